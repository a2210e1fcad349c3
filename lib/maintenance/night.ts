import { DAY, dayOf, later } from "@/lib/kernel/time";

/** `site_state`: the day of the last night whose work was done. */
export const NIGHT = "night";

/** A night's work is due once a day from this hour (UTC), and at the first look where it was never done. */
const FROM_HOUR = 2;
/** Until then it may take, or fail and be tried again, before anybody is told. */
const TOLD_HOUR = 6;

/** Whether the work of a night is to be begun, where that of `night` was the last to be done. */
export function nightDue(night: string | null, now: Date): boolean {
  return night === null || (night < isoDay(now) && now.getUTCHours() >= FROM_HOUR);
}

/** Whether the last night that should be over is not. */
export function nightMissed(night: string | null, now: Date): boolean {
  const expected = now.getUTCHours() >= TOLD_HOUR ? now : later(now, -DAY);
  return night !== null && night < isoDay(expected);
}

/** A day as `site_state` has it. */
export const isoDay = (now: Date): string => dayOf(now).toISOString().slice(0, 10);
