const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const BUCKET = 15 * 60_000;

/** Cut to the hour (UTC): the finest time kept on a post. */
export function hourOf(date: Date): Date {
  return new Date(Math.floor(date.getTime() / HOUR) * HOUR);
}

/** Cut to the day (UTC): the finest time shown. */
export function dayOf(date: Date): Date {
  return new Date(Math.floor(date.getTime() / DAY) * DAY);
}

/** The day as it is written for machines: '2026-12-22'. */
export const dayText = (date: Date): string => date.toISOString().slice(0, 10);

/** The Monday (UTC) of a date's week: the finest time that is kept of a stone. */
export function weekOf(date: Date): Date {
  // Day 0 was a Thursday.
  const day = Math.floor(date.getTime() / DAY);
  return new Date((day - ((((day + 3) % 7) + 7) % 7)) * DAY);
}

/** The latest day that is today for anybody: the day that somebody types is their own, and nobody's zone is known. */
export function latestToday(now: Date): Date {
  // Nowhere on earth are clocks further ahead of UTC.
  return dayOf(later(now, 14 * HOUR));
}

/** Cut to the 15 minutes that the order of threads may tell. */
export function bucketOf(date: Date): Date {
  return new Date(Math.floor(date.getTime() / BUCKET) * BUCKET);
}

export function later(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds);
}

export const hours = (n: number): number => n * HOUR;
export const days = (n: number): number => n * DAY;
export const seconds = (n: number): number => n * 1000;
export const minutes = (n: number): number => n * 60_000;

/** How many days ago, as people count them: by the calendar (UTC), never below none. */
export function daysSince(then: Date, now: Date): number {
  return Math.max(0, Math.round((dayOf(now).getTime() - dayOf(then).getTime()) / DAY));
}
