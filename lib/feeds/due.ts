import { createHash } from "node:crypto";
import { hours, later, minutes } from "@/lib/kernel/time";
import { HOURS_LEAST } from "./limits";

/** A source that is read by the clock, and the hour in which that was last tried, however it ended. */
export type TimedSource = { readonly id: string; readonly hours: number; readonly last: Date | null };

/**
 * When a source is to be read next. The hour after the one that is kept of the last time, since nothing finer is; and up
 * to an hour more, by chance that needs no keeping, so that not all sites ask one server at one minute.
 */
export function nextReading({ id, hours: every, last }: TimedSource): Date | null {
  if (last === null) return null;
  const chance = createHash("sha256").update(`${id}|${last.getTime()}`).digest().readUInt16BE(0) / 65_536;
  return later(last, hours(Math.max(HOURS_LEAST, every) + 1) + Math.floor(chance * minutes(60)));
}

/** Those that are due, who waited longest first. */
export function dueSources(sources: readonly TimedSource[], now: Date): readonly TimedSource[] {
  const waited = (source: TimedSource) => now.getTime() - (nextReading(source)?.getTime() ?? 0);
  return sources.filter((source) => waited(source) >= 0).sort((a, b) => waited(b) - waited(a));
}
