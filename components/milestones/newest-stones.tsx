import { Stone } from "@/components/stone/stone";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";

/** The newest stones of the wall, small, for the first page. */
export function NewestStones({ stones }: { stones: readonly MilestoneView[] }) {
  const t = words("home");
  if (stones.length === 0) return null;
  return (
    <section aria-labelledby="stones">
      <h2 id="stones">{t("stones")}</h2>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {stones.map((stone) => (
          <li key={stone.id}>
            <Stone seed={stone.stoneSeed} />
            <a href={at.milestone(stone.id)}>{milestoneLabel(stone)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={at.wall()}>{t("all-stones")}</a>
      </p>
    </section>
  );
}
