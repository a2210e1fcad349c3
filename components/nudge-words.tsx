import { words } from "@/components/words";
import { NUDGE_REASONS } from "@/lib/intake/limits";

/** Reasons for which words that are posted all the same may wait for a volunteer. */
const HELD = new Set(["selling", "sourcing", "brokering", "exposing"]);

/** Why a writer is asked to look again, and what happens when they post it as it is. */
export function NudgeWords({ reasons }: { reasons: readonly string[] }) {
  const t = words("refusals");
  return (
    <>
      <p>{t("nudge")}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{nudgeText(reason)}</li>
        ))}
      </ul>
      <p>
        {t("nudge-next")}
        {reasons.includes("contact") ? ` ${t("nudge-next-contact")}` : ""}
        {reasons.some((reason) => HELD.has(reason)) ? ` ${t("nudge-next-held")}` : ""}
      </p>
    </>
  );
}

function nudgeText(reason: string): string {
  const known = NUDGE_REASONS.find((name) => name === reason);
  return words("refusals")(known ? `nudge-${known}` : "nudge-other");
}
