import { openCase } from "@/lib/cases/open-case";
import { coverContacts, isCrisis, severityOf, signalName, takeIn } from "@/lib/intake/intake";
import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";

export type TakenIn = {
  body: string;
  title: string | null;
  held: boolean;
  crisis: boolean;
  /** Opens a case when anything was seen; call it once the post has an id. */
  record: (tx: Tx, made: Pick<Context, "newId" | "now">, postId: string) => Promise<void>;
};

/** What happens to new or changed words: asked about once, then kept, covered in part, or held for a volunteer. */
export function takeWordsIn(words: {
  title: string | null;
  body: string;
  acknowledged: readonly string[];
  recent?: readonly string[];
}): Result<TakenIn> {
  const { acknowledged, recent = [] } = words;
  const body = takeIn({ text: words.body, acknowledged, recent });
  // A title is read like a body: a phone number there is as public as anywhere.
  const title = words.title === null ? null : takeIn({ text: words.title, acknowledged });
  const signals = [...body.signals, ...(title?.signals ?? [])];
  const crisis = isCrisis(signals);
  const nudges = crisis ? [] : [...new Set([...body.nudges, ...(title?.nudges ?? [])])];
  if (nudges.length > 0) return refuse({ code: "nudge", reasons: nudges });
  return done({
    // A cry for help in the title covers what the body gives away, and the other way round.
    body: crisis ? coverContacts(body.body) : body.body,
    title: crisis && title ? coverContacts(title.body) : (title?.body ?? null),
    // Crisis wins over both: nothing automatic hides a cry for help.
    held: !crisis && (body.verdict === "hold" || title?.verdict === "hold"),
    crisis,
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
