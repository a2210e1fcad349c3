import { minutes } from "@/lib/kernel/time";

/** Cut to the minute: the finest time kept on an open case; a decided one keeps the day. */
export function minuteOf(date: Date): Date {
  return new Date(Math.floor(date.getTime() / minutes(1)) * minutes(1));
}
