import { customAlphabet } from "nanoid";

/** Lower case, without i, l, o and u: read aloud without mistakes, and no words appear by chance. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const ID_LENGTH = 16;
export const ID_PATTERN = /^[0-9a-hjkmnp-tv-z]{16}$/;

/** 80 random bits: two ids meet by chance after about a trillion. */
export const newId: () => string = customAlphabet(ALPHABET, ID_LENGTH);

export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}
