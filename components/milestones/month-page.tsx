import { StoneDefs } from "@/components/stone/defs";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { Month } from "@/lib/milestones/months";
import { monthText } from "./shared-week";
import { StoneList, type StonesShown } from "./stone-list";
import { StonesHead } from "./stones-head";

const t = words("milestones");

type Props = StonesShown & {
  month: Month;
  /** The nearest months that have stones. */
  beside: { earlier: Month | null; later: Month | null };
};

/** The stones of one month. */
export function MonthPage({ month, beside: { earlier, later }, ...shown }: Props) {
  const nothing = shown.page.items.length === 0 && !shown.leftOut;
  return (
    <div className="wide wall-page">
      <StoneDefs />
      <StonesHead title={monthText(month.from)} />
      {nothing ? <p className="lead">{t("month.empty")}</p> : null}
      <StoneList {...shown} address={at.monthOfStones(month.name)} />
      {earlier || later ? (
        <nav className="wall-ways no-print" aria-label={t("month.beside")}>
          <ul>
            {earlier ? (
              <li>
                <a href={at.monthOfStones(earlier.name)}>{t("month.earlier", { month: monthText(earlier.from) })}</a>
              </li>
            ) : null}
            {later ? (
              <li>
                <a href={at.monthOfStones(later.name)}>{t("month.later", { month: monthText(later.from) })}</a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}
