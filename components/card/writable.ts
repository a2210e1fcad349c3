import { hasLetter } from "./letters";

/** What is written alike, and our font has under another number. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2212", "–"],
  ["\u02bc", "’"],
]);

/** Text as a card can show it, and whether something stayed off. */
export type Writable = { readonly text: string; readonly missing: boolean };

/**
 * What our font can write of a text, in its lines. A picture between words is left out by itself; a word with letters that
 * the font lacks is left out whole, since half a word is another one.
 */
export function writable(text: string): Writable {
  let missing = false;
  const word = (typed: string): string => {
    const characters = [...typed].map((one) => SAME.get(one) ?? one);
    const known = characters.filter(hasLetter);
    if (known.length === characters.length) return known.join("");
    missing = true;
    return characters.some((one) => !hasLetter(one) && /[\p{L}\p{M}\p{N}]/u.test(one) && !/\ufe0f|\u20e3/.test(one))
      ? ""
      : known.join("");
  };
  const lines = text
    .normalize("NFC")
    .replaceAll("\u00ad", "")
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.split(/\s+/u).map(word).filter(Boolean).join(" "));
  return { text: lines.filter(Boolean).join("\n"), missing };
}
