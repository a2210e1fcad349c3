import { words } from "@/components/words";
import type { SourceAtDesk } from "@/lib/groups-desk/source-at-desk";
import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import { FeedButton } from "./feed-button";
import { FeedDone } from "./feed-done";
import { FeedSettings } from "./feed-settings";
import { stateText } from "./feed-words";
import { RunWords } from "./run-words";
import { WaitingChanges } from "./waiting-changes";

const t = words("feeds");

/** The forms that came back; null for each that was not sent. */
export type FeedReturned = Readonly<Record<"read" | "accept" | "change" | "pause" | "resume", FormState | null>>;
type Props = { source: SourceAtDesk; returned: FeedReturned; done?: string | undefined };

/** One list of meetings: what waits, what may be done about it, and how it was read. */
export function FeedPage({ source, returned, done }: Props) {
  const { id, lead, address, state, runs } = source;
  const fetched = lead && address !== null;
  return (
    <article className="stack">
      <p>
        <a href={at.deskFeeds()}>{t("back")}</a>
      </p>
      <h1>
        <bdi>{source.name}</bdi>
      </h1>
      <FeedDone done={done} />
      <FeedFacts source={source} />
      <WaitingChanges source={source} returned={returned.accept} />
      {lead ? null : <p>{t("only-leads")}</p>}
      <FeedButton
        action={forms.readFeed(id)}
        returned={returned.read}
        offered={fetched}
        button={t("read-now")}
        look={source.waiting.length === 0 ? "primary" : "plain"}
      />
      <FeedButton
        action={forms.pauseFeed(id)}
        returned={returned.pause}
        offered={lead && state !== "paused"}
        button={t("pause")}
        hint={t("pause-hint")}
      />
      <FeedButton
        action={forms.resumeFeed(id)}
        returned={returned.resume}
        offered={lead && state === "paused"}
        button={t("resume")}
      />
      {lead ? <FeedSettings source={source} returned={returned.change} /> : null}
      <section className="stack">
        <h2>{t("history")}</h2>
        {runs.length === 0 ? <p>{t("never-read")}</p> : <p className="hint">{t("counts-are")}</p>}
        <ul className="rows">
          {runs.map((run) => (
            <RunWords key={run.id} run={run} />
          ))}
        </ul>
      </section>
      {lead ? (
        <p>
          <a href={at.removeFeed(id)}>{t("remove")}</a>
        </p>
      ) : null}
    </article>
  );
}

function FeedFacts({ source }: { source: SourceAtDesk }) {
  const { programme, kind, address, zone, terms, listedOn, groups, lead } = source;
  const format = t(`format-${kind}`);
  return (
    <>
      <p className="meta">
        {programme === null ? format : t("page-facts", { programme: t(`programme.${programme}`), format })} ·{" "}
        {stateText(source)} · {t("groups", { n: groups })}
      </p>
      <p>
        <bdi>{address ?? t("from-file")}</bdi>
      </p>
      <p>{t("zone-is", { zone: zone.replaceAll("_", " ") })}</p>
      {listedOn === null ? null : <p>{t("listed-on", { day: listedOn })}</p>}
      {lead ? null : <blockquote>{terms}</blockquote>}
    </>
  );
}
