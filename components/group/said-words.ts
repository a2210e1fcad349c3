import { words } from "@/components/words";
import { NEXT_SHOWN } from "@/lib/finder/limits";
import type { LocalStart, ShownMeeting } from "@/lib/finder/shown-group";
import { DAYS } from "@/lib/groups/limits";

const t = words("group");
const dates = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
const regions = new Intl.DisplayNames("en-GB", { type: "region", fallback: "code" });
const languages = new Intl.DisplayNames("en-GB", { type: "language", fallback: "code" });

/** '19:00', from minutes since midnight. */
export const clockText = (minute: number): string =>
  `${Math.floor(minute / 60)}`.padStart(2, "0").concat(":", `${minute % 60}`.padStart(2, "0"));

/** 'London', of 'Europe/London'. */
export const zoneText = (zone: string): string => zone.replace(/^.*\//, "").replaceAll("_", " ");

/** 'Tuesday 8 December at 19:00'; with its zone where the times of one group are told by several clocks. */
export function startText({ there }: LocalStart, withZone = false): string {
  const date = dates.format(new Date(`${there.date}T00:00:00Z`));
  const told = { date, time: clockText(there.minute) };
  return withZone ? t("start-zone", { ...told, zone: zoneText(there.zone) }) : t("start", told);
}

/** The next three times at which a group meets, each with which of its times it is. */
export function nextOfAll(meetings: readonly ShownMeeting[]): (LocalStart & { readonly meeting: ShownMeeting })[] {
  const all = meetings.flatMap((meeting) => meeting.starts.map((start) => ({ ...start, meeting })));
  return all.sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, NEXT_SHOWN);
}

/** How often a group meets: 'Every Tuesday at 19:00', 'The first and third Tuesday of the month', 'By appointment …'. */
export function rhythmText({ mode, day, minute, weeks }: ShownMeeting): string {
  if (mode === "inactive") return t("inactive");
  const name = day === null ? undefined : DAYS[day];
  if (name === undefined) return t("appointment");
  const told = { day: t(`day.${name}`), time: clockText(minute ?? 0) };
  if (weeks === null) return t(minute === null ? "weekly" : "weekly-at", told);
  const which = list.format(weeks.map((week) => t(`week.${week}`)));
  return t(minute === null ? "monthly" : "monthly-at", { ...told, weeks: which });
}

/** A country by its name in English; what is no code of one stays as it was written. */
export const countryText = (country: string): string =>
  /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? "") : country;

/** 'English and Spanish'. */
export const languagesText = (codes: readonly string[]): string =>
  list.format(codes.map((code) => (/^[a-z]{2,3}$/.test(code) ? (languages.of(code) ?? code) : code)));

/** Things of one kind in a sentence: 'one, two and three'. */
export const listText = (items: readonly string[]): string => list.format(items);
