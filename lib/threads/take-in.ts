import { type NewText, takeIn } from "@/lib/intake/intake";
import type { Heard } from "@/lib/intake/limits";
import { recordFindings } from "@/lib/intake/record-findings";
import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";

export type Words = { readonly title: string | null; readonly body: string };

export type TakenIn = Words & {
  held: boolean;
  heard: Heard | null;
  /** Opens a case when anything was seen; call it once the post has an id. `root`: its author's. */
  record: (tx: Tx, ctx: Context, of: { readonly root: Uint8Array; readonly postId: string }) => Promise<void>;
};

type NewWords = Omit<NewText, "title" | "body"> & Words;

/** What happens to new or changed words: asked about once, then kept, covered in part, or held for a volunteer. */
export function takeWordsIn(words: NewWords): Result<TakenIn> {
  const intake = takeIn(words);
  const { title, body, held, heard, nudges } = intake;
  if (nudges.length > 0) return refuse({ code: "nudge", reasons: [...nudges] });
  return done({
    title,
    body,
    held,
    heard,
    record: (tx, ctx, { root, postId }) => recordFindings(tx, ctx, { root, subject: { postId } }, intake),
  });
}

/** For words that are new and not a change: a flood of others like them counts. */
export function copies({ lately, now }: Context): Pick<NewText, "copiesBefore"> {
  return { copiesBefore: (words) => lately.copies.before(words, now) };
}

/** What a command says of how words were heard: nothing, where nothing was. */
export function heardAs(heard: Heard | null): { heard?: Heard } {
  return heard === null ? {} : { heard };
}

/** What would be kept of these words, if they were posted. */
export function wordsKeptOf(words: Words): Words {
  const { title, body } = takeIn({ ...words, acknowledged: [] });
  return { title, body };
}
