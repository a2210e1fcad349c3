import { DAY } from "@/lib/kernel/time";
import { CHECK_AGES_AFTER_DAYS } from "./limits";

export type CheckAge = { kind: "unchecked" } | { kind: "fresh"; on: string } | { kind: "old"; on: string };

/** How far a number can be trusted: never checked against its source, checked lately, or not since a day long past. */
export function ageOf(line: { verifiedOn: string | null }, today: Date): CheckAge {
  if (line.verifiedOn === null) return { kind: "unchecked" };
  const age = (today.getTime() - Date.parse(line.verifiedOn)) / DAY;
  return { kind: age > CHECK_AGES_AFTER_DAYS ? "old" : "fresh", on: line.verifiedOn };
}
