import { firstWord, joinHyphenated, listed, splitRunTogether } from "./word-list";

/** What a page or a mail program writes around words: tags, and signs by their names ('&nbsp;'). */
const MARKUP = /<[^<>]*>|&#?\w{1,32};/g;
/** What counts rather than says: '1st', 'a)', 'iv.', the 'No' of '№'. No word of the list is so short or looks so. */
const COUNTING = /^(.{1,2}|[ivx]+)$/;

/**
 * Letters as the list has them: small and plain, whatever their width, case, style or accent ('jalapeño', 'ＡＣＯＲＮ').
 * What shows nothing goes without a trace: zero-width signs, direction marks, soft hyphens, variation selectors.
 */
export function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toUpperCase()
    .toLowerCase();
}

/** All that is not a letter stands between words: spaces, dashes, quotes, bullets, boxes, numbers, emoji. */
const partsOf = (plain: string): string[] => plain.match(/\p{L}+/gu) ?? [];
const latinOf = (plain: string): string[] => plain.match(/[a-z]+/g) ?? [];
const saying = (words: readonly string[]): string[] => words.filter((word) => !COUNTING.test(word));
const knownOf = (words: readonly string[]): string[] => words.filter((word) => listed(word) !== undefined);

/**
 * What six words on a note or in a message may be, from the plainest reading to the most forgiving. All of them read
 * the same text, so no reading can turn one key into another: whoever asks takes the first that has as many words of
 * the list as a key.
 */
export function* readings(typed: string): Generator<string[]> {
  const plain = plainLetters(typed);
  yield joinHyphenated(partsOf(plain));
  const bare = plain.replace(MARKUP, " ");
  const words = joinHyphenated(latinOf(bare));
  yield saying(words);
  // A lost line end or space, or one in the middle of a word.
  yield splitRunTogether(latinOf(bare).join("")) ?? [];
  yield numbered(bare);
  // Labels: 'My words: …', the lines above and below them in the small file.
  yield knownOf(words);
  for (const piece of bare.split(/[:=\r\n]+/)) yield knownOf(joinHyphenated(latinOf(piece)));
}

/**
 * The word behind each number from 1 on, in the order of a list: 'word 1: …', and our own card of six words. The last
 * one may have lost the line end behind it.
 */
function numbered(plain: string): string[] {
  const words: string[] = [];
  for (const [, number, text] of plain.matchAll(/(?<!\d)([1-9])(?!\d)(\D*)/g)) {
    const word = saying(joinHyphenated(latinOf(text ?? "")))[0];
    if (Number(number) === words.length + 1 && word) words.push(firstWord(word));
  }
  return words;
}

/** Whether somebody who was asked for this one word gave it, whatever stands around it. */
export function isWord(typed: string, word: string): boolean {
  const letters = latinOf(plainLetters(typed));
  const wanted = word.replace("-", "");
  return letters.join("") === wanted || saying(joinHyphenated(letters)).join("") === word;
}
