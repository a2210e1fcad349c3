import { lookAlike } from "./look-alikes";
import type { Place } from "./places";
import type { Word } from "./words";
import { gluedDigits, type NumberWord, numberWords } from "./words-for-digits";

/** Something that says digits: '0151', 'seven', 'double oh', 'O77'. `languages`: a bit for each it may be said in. */
export type Numeral = Place & { readonly digits: string; readonly spoken: boolean; readonly languages: number };

const ALL_LANGUAGES = 0xffff;
const SMALL_GAP = /^[\s-]{0,3}(?:[ey] )?$/;

/** All numerals of a level, in their order. */
export function numeralsIn(text: string, words: readonly Word[]): Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < words.length; ) {
    const [numeral, used] = numeralAt(text, words, at);
    if (numeral) addTo(found, numeral, text);
    at += used;
  }
  return found;
}

type Read = Numeral & { readonly word?: NumberWord | undefined };

function numeralAt(text: string, words: readonly Word[], at: number): [Read | null, number] {
  const here = words[at];
  if (!here) return [null, 1];
  const alike = lookAlike(text, words, at);
  if (alike) {
    const { word, used, from, to } = alike;
    const read = {
      from,
      to,
      digits: alike.digits,
      spoken: word !== undefined,
      languages: word?.languages ?? ALL_LANGUAGES,
      word,
    };
    return [read, used];
  }
  // The end of a name: 'kaz_1'.
  if (here.isDigits && /[a-z]_$/.test(text.slice(Math.max(0, here.from - 2), here.from))) return [null, 1];
  if (here.isDigits)
    return [{ from: here.from, to: here.to, digits: here.text, spoken: false, languages: ALL_LANGUAGES }, 1];
  const word = numberWords.get(here.text) ?? gluedDigits(here.text);
  if (!word) return [null, 1];
  if (word.kind === "times") return repeated(text, words, at, word);
  if (word.unsure && !(isSure(words[at - 1]) && isSure(words[at + 1])) && !isEdgeOfDigits(text, words, at))
    return [null, 1];
  return [{ from: here.from, to: here.to, digits: word.digits, spoken: true, languages: word.languages, word }, 1];
}

/** 'double oh', 'triple 5'. Alone it says nothing. */
function repeated(
  text: string,
  words: readonly Word[],
  at: number,
  { digits, languages }: NumberWord,
): [Read | null, number] {
  const [here, next] = [words[at], words[at + 1]];
  if (!here || !next || !SMALL_GAP.test(text.slice(here.to, next.from).slice(0, 8))) return [null, 1];
  const word = numberWords.get(next.text);
  const one = next.isDigits ? next.text : word?.kind === "unit" ? word.digits : "";
  if (one.length !== 1) return [null, 1];
  const both = next.isDigits ? languages : languages & (word?.languages ?? 0);
  return [
    { from: here.from, to: next.to, digits: one.repeat(Number(digits)), spoken: true, languages: both || languages },
    2,
  ];
}

/** 'twenty' 'three', 'nine' 'hundred' and 'two' 'zeros' are one numeral each. */
function addTo(found: Read[], numeral: Read, text: string): void {
  const last = found.at(-1);
  const kind = numeral.word?.kind;
  const digits = kind && last && isNear(text, last, numeral) ? together(last, numeral) : null;
  if (last && digits !== null) {
    const languages = last.languages & numeral.languages;
    found[found.length - 1] = { from: last.from, to: numeral.to, digits, spoken: true, languages };
  } else if (kind !== "plural" && kind !== "hundred") found.push(numeral);
}

function isNear(text: string, one: Read, next: Read): boolean {
  if (next.from - one.to > 6 || !(one.languages & next.languages)) return false;
  return SMALL_GAP.test(text.slice(one.to, next.from));
}

function together(one: Read, next: Read): string | null {
  const kind = next.word?.kind;
  const count = Number(one.digits);
  if (kind === "plural") return count >= 2 && count <= 5 ? next.digits.repeat(count) : null;
  if (kind === "hundred") return one.digits.length <= 2 ? one.digits + next.digits : null;
  const isTen = one.word?.kind === "ten" && kind === "unit" && next.digits !== "0";
  return isTen ? one.digits.charAt(0) + next.digits : null;
}

function isSure(here: Word | undefined): boolean {
  if (!here) return false;
  const word = numberWords.get(here.text);
  return here.isDigits || (word !== undefined && !word.unsure);
}

/** 'o' and 'once' may begin a number or end one, if what they touch is one for sure. */
function isEdgeOfDigits(text: string, words: readonly Word[], at: number): boolean {
  const [before, here, next] = [words[at - 1], words[at], words[at + 1]];
  if (here?.text !== "o" && here?.text !== "once") return false;
  return (isSure(next) && touch(text, here, next)) || (isSure(before) && isEnd(text, before, here));
}

/** '7 o' and '26o' end in a nought; '26 o' goes on with another word. */
function isEnd(text: string, before: Word | undefined, here: Word): boolean {
  return touch(text, before, here) && (before?.to === here.from || before?.text.length === 1 || !before?.isDigits);
}

function touch(text: string, one: Word | undefined, next: Word | undefined): boolean {
  if (!one || !next || next.from - one.to > 2) return false;
  return !/[.!?\n]/.test(text.slice(one.to, next.from));
}
