import { plainDigits } from "./digits";

/** A whole number as somebody typed it, and what stood behind it: 'days'. */
export type TypedNumber = { readonly value: number; readonly rest: string };

/** Marks that are typed without being seen: directions, joiners, accents of a keyboard. */
const UNSEEN = /[\p{Cf}\p{M}]/gu;
/** Signs that are numbers by themselves: '½', and the small '²' of '10²', which would be read as 102. */
const NO_DIGITS = /[\p{No}\p{Nl}]/u;
/** '1,000', '1.000', '1 000' and '1’000' are a thousand: one sign throughout, and always three digits behind it. */
const NUMBER = /^\+? ?(?<digits>[1-9]\d{0,2}(?:(?<sign>[,.'’ ٬])\d{3})(?:\k<sign>\d{3})*(?!\d)|\d+)(?<rest>.*)$/u;
const LETTERS = /^\p{L}[\p{L} ]*$/u;
const DIGITS_MOST = 9;

/**
 * Reads a whole number as people type it: with the digits of any script, a sign for thousands, a full stop at the end,
 * and a word behind it, which is given back in small letters. Null where it could be read in two ways, or is no whole
 * number: '30-40', '3.5', '½', '-3'. So nothing is ever read as another number than was meant.
 */
export function readWholeNumber(typed: string): TypedNumber | null {
  if (NO_DIGITS.test(typed)) return null;
  const plain = plainDigits(typed.normalize("NFKC")).replace(UNSEEN, "").replace(/\s+/gu, " ").trim();
  const found = NUMBER.exec(plain.replace(/ ?\.$/, ""))?.groups;
  const digits = found?.digits?.replace(/\D/g, "") ?? "";
  const rest = (found?.rest ?? "").trim().toLowerCase();
  const read = digits !== "" && digits.replace(/^0+/, "").length <= DIGITS_MOST && (rest === "" || LETTERS.test(rest));
  return read ? { value: Number(digits), rest } : null;
}
