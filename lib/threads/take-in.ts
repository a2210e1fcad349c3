import { openCase } from "@/lib/cases/open-case";
import { coverContacts, type Intake, isCrisis, severityOf, signalName, takeIn } from "@/lib/intake/intake";
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
  const { body, title, signals, crisis } = readIn(words);
  const nudges = crisis ? [] : [...new Set([...body.nudges, ...(title?.nudges ?? [])])];
  if (nudges.length > 0) return refuse({ code: "nudge", reasons: nudges });
  return done({
    ...kept({ body, title, crisis }),
    // Crisis wins over both: nothing automatic hides a cry for help.
    held: !crisis && (body.verdict === "hold" || title?.verdict === "hold"),
    heard: crisis ? "high" : null,
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

/** What a command says of how words were heard: nothing, where nothing was. */
export function heardAs(heard: Heard | null): { heard?: Heard } {
  return heard === null ? {} : { heard };
}

/** What would be kept of these words, if they were posted. */
export function wordsKeptOf(words: Words): Words {
  return kept(readIn({ ...words, acknowledged: [] }));
}

function readIn(words: NewWords) {
  const { acknowledged, recent = [] } = words;
  const body = takeIn({ text: words.body, acknowledged, recent });
  // A title is read like a body: a phone number there is as public as anywhere.
  const title = words.title === null ? null : takeIn({ text: words.title, acknowledged });
  const signals = [...body.signals, ...(title?.signals ?? [])];
  return { body, title, signals, crisis: isCrisis(signals) };
}

function kept({ body, title, crisis }: { body: Intake; title: Intake | null; crisis: boolean }): Words {
  // A cry for help in the title covers what the body gives away, and the other way round.
  const text = (intake: Intake) => (crisis ? coverContacts(intake.body) : intake.body);
  return { body: text(body), title: title && text(title) };
}
