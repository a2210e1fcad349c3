import { Stone } from "@/components/stone/stone";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { CairnStone, MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";
import { SharedWeek } from "./shared-week";

const t = words("milestones");

/** The stones of a cairn as a list: what each marks, and the way to it. */
export function CairnRows({ stones }: { stones: readonly CairnStone[] }) {
  return (
    <ul className="stone-rows" aria-label={t("wall.list")}>
      {stones.map((stone) => (
        <li key={stone.id}>
          <Stone seed={stone.stoneSeed} className="stone-small" />
          <a href={at.milestone(stone.id)}>{milestoneLabel(stone)}</a>
        </li>
      ))}
    </ul>
  );
}

/** A member's own, under whichever name: for their eyes alone. */
export function OwnStoneRows({ stones }: { stones: readonly MilestoneView[] }) {
  return (
    <ul className="stone-rows" aria-label={t("wall.list")}>
      {stones.map((stone) => (
        <li key={stone.id}>
          <Stone seed={stone.stoneSeed} className="stone-small" />
          <div>
            <a href={at.milestone(stone.id)}>{milestoneLabel(stone)}</a>
            <p className="meta">
              <SharedWeek shared={stone.shared} /> ·{" "}
              {t.rich(stone.profileId ? "own.as-profile" : "own.as-alias", { name: () => <bdi>{stone.name}</bdi> })}
              {stone.standing === "visible" ? null : ` · ${t("own.hidden")}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
