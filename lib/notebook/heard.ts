import { z } from "zod";
import type { Heard } from "@/lib/intake/limits";
import type { NotebookKind } from "./notebook";

const heardSchema = z.strictObject({
  /** The oldest first: the id of one's own post, stone or profile, how its words were heard, and whether help for it is folded away. */
  words: z.array(z.tuple([z.string(), z.enum(["low", "high"]), z.boolean()])),
  /** Ids of the messages from volunteers that were before their eyes, the oldest first. */
  seen: z.array(z.string()),
});
export type HeardPage = z.infer<typeof heardSchema>;
type Entry = HeardPage["words"][number];

/**
 * Own words that may be a cry for help: what shows help beside them, to their writer alone, whatever is decided about
 * them. It stands nowhere else; on the words themselves it would be a mark that others could look for.
 */
export const heard: NotebookKind<HeardPage> = { name: "heard", schema: heardSchema, empty: { words: [], seen: [] } };

/** Both fit in one step of the page with room to spare; nobody has as many that are new. */
const WORDS_KEPT = 40;
const SEEN_KEPT = 40;

/**
 * `heard`: new words of this id. `folded`: their writer folded the help away. `gone`: the words were taken back.
 * `seen`: a volunteer's message was read.
 */
export type HeardChange =
  | { readonly kind: "heard"; readonly id: string; readonly level: Heard }
  | { readonly kind: "folded"; readonly id: string }
  | { readonly kind: "gone"; readonly id: string }
  | { readonly kind: "seen"; readonly id: string };

/** The page after these changes, in their order. Applying them twice does no harm. */
export function withHeard(page: HeardPage, changes: readonly HeardChange[]): HeardPage {
  return changes.reduce(afterChange, page);
}

function afterChange(page: HeardPage, change: HeardChange): HeardPage {
  const { id } = change;
  if (change.kind === "seen")
    return page.seen.includes(id) ? page : { ...page, seen: [...page.seen, id].slice(-SEEN_KEPT) };
  const before = entryOf(page, id);
  const others = page.words.filter(([other]) => other !== id);
  if (change.kind === "gone") return before ? { ...page, words: others } : page;
  if (change.kind === "folded") {
    if (before?.[2]) return page;
    // Help also stands beside held words that nothing was heard in; folding it is remembered alike.
    const folded: Entry = [id, before?.[1] ?? "low", true];
    return {
      ...page,
      words: bounded(before ? page.words.map((one) => (one === before ? folded : one)) : [...others, folded]),
    };
  }
  // What was heard once is not unheard by a calmer change of the words.
  const level = before?.[1] === "high" ? "high" : change.level;
  return { ...page, words: bounded([...others, [id, level, false]]) };
}

/** The oldest that is folded goes first. */
function bounded(words: readonly Entry[]): Entry[] {
  if (words.length <= WORDS_KEPT) return [...words];
  const folded = words.findIndex(([, , isFolded]) => isFolded);
  return bounded(words.filter((_, place) => place !== Math.max(folded, 0)));
}

const entryOf = (page: HeardPage, id: string): Entry | undefined => page.words.find(([other]) => other === id);

/** How words of one's own were heard; null where nothing was. */
export function heardIn(page: HeardPage, id: string): { level: Heard; folded: boolean } | null {
  const entry = entryOf(page, id);
  return entry ? { level: entry[1], folded: entry[2] } : null;
}
