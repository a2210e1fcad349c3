import fc from "fast-check";
import type { GroupIndex } from "@/lib/finder/group-index";
import { IndexBuilder } from "@/lib/finder/index-builder";
import type { IndexRow } from "@/lib/finder/index-row";
import { CHECKED_WITHIN, RADII, START_WISHES, TIMES_OF_DAY } from "@/lib/finder/limits";
import type { GroupWish } from "@/lib/finder/wish";
import { DAYS, MEETING_MODES, PROGRAMMES, WAYS } from "@/lib/groups/limits";
import { TRAITS } from "@/lib/groups/traits";
import { dayText } from "@/lib/kernel/time";

/** Groups of tests lie around it. */
export const CENTRE = { lat: 53.8, lng: -1.55 };
export const ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Nowhere/Land"];
const LANGUAGES = ["en", "es", "cy"];

const traits = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => {
  const all = 2 ** TRAITS.length - 1;
  return { yes: a & ~b & all, no: b & ~a & all };
});
const apart = fc.constantFrom(0, 0.01, 0.05, 0.2, 0.35, 0.8, 3).map(Math.fround);
const place = fc.option(
  fc.record({
    lat: apart.map((by) => Math.fround(CENTRE.lat + by)),
    lng: apart.map((by) => Math.fround(CENTRE.lng - by)),
  }),
  { freq: 4 },
);
const pause = fc
  .tuple(fc.constantFrom("2026-10-01", "2026-12-01", "2026-12-20"), fc.constantFrom("2026-12-25", "2027-02-01"))
  .map(([from, until]) => ({ from, until }));

const meeting = fc.record({
  day: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 6 }),
  minute: fc.option(fc.constantFrom(0, 90, 150, 540, 720, 1140, 1260, 1439), { freq: 6 }),
  weeks: fc.option(fc.constantFrom(1, 2, 16, 32, 9), { freq: 2, nil: null }),
  zone: fc.constantFrom(...ZONES),
  mode: fc.constantFrom(...MEETING_MODES),
  traits,
  languages: fc.uniqueArray(fc.constantFrom(...LANGUAGES), { maxLength: 2 }),
  pauses: fc.array(pause, { maxLength: 1 }),
});

const group = fc.record({
  programme: fc.constantFrom(...PROGRAMMES.slice(0, 4), "unheard of"),
  place,
  /** Days before now; null: never. */
  confirmed: fc.option(fc.constantFrom(0, 29, 30, 31, 90, 91, 400)),
  meetings: fc.array(meeting, { minLength: 1, maxLength: 3 }),
});

const idOf = (at: number) => String(at).padStart(16, "0");

/** Rows of groups in the order of their ids. */
export const someRows = (now: Date, most = 25): fc.Arbitrary<IndexRow[]> =>
  fc.array(group, { maxLength: most, size: "max" }).map((groups) =>
    groups.flatMap(({ programme, place, confirmed, meetings }, at) =>
      meetings.map(({ traits, ...rest }) => ({
        groupId: idOf(at),
        programme,
        lat: place?.lat ?? null,
        lng: place?.lng ?? null,
        confirmed: confirmed === null ? null : Math.floor(now.getTime() / 86_400_000) - confirmed,
        ...rest,
        ...traits,
      })),
    ),
  );

const few = <T>(choices: readonly T[]) => fc.uniqueArray(fc.constantFrom(...choices), { maxLength: 2 });
const sometimes = <T>(list: fc.Arbitrary<T[]>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: list });

export const someWish: fc.Arbitrary<GroupWish> = fc.record({
  near: fc.option(
    fc.record({ lat: fc.constant(CENTRE.lat), lng: fc.constant(CENTRE.lng), km: fc.constantFrom(...RADII) }),
  ),
  zone: fc.constantFrom(...ZONES),
  ways: sometimes(few(WAYS)),
  days: sometimes(few(DAYS)),
  times: sometimes(few(TIMES_OF_DAY)),
  start: fc.option(fc.constantFrom(...START_WISHES), { freq: 2 }),
  programmes: sometimes(few(PROGRAMMES.slice(0, 4))),
  yes: sometimes(few(TRAITS.slice(0, 6))),
  no: sometimes(few(TRAITS.slice(4, 9))),
  languages: sometimes(few([...LANGUAGES, "de"])),
  checkedWithin: fc.option(fc.constantFrom(...CHECKED_WITHIN), { freq: 2 }),
});

/** Moments before, in and after changes of clocks, and any others. */
export const someNow: fc.Arbitrary<Date> = fc.oneof(
  fc
    .constantFrom("2026-10-24T23:30:00Z", "2026-12-01T01:30:00Z", "2026-12-01T18:10:00Z", "2027-03-28T00:59:00Z")
    .map((text) => new Date(text)),
  fc.date({ min: new Date("2026-01-01"), max: new Date("2028-12-31"), noInvalidDate: true }),
);

/** The index of these rows, as reading them from the database would make it. */
export function indexOf(rows: readonly IndexRow[], now: Date): GroupIndex {
  const builder = new IndexBuilder(dayText(now), {
    groups: new Set(rows.map(({ groupId }) => groupId)).size,
    meetings: rows.length,
  });
  for (const row of rows) builder.add(row);
  const index = builder.done();
  index.slots.advance(now);
  return index;
}
