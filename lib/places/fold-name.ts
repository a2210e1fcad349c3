/** Letters that are no plain letter with a mark on it, as people without such a keyboard type them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...([
    ["ß", "ss"],
    ["æ", "ae"],
    ["œ", "oe"],
    ["þ", "th"],
    ["ø", "o"],
    ["ł", "l"],
    ["đ", "d"],
    ["ð", "d"],
  ] as const),
  ...([
    ["ı", "i"],
    ["ħ", "h"],
    ["ŧ", "t"],
    ["ə", "e"],
    ["ς", "σ"],
    ["&", " and "],
  ] as const),
]);
const ANY_OF_THEM = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "gu");

/** Words that are written out or cut short as one likes: 'Saint', 'St.' and German 'Sankt' are one. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["saint", "st"],
  ["sankt", "st"],
  ["sainte", "ste"],
  ["mount", "mt"],
  ["fort", "ft"],
]);

/** Accents of Latin, Greek and Cyrillic. Marks of other scripts are letters to those who write them, and stay. */
const ACCENTS = /[\u0300-\u036f]/g;
/** Signs within a word that are left out as often as not: "King's Lynn", "Hawaiʻi". */
const WITHIN = /['’‘`´\u02b0-\u02ff]/g;
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * A name of a place as it is kept to be found and as what is typed is looked for: small letters, without accents and
 * marks, words parted by one space. Both go through here and so always agree. A change of it makes other rows: the test
 * of the data says so, and `seeds/places/make` then writes another version.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(WITHIN, "")
    .replace(ACCENTS, "")
    .replace(ANY_OF_THEM, (letter) => LETTERS.get(letter) ?? "")
    .replace(BETWEEN, " ")
    .trim()
    .split(" ")
    .map((word) => WORDS.get(word) ?? word)
    .join(" ")
    .normalize("NFC");
}
