import { createHash } from "node:crypto";
import { tagOf } from "@/lib/kernel/vault";
import type { WordPair } from "@/seeds/words/schema";
import { aliasWords as aliasList, profileWords } from "@/seeds/words/words";

/** Beyond this, two words are too often taken: the community is large, and a third word makes room again. */
const TWO_WORDS_FOR = 8;

const at = (words: readonly string[], index: number): string => words[index % words.length] ?? "";

/** A lasting name of two words ('steadfast heron'), drawn by chance: it tells nothing about who drew it. */
export function drawProfileName(random: (below: number) => number, attempt: number): string {
  const { first, second } = profileWords;
  const name = [at(first, random(first.length)), at(second, random(second.length))];
  return (attempt < TWO_WORDS_FOR ? name : [at(first, random(first.length)), ...name]).join(" ");
}

function derivedName(list: WordPair, bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return `${at(list.first, view.getUint32(0))} ${at(list.second, view.getUint32(4))}`;
}

/**
 * The alias of one member in one place (a thread, a milestone): the same each time, tied to nothing else.
 * A name already taken there is answered with the next `attempt`.
 */
export function aliasWords(root: Uint8Array, place: string, attempt: number): string {
  return derivedName(aliasList, tagOf(root, `alias|${place}|name|${attempt}`));
}

/** The seed of that alias's avatar. Hashed once more, so that it shares no byte with any tag or name. */
export function aliasSeed(root: Uint8Array, place: string): string {
  return createHash("sha256")
    .update(tagOf(root, `alias|${place}|avatar`))
    .digest("hex")
    .slice(0, 16);
}
