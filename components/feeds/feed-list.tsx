import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import type { SourceLine, SourceList } from "@/lib/groups-desk/source-list";
import { at } from "@/lib/kernel/addresses";
import { FeedDone } from "./feed-done";
import { stateText } from "./feed-words";
import { runText } from "./run-words";

const t = words("feeds");

/** All lists of meetings that are read here. */
export function FeedList({ list, done }: { list: SourceList; done?: string | undefined }) {
  return (
    <article className="stack">
      <p>
        <a href={at.desk()}>{t("back-desk")}</a>
      </p>
      <h1>{t("title")}</h1>
      <FeedDone done={done} />
      <p className="lead">{t("lead")}</p>
      {list.lead ? (
        <p>
          <ButtonLink href={at.addFeed()} look="primary">
            {t("add")}
          </ButtonLink>
        </p>
      ) : (
        <p>{t("only-leads")}</p>
      )}
      {list.sources.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="rows">
        {list.sources.map((source) => (
          <FeedLine key={source.id} source={source} />
        ))}
      </ul>
    </article>
  );
}

function FeedLine({ source }: { source: SourceLine }) {
  const { id, name, programme, host, lastRun, groups } = source;
  const facts = [
    ...(programme === null ? [] : [t(`programme.${programme}`)]),
    host === null ? t("from-file") : t("from", { host }),
    stateText(source),
    t("groups", { n: groups }),
  ];
  return (
    <li>
      <h2>
        <bdi>
          <a href={at.deskFeed(id)}>{name}</a>
        </bdi>
      </h2>
      <p className="meta">{facts.join(" · ")}</p>{" "}
      {lastRun === null ? (
        <p>{t("never-read")}</p>
      ) : (
        <p>
          <span className="quiet">{t("when", { hour: lastRun.hour })}</span> {runText(lastRun)}
        </p>
      )}
    </li>
  );
}
