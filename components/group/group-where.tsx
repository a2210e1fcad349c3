import { words } from "@/components/words";
import type { ShownGroup } from "@/lib/finder/shown-group";
import { countryText } from "./said-words";
import { hasWays, type WaysIn, WaysToBeThere, Website } from "./way-out";

const t = words("group");

/**
 * The place, as far as it is known, and the ways in where they are the same each time. A room is named only where people
 * meet in it: one that is closed for now, or somebody's home behind a call, is no place to go to.
 */
export function GroupWhere({ group, ways }: { group: ShownGroup; ways: WaysIn }) {
  const { venue, street, town, postcode, region, country } = group;
  const inRoom = group.meetings.some(({ mode }) => mode === "in_person" || mode === "hybrid");
  const room = inRoom ? [venue, street] : [];
  const lines = [...room, [town, inRoom ? postcode : ""].filter(Boolean).join(" "), region === town ? "" : region];
  const place = [...lines, countryText(country)].filter(Boolean);
  if (place.length === 0 && !hasWays(ways) && !group.website) return null;
  return (
    <section className="stack" aria-labelledby="where">
      <h2 id="where">{t("where")}</h2>
      {place.length === 0 ? null : (
        <p>
          <bdi>{place.join(", ")}</bdi>
        </p>
      )}
      {group.approximate && inRoom && venue !== "" ? <p className="hint">{t("approximate")}</p> : null}{" "}
      {hasWays(ways) ? <WaysToBeThere {...ways} /> : null} {group.website ? <Website {...group.website} /> : null}
    </section>
  );
}
