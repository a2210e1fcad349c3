import { expect, test } from "vitest";
import { indexOf } from "@/lib/testing/finder";
import { askedOfSearch, wishOf } from "./asked";
import type { IndexRow } from "./index-row";
import { otherWishes, wishesIn } from "./other-wishes";
import { findGroupsSchema } from "./schema";
import { searchGroups } from "./search";
import { toldTraits } from "./told-traits";

const now = new Date("2026-12-01T12:00:00Z");
const LEEDS = { key: "p1", lat: 53.8, lng: -1.55, zone: "Europe/London", place: null, code: null };
const row = (id: number, over: Partial<IndexRow>): IndexRow => ({
  ...{ groupId: String(id).padStart(16, "0"), programme: "na", lat: 53.8, lng: -1.55, confirmed: null },
  ...{ day: 2, minute: 1140, weeks: null, zone: "Europe/London", mode: "in_person", yes: 0, no: 0 },
  ...{ languages: [], pauses: [], ...over },
});

test("where nothing fits, what would is offered, most first: fewer wishes, farther, another way", () => {
  const index = indexOf(
    [row(1, {}), row(2, { day: 4, lat: 54.1 }), row(3, { day: 4, mode: "online" }), row(4, { day: 4, mode: "online" })],
    now,
  );
  const asked = askedOfSearch(findGroupsSchema.parse({ days: ["thursday"], km: "10" }), LEEDS);
  expect(wishesIn(asked)).toBe(2);
  const offered = otherWishes(searchGroups(index, wishOf(asked, LEEDS), now), asked);
  expect(offered.map(({ wish, tally }) => [wish, tally.fits])).toEqual([
    [{ kind: "way", way: "screen" }, 2],
    [{ kind: "without", part: "days" }, 1],
    [{ kind: "km", km: 40 }, 1],
  ]);
  for (const { asked: instead, tally } of offered)
    expect(searchGroups(index, wishOf(instead, LEEDS), now).fits).toBe(tally.fits);
});

test("a row tells what was asked for first, then what tells most, three in all", () => {
  const known = { yes: ["small", "free", "newcomers"], no: ["camera"] } as const;
  expect(toldTraits(known, { yes: ["free", "women"], no: [] })).toEqual(["+free", "+newcomers", "+small"]);
});
