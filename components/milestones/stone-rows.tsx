import { Stone } from "@/components/stone/stone";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { lookOf } from "@/lib/milestones/look";
import type { CairnStone, MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";
import { SharedWeek } from "./shared-week";

const t = words("milestones");

type CairnRowsProps = {
  stones: readonly CairnStone[];
  /** Whether each is drawn beside its words. */
  drawn: boolean;
};

/** The stones of a profile as a list: what each marks, and the way to it. */
export function CairnRows({ stones, drawn }: CairnRowsProps) {
  return (
    <ul className={drawn ? "stone-rows" : "stone-rows stone-rows-plain"} aria-label={t("wall.list")}>
      {stones.map((stone) => (
        <li key={stone.id}>
          {drawn ? <Stone look={lookOf(stone)} className="stone-small" /> : null}
          <div>
            <a href={at.milestone(stone.id)}>{milestoneLabel(stone)}</a>
            {stone.onMedication ? <p className="meta">{t("medication")}</p> : null}
          </div>
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
          <Stone look={lookOf(stone)} className="stone-small" />
          <div>
            <a href={at.milestone(stone.id)}>{milestoneLabel(stone)}</a>
            <p className="meta">
              <SharedWeek shared={stone.shared} /> ·{" "}
              {t.rich(stone.profileId ? "own.as-profile" : "own.as-alias", { name: () => <bdi>{stone.name}</bdi> })}
              {stone.onMedication ? ` · ${t("medication")}` : null}
              {stone.standing === "visible" ? null : ` · ${t("own.hidden")}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
