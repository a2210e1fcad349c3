import { words } from "@/components/words";
import type { SourceAtDesk } from "@/lib/groups-desk/source-at-desk";
import { forms } from "@/lib/kernel/addresses";
import { type FormState, typed } from "@/lib/kernel/form-state";
import { FeedButton } from "./feed-button";
import { RunWords } from "./run-words";

const t = words("feeds");

/** Changes that nobody has looked at yet: taken as they stand there, or not at all. */
export function WaitingChanges({ source, returned }: { source: SourceAtDesk; returned: FormState | null }) {
  const { id, waiting, lead, address } = source;
  if (waiting.length === 0) return returned ? <AcceptAgain id={id} returned={returned} /> : null;
  return (
    <section className="stack notice">
      <h2>{t("waiting-title")}</h2>
      <p>{t("waiting-why")}</p>
      <ul className="rows">
        {waiting.map((run) => (
          <RunWords key={run.id} run={run} />
        ))}
      </ul>
      {waiting.map(({ sum }) =>
        sum === null ? null : (
          <FeedButton
            key={sum}
            action={forms.acceptFeed(id)}
            returned={returned && typed(returned, "sum") === sum ? returned : null}
            offered={lead && address !== null}
            button={t("take")}
            look="primary"
          >
            <input type="hidden" name="sum" value={sum} />
          </FeedButton>
        ),
      )}
    </section>
  );
}

/** What comes back when it was pressed and nothing waits any more, or after the sign-in had ended. */
export function AcceptAgain({ id, returned }: { id: string; returned: FormState }) {
  return (
    <FeedButton action={forms.acceptFeed(id)} returned={returned} button={t("take")}>
      <input type="hidden" name="sum" value={typed(returned, "sum")} />
    </FeedButton>
  );
}
