import { lookAlike } from "./look-alikes";
import type { Piece, Place } from "./pieces";
import { gluedDigits, type NumberWord, numberWords } from "./words-for-digits";

/** Something that says digits: '0151', 'seven', 'double oh', 'O77'. `languages`: a bit for each it may be said in. */
export type Numeral = Place & { readonly digits: string; readonly spoken: boolean; readonly languages: number };

const ALL_LANGUAGES = 0xffff;
const SMALL_GAP = /^[\s-]{0,3}(?:[ey] )?$/;

/** All numerals of a level, in their order. */
export function numeralsIn(text: string, pieces: readonly Piece[]): Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < pieces.length; ) {
    const [numeral, used] = numeralAt(text, pieces, at);
    if (numeral) addTo(found, numeral, text);
    at += used;
  }
  return found;
}

type Read = Numeral & { readonly word?: NumberWord | undefined };

function numeralAt(text: string, pieces: readonly Piece[], at: number): [Read | null, number] {
  const piece = pieces[at];
  if (!piece) return [null, 1];
  const alike = lookAlike(text, pieces, at);
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
  if (piece.isDigits && /[a-z]_$/.test(text.slice(Math.max(0, piece.from - 2), piece.from))) return [null, 1];
  if (piece.isDigits)
    return [{ from: piece.from, to: piece.to, digits: piece.text, spoken: false, languages: ALL_LANGUAGES }, 1];
  const word = numberWords.get(piece.text) ?? gluedDigits(piece.text);
  if (!word) return [null, 1];
  if (word.kind === "times") return repeated(text, pieces, at, word);
  if (word.unsure && !(isSure(pieces[at - 1]) && isSure(pieces[at + 1])) && !isEdgeOfDigits(text, pieces, at))
    return [null, 1];
  return [{ from: piece.from, to: piece.to, digits: word.digits, spoken: true, languages: word.languages, word }, 1];
}

/** 'double oh', 'triple 5'. Alone it says nothing. */
function repeated(
  text: string,
  pieces: readonly Piece[],
  at: number,
  { digits, languages }: NumberWord,
): [Read | null, number] {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece || !next || !SMALL_GAP.test(text.slice(piece.to, next.from).slice(0, 8))) return [null, 1];
  const word = numberWords.get(next.text);
  const one = next.isDigits ? next.text : word?.kind === "unit" ? word.digits : "";
  if (one.length !== 1) return [null, 1];
  const both = next.isDigits ? languages : languages & (word?.languages ?? 0);
  return [
    { from: piece.from, to: next.to, digits: one.repeat(Number(digits)), spoken: true, languages: both || languages },
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

function isSure(piece: Piece | undefined): boolean {
  if (!piece) return false;
  const word = numberWords.get(piece.text);
  return piece.isDigits || (word !== undefined && !word.unsure);
}

/** 'o' and 'once' may begin a number or end one, if what they touch is one for sure. */
function isEdgeOfDigits(text: string, pieces: readonly Piece[], at: number): boolean {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (piece?.text !== "o" && piece?.text !== "once") return false;
  return (isSure(next) && touch(text, piece, next)) || (isSure(before) && touch(text, before, piece));
}

function touch(text: string, one: Piece | undefined, next: Piece | undefined): boolean {
  if (!one || !next || next.from - one.to > 2) return false;
  return !/[.!?\n]/.test(text.slice(one.to, next.from));
}
