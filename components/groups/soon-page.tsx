import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { GroupRow, type GroupShown } from "./group-row";
import { GroupsWays } from "./groups-page";

const t = words("groups");

/** What anybody can join from anywhere within three hours. */
export function SoonPage({ rows, today }: { rows: readonly GroupShown[]; today: Date }) {
  return (
    <section className="stack">
      <h1>{t("soon-heading")}</h1>
      <p className="lead">{t("soon-lead")}</p>
      {rows.length === 0 ? (
        <>
          <p>{t("soon-none")}</p>
          <p className="actions">
            <ButtonLink href={at.help()}>{t("empty-help")}</ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p className="hint">{t("soon-zone")}</p>
          <ul className="plain-list stack">
            {rows.map((row) => (
              <GroupRow key={row.group.id} {...row} zoned={false} level="h2" today={today} />
            ))}
          </ul>
        </>
      )}
      <GroupsWays here="soon" />
    </section>
  );
}
