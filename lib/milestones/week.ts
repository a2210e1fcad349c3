import { daysSince, weekOf } from "@/lib/kernel/time";

/** When a stone was shared, as finely as anybody is told: which week, and how many weeks ago that is. */
export type SharedIn = {
  /** Its Monday. */
  readonly week: Date;
  /** 0: this week. */
  readonly weeksAgo: number;
};

export function sharedIn(week: Date, now: Date): SharedIn {
  return { week, weeksAgo: Math.floor(daysSince(week, weekOf(now)) / 7) };
}
