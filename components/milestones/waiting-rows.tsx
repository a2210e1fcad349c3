import { Stone } from "@/components/stone/stone";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { lookOf } from "@/lib/milestones/look";
import type { MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";

/**
 * Stones that hardly anybody has said anything about: what each marks, or its headline, as threads stand in the same
 * list by their titles alone. The page needs StoneDefs.
 */
export function WaitingRows({ stones, heading: Heading }: { stones: readonly MilestoneView[]; heading: "h2" | "h3" }) {
  return (
    <ul className="stone-rows" aria-label={words("waiting")("stones")}>
      {stones.map((stone) => (
        <li key={stone.id}>
          <Stone look={lookOf(stone)} className="stone-small" />
          <Heading>
            <a href={at.milestone(stone.id)}>{milestoneLabel(stone)}</a>
          </Heading>
        </li>
      ))}
    </ul>
  );
}
