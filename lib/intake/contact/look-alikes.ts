import type { Place } from "./places";
import type { Word } from "./words";
import { type NumberWord, numberWords } from "./words-for-digits";

type Alike = Place & { readonly digits: string; readonly word?: NumberWord; readonly used: number };

const CHUNK_LONGEST = 24;
const CHUNK_PIECES = 16;
const AS_DIGIT: Readonly<Record<string, string>> = { o: "0", l: "1", i: "1", z: "2", s: "5", b: "8" };
const AS_LETTER: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "5": "s", "7": "t" };

/** Letters and digits that touch: 'O77oo' is 07700, 's3ven' is seven. Null when it is neither. */
export function lookAlike(text: string, words: readonly Word[], at: number): Alike | null {
  const [first, next] = [words[at], words[at + 1]];
  if (!first || !next || first.to !== next.from || words[at - 1]?.to === first.from) return null;
  let end = at + 1;
  while (end < at + CHUNK_PIECES && words[end]?.from === words[end - 1]?.to) end += 1;
  const [last, after] = [words[end - 1], words[end]];
  if (!last || after?.from === last.to || last.to - first.from > CHUNK_LONGEST) return null;
  // 'o7' may be one; 'a1' is none.
  if (last.to - first.from === 2 && first.text !== "o") return null;
  const chunk = text.slice(first.from, last.to);
  const place = { from: first.from, to: last.to, used: end - at };
  const word = numberWords.get(chunk.replace(/[01357]/g, (sign) => AS_LETTER[sign] ?? sign));
  if (word?.kind === "unit" || word?.kind === "ten" || word?.kind === "teen")
    return { ...place, digits: word.digits, word };
  const digits = asDigits(chunk);
  return digits === null ? null : { ...place, digits };
}

/** '10s', '2l' and '5b' are what they are; a longer row of digits with a letter among them is not. */
function asDigits(chunk: string): string | null {
  const letters = chunk.replace(/\d/g, "");
  if (!/^[oilzsb]+$/.test(letters)) return null;
  const few = /^[oil]+$/.test(letters);
  if (chunk.length < (few ? 3 : 5) && !/^o\d$/.test(chunk)) return null;
  if (!few && letters.length * 2 > chunk.length) return null;
  // '100l', '16s': a unit or a plural behind the number.
  if (/^\d+[a-z]$/.test(chunk) && !chunk.endsWith("o")) return null;
  return Array.from(chunk, (sign) => AS_DIGIT[sign] ?? sign).join("");
}
