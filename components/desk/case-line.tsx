import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { DeskCase } from "@/lib/moderation/desk-queries";
import { ageText, caseName, dayText, standingText } from "./case-words";
import { flagTexts } from "./flag-words";

/** One case in a list: what kind of trouble and how long, never the words themselves. */
export function CaseLine({ line, decided = false }: { line: DeskCase; decided?: boolean }) {
  const t = words("desk");
  const facts = [
    ...(line.replied === null ? [] : [t(`replied-${line.replied}`)]),
    // Most are posts that everyone can see: said once above the list, it would be noise in each line.
    ...(line.kind === "post" ? [] : [t(`kind-${line.kind}`)]),
    ...(line.standing === "visible" ? [] : [standingText(line.standing)]),
    ...flagTexts(line.signals),
    ...(line.reportCount > 0 ? [t("reports", { n: line.reportCount })] : []),
    ...(line.readerReports > 0 ? [t("reader-reports", { n: line.readerReports })] : []),
    ...(line.claim === null ? [] : [t(`claim-${line.claim}`)]),
  ];
  return (
    <li>
      <h3>
        <a href={at.case(line.id)}>
          {caseName(line)}, {decided ? dayText(line.minutes) : ageText(line.minutes)}
        </a>
      </h3>
      {facts.length > 0 ? <p className="meta">{facts.join(" · ")}</p> : null}
    </li>
  );
}
