import unhomoglyph from "unhomoglyph";
import { digitOf } from "@/lib/kernel/digits";

/**
 * A text with everything levelled that changes how it is written and not how it is read. `text` is what rules see;
 * the character at `i` was typed at `from[i]` up to `to[i]`, both places in the typed text.
 */
export type Level = { readonly text: string; readonly from: Uint32Array; readonly to: Uint32Array };

/** More letters than this no sign of ours stands for: '…', '½', '㎎'. */
const LONGEST = 4;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const MARKS = /\p{M}|\p{Cf}|[\u115f\u1160\u3164\uffa0]/gu;
const APOSTROPHES = /[’‘ʼ`´′＇]/gu;
const DASHES = /\p{Pd}/gu;
/** Signs that look like letters and are not read as such: '€'. */
const ITSELF = /[\p{Extended_Pictographic}\p{Sc}]/u;

/** What one character looks like. Asked once for each that ever comes. */
const looks = new Map<string, string>();
const LOOKS_MOST = 20_000;

function lookOf(character: string): string {
  const known = looks.get(character);
  if (known !== undefined) return known;
  const look = levelled(character);
  if (looks.size < LOOKS_MOST) looks.set(character, look);
  return look;
}

function levelled(character: string): string {
  const digit = digitOf(character);
  if (digit !== undefined) return digit;
  if (ITSELF.test(character)) return character;
  const plain = stripped(character.normalize("NFKD"));
  const alike = isAscii(plain) ? plain : stripped(unhomoglyph(plain.replace(APOSTROPHES, "'").replace(DASHES, "-")));
  return alike.toLowerCase().replace(MARKS, "");
}

const stripped = (text: string): string => text.replace(MARKS, "");

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return false;
  return true;
}

/** Backslashes before marks go, as they do where the text is shown. Linear in the length of the text. */
export function levelOf(typed: string): Level {
  const from = new Uint32Array(typed.length * 4 + 8);
  const to = new Uint32Array(typed.length * 4 + 8);
  let text = "";
  for (let at = 0; at < typed.length; ) {
    const character = String.fromCodePoint(typed.codePointAt(at) ?? 0);
    const next = at + character.length;
    const escapes = character === "\\" && next < typed.length && ESCAPABLE.test(typed.charAt(next));
    // Of a character that stands for a sentence (ﷺ) one letter is enough.
    const whole = escapes ? "" : lookOf(character);
    const look = whole.length > LONGEST ? whole.charAt(0) : whole;
    for (let sign = 0; sign < look.length; sign += 1) {
      from[text.length + sign] = at;
      to[text.length + sign] = next;
    }
    text += look;
    at = next;
  }
  return { text, from: from.slice(0, text.length), to: to.slice(0, text.length) };
}
