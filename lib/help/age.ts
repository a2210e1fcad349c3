import { DAY } from "@/lib/kernel/time";
import { CHECK_AGES_AFTER_DAYS } from "./limits";

/** What bears a number out: a page of whoever answers it, with a date of its own. */
export type Checked = { on: string; at: string } | null;

/** The day of the dated page that bears a number out; null when we read none, or when it is more than a year old. */
export function checkedOn(entry: { checked: Checked }, today: Date): string | null {
  if (entry.checked === null) return null;
  const age = (today.getTime() - Date.parse(entry.checked.on)) / DAY;
  return age > CHECK_AGES_AFTER_DAYS ? null : entry.checked.on;
}
