/** Features are hashed into so many places; a few share one, which costs less than a list of all. */
export const PLACES = 2 ** 15;
/** Words that are looked at together; a longer text is looked at in pieces that overlap by half. */
const WINDOW = 60;
const STEP = WINDOW / 2;
/** Letters in a row. */
const GRAMS = 4;

/** Of each piece of a text, its features: words, neighbours, words with one between, letters in a row. Each once. */
export function pieceFeatures(words: readonly string[]): Uint16Array[] {
  const own = words.map((word, at) => featuresAt(words, word, at));
  // In which piece a feature was met last: begun once, not for each piece.
  const met = new Uint32Array(PLACES);
  const pieces: Uint16Array[] = [];
  for (let from = 0; from === 0 || from + STEP < words.length; from += STEP) {
    const piece = pieces.length + 1;
    const features: number[] = [];
    for (let at = from; at < Math.min(words.length, from + WINDOW); at += 1)
      for (const feature of own[at] ?? []) {
        if (met[feature] === piece) continue;
        met[feature] = piece;
        features.push(feature);
      }
    pieces.push(Uint16Array.from(features));
  }
  return pieces;
}

function featuresAt(words: readonly string[], word: string, at: number): number[] {
  const features = [hashOf(WORD, word) % PLACES];
  const [before, beforeThat] = [words[at - 1], words[at - 2]];
  if (before !== undefined) features.push(hashOf(hashOf(PAIR, before), word) % PLACES);
  if (beforeThat !== undefined) features.push(hashOf(hashOf(APART, beforeThat), word) % PLACES);
  const framed = `^${word.slice(0, 30)}$`;
  for (let from = 0; from + GRAMS <= framed.length; from += 1) {
    let hash = LETTERS;
    for (let sign = from; sign < from + GRAMS; sign += 1) hash = mixed(hash, framed.charCodeAt(sign));
    features.push(folded(hash) % PLACES);
  }
  return features;
}

/** Where hashes of each kind of feature begin. */
const [WORD, PAIR, APART, LETTERS] = [0x811c9dc5, 0x2b5a1f37, 0x6d3e90a1, 0x15c8b7e3];

/** FNV-1a over a text, folded. */
function hashOf(begun: number, text: string): number {
  let hash = begun;
  for (let at = 0; at < text.length; at += 1) hash = mixed(hash, text.charCodeAt(at));
  return folded(mixed(hash, 32));
}

const mixed = (hash: number, sign: number): number => Math.imul(hash ^ sign, 0x01000193);
const folded = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;
