import { words } from "@/components/words";
import type { ShownGroup } from "@/lib/finder/shown-group";
import { countryText } from "./said-words";
import { hasWays, type WaysIn, WaysToBeThere, Website } from "./way-out";

const t = words("group");

/** The place, as far as it is known, and the ways in where they are the same each time. */
export function GroupWhere({ group, ways }: { group: ShownGroup; ways: WaysIn }) {
  const { venue, street, town, postcode, region, country } = group;
  const lines = [venue, street, [town, postcode].filter(Boolean).join(" "), region === town ? "" : region];
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
      {group.approximate && venue !== "" ? <p className="hint">{t("approximate")}</p> : null}{" "}
      {hasWays(ways) ? <WaysToBeThere {...ways} /> : null} {group.website ? <Website {...group.website} /> : null}
    </section>
  );
}
