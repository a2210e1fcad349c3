import { LRUCache } from "lru-cache";
import { days } from "@/lib/kernel/time";

/** Shorter texts ('thank you so much for this') are said by many, and mean no flood. */
const WORDS_FEWEST = 30;
const SHINGLE = 4;
/** The smallest hashes of a text stand for all (bottom-k sketch, Broder 1997): enough to tell 'nearly the same' apart. */
const SKETCH = 48;
const ALIKE = 0.6;
/** Hashes by which earlier texts are looked up. */
const LOOKED_UP = 8;
const TEXTS_MOST = 4_000;

type Text = { readonly sketch: ReadonlySet<number>; at: number; copies: number };

/**
 * Which long texts came within a day, to tell a flood: hashes of runs of four words, in memory, without author, place
 * or order. Lost when the site restarts, and each process knows its own alone.
 */
export class Copies {
  readonly #byHash = new LRUCache<number, Text>({ max: TEXTS_MOST * LOOKED_UP });
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** How many texts nearly like this one came within a day before `now`; 0 for a short one. */
  before(words: readonly string[], now: Date): number {
    return this.#find(this.#sketch(words), now)?.copies ?? 0;
  }

  /** The text stands, or waits for a volunteer: the next one like it is a copy. */
  keep(words: readonly string[], now: Date): void {
    const sketch = this.#sketch(words);
    if (sketch.length === 0) return;
    const known = this.#find(sketch, now);
    const text = known ?? { sketch: new Set(sketch), at: now.getTime(), copies: 0 };
    text.copies += 1;
    text.at = now.getTime();
    for (const hash of sketch.slice(0, LOOKED_UP)) this.#byHash.set(hash, text);
  }

  #find(sketch: readonly number[], now: Date): Text | null {
    for (const hash of sketch.slice(0, LOOKED_UP)) {
      const text = this.#byHash.get(hash);
      if (!text || text.at < now.getTime() - days(1)) continue;
      if (sketch.filter((one) => text.sketch.has(one)).length >= ALIKE * Math.max(sketch.length, text.sketch.size))
        return text;
    }
    return null;
  }

  #sketch(words: readonly string[]): number[] {
    if (words.length < WORDS_FEWEST) return [];
    const hashes = new Set<number>();
    for (let at = 0; at + SHINGLE <= words.length; at += 1)
      hashes.add(hashOf(words.slice(at, at + SHINGLE), this.#seed));
    return [...hashes].sort((a, b) => a - b).slice(0, SKETCH);
  }
}

/** FNV-1a, 32 bits: quick and spread well. It hides nothing and need not: hashes stay in memory. */
function hashOf(words: readonly string[], seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return hash >>> 0;
}
