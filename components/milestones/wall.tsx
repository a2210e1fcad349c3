import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { StoneDefs } from "@/components/stone/defs";
import { Valley, type ValleyWeek } from "@/components/stone/valley";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { StoneGroup } from "@/lib/milestones/groups";
import type { Month } from "@/lib/milestones/months";
import type { WeekStones } from "@/lib/milestones/week-stones";
import { StoneList, type StonesShown } from "./stone-list";
import { GroupWays, MonthWays } from "./wall-ways";

const t = words("milestones");

type Props = StonesShown & {
  /** On the first page: the stones of its picture. */
  week?: WeekStones | null;
  groups: readonly StoneGroup[];
  months: readonly Month[];
  /** Whoever reads has just deleted theirs. */
  deleted?: boolean;
};

/** The wall: a week's stones as a picture, then everyone's in words, newest first. */
export function Wall({ week = null, groups, months, deleted = false, ...shown }: Props) {
  const nothing = shown.page.items.length === 0 && !shown.leftOut;
  return (
    <div className="wide wall-page">
      <StoneDefs />
      <header>
        <h1>{t("wall.title")}</h1>
        <p className="lead">{t("wall.lead")}</p>
      </header>
      {deleted ? (
        <p className="notice" role="status">
          {t("withdraw.doneTitle")}
        </p>
      ) : null}
      {week ? <WeekPicture week={week} /> : null}
      <p className="actions">
        <ButtonLink href={at.shareMilestone()} look="primary">
          {t("wall.share")}
        </ButtonLink>{" "}
        <span className="meta wall-tonight">
          <a className="target" href={at.tonight()}>
            {t("wall.tonight")}
          </a>{" "}
          {t("wall.tonightHint")}
        </span>
      </p>
      {week ? <p className="meta">{t("wall.legend", { when: week.shared ? whenOf(week.shared) : "never" })}</p> : null}
      <GroupWays groups={groups} />
      {nothing ? <EmptyState title={t("wall.empty")} /> : <StoneList {...shown} address={at.wall()} />}
      <MonthWays months={months} />
    </div>
  );
}

function WeekPicture({ week: { shared, looks } }: { week: WeekStones }) {
  return (
    <figure className="wall-week">
      <Valley stones={looks} when={shared ? whenOf(shared) : "this"} />
    </figure>
  );
}

const whenOf = ({ weeksAgo }: { readonly weeksAgo: number }): ValleyWeek =>
  weeksAgo === 0 ? "this" : weeksAgo === 1 ? "last" : "earlier";
