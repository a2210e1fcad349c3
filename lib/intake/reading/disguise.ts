import { type Lexicon, placeOf, withoutOne } from "./lexicon";

const REPEATED = /(.)\1{2,}/gu;
const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
  "+": "t",
};
const STARS = /[*#_.·-]/g;
const COMMON_SHORTEST = 4;
const NEAR_SHORTEST = 6;
const GLUED_SHORTEST = 8;
const GLUED_LONGEST = 40;
const PIECE_LONGEST = 16;
/** Shorter pieces make ordinary words of anything ('re la ti on ship'): only these are words of glued sentences. */
const PIECE_SHORTEST = 3;
const SHORT_PIECES = new Set("a i im me my to it is be do go no so of on in up us we he yo mi me se".split(" "));
/** Longer ones are no word, whatever they hide. */
const DISGUISE_LONGEST = 60;

/**
 * The words behind one chunk of letters, digits and inner signs, or null when it is what it seems. `k1ll`, `su!cide`,
 * `s*icide`, `d.i.e`, `dieeee`, `killmyself`, `suicde`: each is found only if it comes out as a word that rules know.
 */
export function unmasked(chunk: string, lexicon: Lexicon): string[] | null {
  const { words, key } = lexicon;
  if (chunk.length < 2 || words.has(chunk)) return null;
  const calm = calmed(chunk, words);
  if (calm.length > DISGUISE_LONGEST) return null;
  if (calm !== chunk && words.has(calm)) return [calm];
  const bare = calm.replace(STARS, "");
  if (bare !== calm && key.has(bare)) return [bare];
  const letters = lettersFor(calm, lexicon) ?? (bare === calm ? null : lettersFor(bare, lexicon));
  if (letters) return [letters];
  const starred = /[*#_]/.test(chunk) ? starredOut(chunk, lexicon) : null;
  if (starred) return [starred];
  if (/[^\p{L}]/u.test(bare)) return null;
  const near = nearest(bare, lexicon);
  if (near) return [near];
  return bare.length >= GLUED_SHORTEST
    ? (pieces(bare, lexicon) ?? (calm === chunk ? null : [calm]))
    : calm === chunk
      ? null
      : [calm];
}

/** 'dieeee' is 'die', 'sooo' is 'so', 'alllll' is 'all': no word of ours has a letter three times in a row. */
function calmed(chunk: string, words: ReadonlySet<string>): string {
  const once = chunk.replace(REPEATED, "$1");
  if (once === chunk) return chunk;
  const twice = chunk.replace(REPEATED, "$1$1");
  return words.has(twice) ? twice : once;
}

/** Of words that do not matter by themselves, only longer ones: 'w4nt', and never '2nd'. */
function lettersFor(chunk: string, { words, key }: Lexicon): string | null {
  if (!/\p{L}/u.test(chunk) || !/[013457890@$!|+]/.test(chunk)) return null;
  const read = (one: string) => Array.from(chunk, (sign) => (sign === "1" ? one : (LEET[sign] ?? sign))).join("");
  const isWord = (word: string) => key.has(word) || (word.length >= COMMON_SHORTEST && words.has(word));
  return [read("i"), read("l")].find(isWord) ?? null;
}

/** Each star stands for one letter; the first letter must be there. */
function starredOut(chunk: string, { keyBy }: Lexicon): string | null {
  const signs = [...chunk];
  if (signs.filter((sign) => /\p{L}/u.test(sign)).length < 2) return null;
  const fits = (word: string) => signs.every((sign, at) => /[*#_]/.test(sign) || sign === word.charAt(at));
  return keyBy.get(placeOf(chunk))?.find(fits) ?? null;
}

/** One letter wrong, missing or too many in a word that is often misspelt. */
function nearest(word: string, { near }: Lexicon): string | null {
  if (word.length < NEAR_SHORTEST || word.length > 20) return null;
  return (
    near.get(word) ?? withoutOne(word).reduce<string | null>((found, form) => found ?? near.get(form) ?? null, null)
  );
}

/** 'killmyself' and '#wanttodie': words of ours and nothing else, one of them a word that matters by itself. */
export function pieces(glued: string, { words, key }: Lexicon): string[] | null {
  if (glued.length > GLUED_LONGEST) return null;
  const ways: (string[] | null)[] = [[], ...Array<null>(glued.length).fill(null)];
  for (let start = 0; start < glued.length; start += 1) {
    const before = ways[start];
    if (!before) continue;
    for (let end = Math.min(glued.length, start + PIECE_LONGEST); end > start; end -= 1) {
      const piece = glued.slice(start, end);
      if (piece.length < PIECE_SHORTEST && !SHORT_PIECES.has(piece)) continue;
      const known = ways[end];
      if (words.has(piece) && (!known || known.length > before.length + 1)) ways[end] = [...before, piece];
    }
  }
  const way = ways[glued.length];
  return way && way.length > 1 && way.some((piece) => key.has(piece)) ? way : null;
}
