/** Features are hashed into so many places; a few share one, which costs less than a list of all. */
export const PLACES = 2 ** 15;
/** Words that are looked at together; a longer text is looked at in pieces that overlap by half. */
const WINDOW = 60;
const STEP = WINDOW / 2;
const GRAMS = [3, 4];

/** Of each piece of a text, its features: words, neighbours, words with one between, letters in a row. Each once. */
export function pieceFeatures(words: readonly string[]): Uint16Array[] {
  const own = words.map((word, at) => featuresAt(words, word, at));
  const pieces: Uint16Array[] = [];
  for (let from = 0; from === 0 || from + STEP < words.length; from += STEP) {
    const seen = new Uint8Array(PLACES);
    const features: number[] = [];
    for (const feature of own.slice(from, from + WINDOW).flat()) {
      if (seen[feature] === 1) continue;
      seen[feature] = 1;
      features.push(feature);
    }
    pieces.push(Uint16Array.from(features));
  }
  return pieces;
}

function featuresAt(words: readonly string[], word: string, at: number): number[] {
  const features = [placeOf("w", word)];
  const [before, beforeThat] = [words[at - 1], words[at - 2]];
  if (before !== undefined) features.push(placeOf("b", `${before} ${word}`));
  if (beforeThat !== undefined) features.push(placeOf("s", `${beforeThat} ${word}`));
  const framed = `^${word.slice(0, 30)}$`;
  for (const length of GRAMS)
    for (let from = 0; from + length <= framed.length; from += 1)
      features.push(placeOf("c", framed.slice(from, from + length)));
  return features;
}

/** FNV-1a, folded. */
function placeOf(kind: string, text: string): number {
  let hash = 0x811c9dc5 ^ kind.charCodeAt(0);
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % PLACES;
}
