import { dayOf, daysSince, latestToday } from "@/lib/kernel/time";
import { AMOUNT_MAX, type CountedKind } from "./limits";

/** A stretch of time as it is kept: already blurred when `about`. */
export type Stretch = { kind: CountedKind; amount: number; about: boolean };

/** Days in each unit, to the nearest thing that a person means by it. */
const DAYS_IN: Readonly<Record<CountedKind, number>> = { days: 1, weeks: 7, months: 30.4375, years: 365.25 };

const rung = (kind: CountedKind, amount: number) => ({ kind, amount, days: amount * DAYS_IN[kind] });
const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

/**
 * The only blurred stretches there are. Each stands for five days or more, and the longer the stretch the more,
 * so that no 'about' gives back the day on which somebody began.
 */
export const RUNGS = [
  rung("days", 3),
  ...upTo(3).map((n) => rung("weeks", n)),
  ...upTo(11).map((n) => rung("months", n)),
  rung("years", 1),
  rung("months", 18),
  ...upTo(19).map((n) => rung("years", n + 1)),
  ...upTo(12).map((n) => rung("years", 20 + 5 * n)),
];

const FIRST = rung("days", 3);

/** 'About three months': the nearest rung to a number of days; of two as near, the shorter. */
export function aboutDays(days: number): Stretch {
  const nearest = RUNGS.reduce(
    (best, next) => (Math.abs(next.days - days) < Math.abs(best.days - days) ? next : best),
    FIRST,
  );
  return { kind: nearest.kind, amount: nearest.amount, about: true };
}

/** What a member typed as a number and a unit; kept to the letter only when they asked for that. */
export function stretchOf(kind: CountedKind, amount: number, exact: boolean): Stretch {
  return exact ? { kind, amount, about: false } : aboutDays(amount * DAYS_IN[kind]);
}

/**
 * The same from a day of beginning, which is never kept and always blurred. Null: to come, or too long ago to be meant.
 * The day is the member's own: one that has begun anywhere on earth is not to come. Counted is by UTC, a day off at most.
 */
export function stretchSince(since: Date, now: Date): Stretch | null {
  if (dayOf(since) > latestToday(now)) return null;
  const days = daysSince(since, now);
  return days > AMOUNT_MAX.days ? null : aboutDays(days);
}
