import type { Level } from "@/lib/intake/reading/level";
import type { Reading } from "@/lib/intake/reading/reading";
import { type CueKind, cueWords } from "./data";
import type { Place } from "./places";
import type { Word } from "./words";

/** Words near which a number or a name is a way to reach somebody, or is not; each kind in the order of the text. */
export type Cues = ReadonlyMap<CueKind, readonly Place[]>;

const apps: ReadonlySet<string> = new Set(
  cueWords.flatMap(([kind, phrases]) => (kind === "app" ? phrases.filter((phrase) => phrase.length > 4) : [])),
);

type Node = { readonly next: Map<string, Node>; readonly kinds: CueKind[] };

const root = tree();

function tree(): Node {
  const top: Node = { next: new Map(), kinds: [] };
  for (const [kind, phrases] of cueWords)
    for (const phrase of phrases) {
      let node = top;
      for (const [word] of phrase.matchAll(/[a-z]+|\d+/g)) {
        const next = node.next.get(word) ?? { next: new Map(), kinds: [] };
        node.next.set(word, next);
        node = next;
      }
      if (!node.kinds.includes(kind)) node.kinds.push(kind);
    }
  return top;
}

/** All cues of a text. An emoji that stands for an app is one too. */
export function cuesIn({ level, tokens }: Pick<Reading, "level" | "tokens">, words: readonly Word[]): Cues {
  const { text } = level;
  const disguised = tokens
    .filter((token) => token.to - token.from !== token.text.length && apps.has(token.text))
    .map((token) => ({ from: placeOf(level, token.from), to: placeOf(level, token.to) }));
  const cues = new Map<CueKind, Place[]>();
  const add = (kind: CueKind, place: Place) => {
    const places = cues.get(kind);
    if (places) places.push(place);
    else cues.set(kind, [place]);
  };
  for (let start = 0; start < words.length; start += 1) {
    let node = root;
    for (let at = start; at < words.length; at += 1) {
      const here = words[at];
      const next = here && node.next.get(here.text);
      if (!here || !next || (at > start && here.from - (words[at - 1]?.to ?? 0) > 2)) break;
      node = next;
      for (const kind of node.kinds) add(kind, { from: words[start]?.from ?? 0, to: here.to });
    }
  }
  for (const place of disguised) add("app", place);
  for (const { 0: emoji, index } of text.matchAll(/✈|👻|📸|🎮/gu))
    add("app", { from: index, to: index + emoji.length });
  cues.get("app")?.sort((one, other) => one.from - other.from);
  return cues;
}

/** The place in the level of a place in the typed text. */
function placeOf({ from }: Level, typed: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last cue of a kind that ends before a place, at most so many characters away. */
export function cueBefore(cues: Cues, kind: CueKind, at: number, reach: number): Place | null {
  const places = cues.get(kind) ?? [];
  const next = firstFrom(places, at);
  for (let back = next - 1; back >= 0 && back >= next - 3; back -= 1) {
    const place = places[back];
    if (place && place.to <= at && place.to >= at - reach) return place;
  }
  return null;
}

/** The first cue of a kind that begins after a place, at most so many characters away. */
export function cueAfter(cues: Cues, kind: CueKind, at: number, reach: number): Place | null {
  const places = cues.get(kind) ?? [];
  const place = places[firstFrom(places, at)];
  return place && place.from <= at + reach ? place : null;
}

/** The number of the first place that begins at `at` or later. */
function firstFrom(places: readonly Place[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
