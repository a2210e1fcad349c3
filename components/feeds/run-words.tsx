import { words } from "@/components/words";
import type { RunLine } from "@/lib/groups-desk/run-line";
import { whyText } from "./feed-words";
import { RefusedRecords } from "./refused-records";

const t = words("feeds");

/** What came of one reading, in a sentence or two. */
export function runText({ outcome, added, changed, gone, why }: RunLine): string {
  const what = t(`run-${outcome}`, { added, changed, gone });
  return why === null ? what : `${what} ${whyText(why)}`;
}

/** When it was, and what came of it. */
export function RunWords({ run }: { run: RunLine }) {
  return (
    <li>
      <p>
        <span className="quiet">{t("when", { hour: run.hour })}</span> {runText(run)}
      </p>{" "}
      <RefusedRecords n={run.refused} refusals={run.refusals} />
    </li>
  );
}
