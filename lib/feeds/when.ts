import { USUAL_LENGTH } from "./limits";
import { RecordError } from "./read-meeting";

const CLOCK = /^(\d{1,2}):(\d{2})(?::\d{2})?$/;

/** Minutes from midnight: '19:30' is 1170. Null where nothing is said; what is no time is refused. */
export function minuteOf(text: string): number | null {
  if (text === "") return null;
  const minute = minutesIn(text);
  if (minute === null || minute >= 24 * 60) throw new RecordError("bad-time");
  return minute;
}

/** Minutes that '01:30:00' says; null where it says none. */
export function minutesIn(text: string): number | null {
  const [, hours = "", minutes = ""] = CLOCK.exec(text) ?? [];
  if (hours === "" || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}

/** From start to end, past midnight too. An end that cannot be read is none: the meeting begins all the same. */
export function lengthUntil(start: number | null, end: string): number {
  const last = minutesIn(end);
  if (start === null || last === null || last > 24 * 60) return USUAL_LENGTH;
  return (last - start + 24 * 60) % (24 * 60) || USUAL_LENGTH;
}

/** A length of its own: within a day, else the usual one. */
export function lengthOf(text: string): number {
  const minutes = minutesIn(text);
  return minutes !== null && minutes >= 1 && minutes <= 24 * 60 ? minutes : USUAL_LENGTH;
}

/** A day of the week counted from `sunday`; as 0 for Sunday. */
export function dayFrom(sunday: 0 | 1, said: unknown): number {
  const text = typeof said === "number" ? String(said) : said;
  if (typeof text !== "string" || !/^\d$/.test(text.trim())) throw new RecordError("bad-day");
  const day = Number(text) - sunday;
  if (day < 0 || day > 6) throw new RecordError("bad-day");
  return day;
}
