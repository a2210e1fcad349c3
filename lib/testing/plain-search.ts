import { type IndexRow, programmeOf, traitsKnown, waysOf } from "@/lib/finder/index-row";
import { type LocalTime, localTime, timeOfDay } from "@/lib/finder/local-time";
import { isZone, nextStart } from "@/lib/finder/rhythm";
import type { GroupWish, PlainWishPart, WishPart } from "@/lib/finder/wish";
import { DAYS } from "@/lib/groups/limits";
import { knownOf, TRAITS } from "@/lib/groups/traits";
import { distanceKm } from "@/lib/places/distance";

type Fit = "fits" | "not-known" | "out";
const isFit = (fits: boolean): Fit => (fits ? "fits" : "out");
const HOUR = 3_600_000;

/** Finding groups as slowly and plainly as it can be said, to hold the fast way to. */
export function plainFits(row: IndexRow, wish: GroupWish, now: Date): Map<WishPart, Fit> {
  const fits = new Map<WishPart, Fit>();
  const say = (part: WishPart, isAsked: boolean, weigh: () => Fit) => isAsked && fits.set(part, weigh());
  const ways = waysOf(row.mode);
  say("ways", wish.ways.length > 0, () => isFit(ways.some((way) => wish.ways.includes(way))));
  say("near", wish.near !== null, () => nearFit(row, wish));
  for (const [part, fit] of timeFits(row, wish, now)) fits.set(part, fit);
  say("programmes", wish.programmes.length > 0, () => isFit(wish.programmes.includes(programmeOf(row.programme))));
  say("languages", wish.languages.length > 0, () =>
    row.languages.length === 0 ? "not-known" : isFit(row.languages.some((one) => wish.languages.includes(one))),
  );
  const within = wish.checkedWithin;
  const today = Math.floor(now.getTime() / (24 * HOUR));
  say("checked", within !== null, () => isFit(row.confirmed !== null && today - row.confirmed <= (within ?? 0)));
  for (const trait of TRAITS) {
    const known = knownOf(trait, traitsKnown(row));
    const wanted = [...(wish.yes.includes(trait) ? ["yes"] : []), ...(wish.no.includes(trait) ? ["no"] : [])];
    say(trait, wanted.length > 0, () => (known === "not-known" ? known : isFit(wanted.every((one) => one === known))));
  }
  return fits;
}

function nearFit(row: IndexRow, wish: GroupWish): Fit {
  const meant = waysOf(row.mode).filter((way) => wish.ways.includes(way));
  if (meant.includes("screen") || meant.includes("phone")) return "fits";
  if (!waysOf(row.mode).includes("room") || !wish.near) return "out";
  if (row.lat === null || row.lng === null) return "not-known";
  return isFit(distanceKm(wish.near, { lat: row.lat, lng: row.lng }) <= wish.near.km);
}

function timeFits(row: IndexRow, wish: GroupWish, now: Date): Map<PlainWishPart, Fit> {
  const fits = new Map<PlainWishPart, Fit>();
  const zone = isZone(wish.zone) ? wish.zone : "UTC";
  const say = (part: PlainWishPart, isAsked: boolean, fit: Fit) => isAsked && fits.set(part, fit);
  const sayAll = (days: Fit, times: Fit, start: Fit) => {
    say("days", wish.days.length > 0, days);
    say("times", wish.times.length > 0, times);
    say("start", wish.start !== null, start);
    return fits;
  };
  const { here, next, start } = momentsOf(row, zone, now);
  if (row.day === null) return sayAll("not-known", "not-known", "not-known");
  if (row.minute === null || !isZone(row.zone)) {
    const day = DAYS[row.day] ?? "sunday";
    return sayAll(isFit(wish.days.includes(day)), "not-known", day === here.day ? "not-known" : "out");
  }
  if (next === null || start === null) return fits;
  const night = (time: { date: string; minute: number }, hours: number) =>
    new Date(Date.parse(time.date) + (time.minute - hours * 60) * 60_000).toISOString().slice(0, 10);
  // A night belongs to the day on which its evening was: it ends at four.
  const isTonight = night(start, 4) === night(here, 4) && (start.minute >= 17 * 60 || start.minute < 4 * 60);
  const isSoon = next - now.getTime() <= 3 * HOUR;
  return sayAll(
    isFit(wish.days.includes(start.day)),
    isFit(wish.times.includes(timeOfDay(start.minute))),
    isFit(wish.start === "soon" ? isSoon : isTonight),
  );
}

type Moments = { readonly here: LocalTime; readonly next: number | null; readonly start: LocalTime | null };
const moments = new WeakMap<IndexRow, Map<string, Moments>>();

/** Now, and the next start of a meeting; kept, since each row is weighed against many wishes. */
function momentsOf(row: IndexRow, zone: string, now: Date): Moments {
  const key = `${zone} ${now.toISOString()}`;
  const known = moments.get(row) ?? new Map<string, Moments>();
  moments.set(row, known);
  const found = known.get(key);
  if (found) return found;
  const next = nextStart(row, now);
  const start = next === null ? null : localTime(new Date(next), zone);
  const made = { here: localTime(now, zone), next, start };
  known.set(key, made);
  return made;
}

/** Meetings that are held at all. */
export function isHeld(row: IndexRow, now: Date): boolean {
  if (row.mode === "inactive") return false;
  if (row.day === null || row.minute === null || !isZone(row.zone)) return true;
  return momentsOf(row, "UTC", now).next !== null;
}

/** How many groups fit, and of how many more not all is known. */
export function plainTally(rows: readonly IndexRow[], wish: GroupWish, now: Date): { fits: number; notKnown: number } {
  const best = new Map<string, Fit>();
  for (const row of rows) {
    if (!isHeld(row, now)) continue;
    const all = [...plainFits(row, wish, now).values()];
    if (all.includes("out")) continue;
    const fit = all.includes("not-known") ? "not-known" : "fits";
    if (best.get(row.groupId) !== "fits") best.set(row.groupId, fit);
  }
  const count = (fit: Fit) => [...best.values()].filter((one) => one === fit).length;
  return { fits: count("fits"), notKnown: count("not-known") };
}
