import { openCase } from "@/lib/cases/open-case";
import { severityOf, signalName, takeIn } from "@/lib/intake/intake";
import type { Heard } from "@/lib/intake/limits";
import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";

export type Words = { readonly title: string | null; readonly body: string };

export type TakenIn = Words & {
  held: boolean;
  heard: Heard | null;
  /** Opens a case when anything was seen; call it once the post has an id. */
  record: (tx: Tx, made: Pick<Context, "newId" | "now">, postId: string) => Promise<void>;
};

type NewWords = Words & { readonly acknowledged: readonly string[]; readonly recent?: readonly string[] };

/** What happens to new or changed words: asked about once, then kept, covered in part, or held for a volunteer. */
export function takeWordsIn(words: NewWords): Result<TakenIn> {
  const { title, body, held, heard, nudges, signals } = takeIn(words);
  if (nudges.length > 0) return refuse({ code: "nudge", reasons: [...nudges] });
  return done({
    title,
    body,
    held,
    heard,
    record: async (tx, made, postId) => {
      if (signals.length === 0) return;
      const names = [...new Set(signals.map(signalName))];
      await openCase(
        tx,
        { id: made.newId(), now: made.now },
        { postId, severity: severityOf(signals), signals: names },
      );
    },
  });
}

/** What would be kept of these words, if they were posted. */
export function wordsKeptOf(words: Words): Words {
  const { title, body } = takeIn({ ...words, acknowledged: [] });
  return { title, body };
}
