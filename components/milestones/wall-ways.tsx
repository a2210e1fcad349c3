import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { StoneGroup } from "@/lib/milestones/groups";
import type { Month } from "@/lib/milestones/months";
import { monthText } from "./shared-week";

const t = words("milestones");

/** Three years of months; from the last of them one leads on to the next. */
const MONTHS_LISTED = 36;

/** The ways to stones of people in one place. `here`: the group whose page this is. */
export function GroupWays({ groups, here }: { groups: readonly StoneGroup[]; here?: number }) {
  return (
    <nav className="wall-ways no-print" aria-labelledby="alike">
      <h2 id="alike">{t("wall.alike")}</h2>
      <ul>
        {groups.map(({ n, name }) => (
          <li key={n}>
            <a href={at.groupOfStones(String(n))} aria-current={n === here ? "page" : undefined}>
              {t(`groups.short.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The months that have stones, the newest first. How many stones each has nobody is told. */
export function MonthWays({ months }: { months: readonly Month[] }) {
  if (months.length === 0) return null;
  return (
    <nav className="wall-ways no-print" aria-labelledby="months">
      <h2 id="months">{t("wall.months")}</h2>
      <ul>
        {months.slice(0, MONTHS_LISTED).map(({ name, from }) => (
          <li key={name}>
            <a href={at.monthOfStones(name)}>{monthText(from)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
