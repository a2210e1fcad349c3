import { words } from "@/components/words";
import type { Programme } from "@/lib/groups/limits";
import type { FirstVisitLine, ProgrammeSource } from "@/lib/groups/programmes";
import { listText } from "./said-words";
import { Outside } from "./way-out";

const t = words("group");
const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

type Props = { programme: Programme; lines: readonly FirstVisitLine[] };

/** What a programme says of a first visit, line by line, and who says so. What nobody here knows is told as that. */
export function FirstVisit({ programme, lines }: Props) {
  const sources = [...new Set(lines.flatMap(({ said }) => said?.sources ?? []))];
  return (
    <section className="stack" aria-labelledby="visit">
      <h2 id="visit">{t("visit")}</h2>
      {sources.length === 0 ? <Questions lines={lines} /> : <Answers programme={programme} lines={lines} />}{" "}
      {sources.length === 0 ? null : <Sources sources={sources} />}
    </section>
  );
}

function Questions({ lines }: Pick<Props, "lines">) {
  return (
    <>
      <p>{t("visit-none")}</p>
      <ul>
        {lines.map(({ field }) => (
          <li key={field}>{t(`visit-field.${field}`)}</li>
        ))}
      </ul>
    </>
  );
}

function Answers({ programme, lines }: Props) {
  return (
    <>
      <p>{t("visit-intro", { programme: t(`programme.${programme}`) })}</p>
      <dl className="questions">
        {lines.map(({ field, said }) => (
          <div key={field}>
            <dt>{t(`visit-field.${field}`)}</dt>{" "}
            <dd>
              {said?.text ?? t("visit-unknown")}{" "}
              {said ? (
                <span className="hint">
                  {t("visit-source", { publishers: listText([...new Set(said.sources.map((one) => one.publisher))]) })}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Sources({ sources }: { sources: readonly ProgrammeSource[] }) {
  return (
    <>
      <h3>{t("visit-sources")}</h3>
      <p className="hint no-print">{t("visit-sources-warn")}</p>
      <ul>
        {sources.map(({ id, name, publisher, address, readOn }) => (
          <li key={id}>
            {t.rich("visit-source-line", {
              page: () => <Outside address={address}>{name}</Outside>,
              publisher,
              date: dates.format(new Date(readOn)),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
