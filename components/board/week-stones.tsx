import { ButtonLink } from "@/components/button";
import { milestoneLabel } from "@/components/milestones/milestone-label";
import { Stone } from "@/components/stone/stone";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { lookOf } from "@/lib/milestones/look";
import type { MilestoneView } from "@/lib/milestones/view";

const t = words("home");

/** The newest stones in a band of their own; where there is none yet, the way to the first. */
export function WeekStones({ stones }: { stones: readonly MilestoneView[] }) {
  const thisWeek = stones.every(({ shared }) => shared.weeksAgo === 0);
  return (
    <section className="week" aria-labelledby="stones">
      <div className="inner">
        <h2 id="stones">{t(stones.length === 0 || !thisWeek ? "stones" : "stones-week")}</h2>
        <p className="meta">{t(stones.length === 0 ? "stones-none" : "stones-hint")}</p>
        {stones.length === 0 ? null : (
          <ul>
            {stones.map((stone) => (
              <li key={stone.id}>
                <a href={at.milestone(stone.id)}>
                  <Stone look={lookOf(stone)} /> <b>{milestoneLabel(stone)}</b>{" "}
                  <span>
                    <bdi>{stone.name}</bdi>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className="actions">
          <ButtonLink href={at.shareMilestone()}>{t("share")}</ButtonLink>{" "}
          {stones.length === 0 ? null : <a href={at.wall()}>{t("all-stones")}</a>}
        </p>
      </div>
    </section>
  );
}
