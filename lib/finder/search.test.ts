import fc from "fast-check";
import { expect, test } from "vitest";
import { TRAITS } from "@/lib/groups/traits";
import { indexOf, someNow, someRows, someWish } from "@/lib/testing/finder";
import { isHeld, plainFits, plainTally } from "@/lib/testing/plain-search";
import type { IndexRow } from "./index-row";
import { WISH_PARTS } from "./limits";
import { searchGroups } from "./search";
import { anyGroup, type GroupWish, type PlainWishPart, type WishPart } from "./wish";

const asked = someNow.chain((now) => fc.tuple(fc.constant(now), someRows(now), someWish));

const without = (wish: GroupWish, part: WishPart): GroupWish => {
  const none = anyGroup(wish.zone);
  if (part === "checked") return { ...wish, checkedWithin: none.checkedWithin };
  const plain = WISH_PARTS.find((one): one is Exclude<PlainWishPart, "checked"> => one === part);
  if (plain) return { ...wish, [plain]: none[plain] };
  const other = (trait: string) => trait !== part;
  return { ...wish, yes: wish.yes.filter(other), no: wish.no.filter(other) };
};

test("how many fit, and of how many not all is known, agrees with the plain way", () => {
  fc.assert(
    fc.property(asked, ([now, rows, wish]) => {
      const { fits, notKnown } = searchGroups(indexOf(rows, now), wish, now);
      expect({ fits, notKnown }).toEqual(plainTally(rows, wish, now));
    }),
    { numRuns: 200 },
  );
});

test("the count of every choice is what that choice would find", () => {
  fc.assert(
    fc.property(asked, ([now, rows, wish]) => {
      const { counts } = searchGroups(indexOf(rows, now), wish, now);
      const would = (change: Partial<GroupWish>) => plainTally(rows, { ...wish, ...change }, now);
      const { near } = wish;
      for (const { choice, ...tally } of counts.near)
        expect([choice, tally]).toEqual([choice, would({ near: near && { ...near, km: choice } })]);
      for (const { choice, ...tally } of counts.ways)
        expect([choice, tally]).toEqual([choice, would({ ways: [choice] })]);
      for (const { choice, ...tally } of counts.days)
        expect([choice, tally]).toEqual([choice, would({ days: [choice] })]);
      for (const { choice, ...tally } of counts.times)
        expect([choice, tally]).toEqual([choice, would({ times: [choice] })]);
      for (const { choice, ...tally } of counts.start)
        expect([choice, tally]).toEqual([choice, would({ start: choice })]);
      for (const { choice, ...tally } of counts.programmes)
        expect([choice, tally]).toEqual([choice, would({ programmes: [choice] })]);
      for (const { choice, ...tally } of counts.languages)
        expect([choice, tally]).toEqual([choice, would({ languages: [choice] })]);
      for (const { choice, ...tally } of counts.checked)
        expect([choice, tally]).toEqual([choice, would({ checkedWithin: choice })]);
      for (const { choice, ...tally } of counts.yes)
        expect([choice, tally]).toEqual([
          choice,
          would({ yes: [...wish.yes, choice], no: wish.no.filter((one) => one !== choice) }),
        ]);
      for (const { choice, ...tally } of counts.no)
        expect([choice, tally]).toEqual([
          choice,
          would({ no: [...wish.no, choice], yes: wish.yes.filter((one) => one !== choice) }),
        ]);
    }),
    { numRuns: 100 },
  );
});

test("what is found without each single wish is what the other wishes find, most first", () => {
  fc.assert(
    fc.property(asked, ([now, rows, wish]) => {
      const found = searchGroups(indexOf(rows, now), wish, now);
      for (const { part, ...tally } of found.without)
        expect([part, tally]).toEqual([part, plainTally(rows, without(wish, part), now)]);
      const parts: WishPart[] = [...WISH_PARTS, ...TRAITS];
      const inWish = parts.filter((part) => JSON.stringify(without(wish, part)) !== JSON.stringify(wish));
      expect(found.without.map(({ part }) => part).sort()).toEqual(inWish.sort());
      const numbers = found.without.map(({ fits }) => fits);
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    }),
    { numRuns: 200 },
  );
});

/** Which groups fit, and of which not all is known, in the plain way. */
function plainShown(rows: readonly IndexRow[], wish: GroupWish, now: Date) {
  const ids = (fit: "fits" | "notKnown") =>
    [...new Set(rows.map(({ groupId }) => groupId))].filter(
      (id) =>
        plainTally(
          rows.filter(({ groupId }) => groupId === id),
          wish,
          now,
        )[fit] === 1,
    );
  return { fits: ids("fits"), notKnown: ids("notKnown") };
}

test("the first 20 are who fits, then of whom not all is known, and each says what", () => {
  fc.assert(
    fc.property(asked, ([now, rows, wish]) => {
      const { hits } = searchGroups(indexOf(rows, now), wish, now);
      const shown = plainShown(rows, wish, now);
      const fitting = hits.filter(({ notKnown }) => notKnown.length === 0).map(({ id }) => id);
      const others = hits.filter(({ notKnown }) => notKnown.length > 0).map(({ id }) => id);
      expect(hits.length).toBe(Math.min(20, shown.fits.length + shown.notKnown.length));
      expect(hits.slice(0, fitting.length).every(({ notKnown }) => notKnown.length === 0)).toBe(true);
      expect(shown.fits).toEqual(expect.arrayContaining(fitting));
      expect(shown.notKnown).toEqual(expect.arrayContaining(others));
      for (const { id, notKnown } of hits) {
        const meetings = rows.filter((row) => row.groupId === id && isHeld(row, now));
        const unknown = meetings.map((row) =>
          [...plainFits(row, wish, now)].filter(([, fit]) => fit === "not-known").map(([part]) => part),
        );
        expect(unknown.map((parts) => parts.sort())).toContainEqual([...notKnown].sort());
      }
    }),
    { numRuns: 200 },
  );
});

test("they stand nearer before farther and sooner before later, as each would by itself", () => {
  const many = someNow.chain((now) => fc.tuple(fc.constant(now), someRows(now, 60), someWish));
  const far = Number.POSITIVE_INFINITY;
  fc.assert(
    fc.property(many, ([now, rows, wish]) => {
      const ids = [...new Set(rows.map(({ groupId }) => groupId))];
      const alone = ids.flatMap((id) => {
        const own = rows.filter(({ groupId }) => groupId === id);
        return searchGroups(indexOf(own, now), wish, now).hits;
      });
      const keys = alone.map(({ id, notKnown, km, meeting }) => {
        return { id, key: [notKnown.length > 0 ? 1 : 0, km ?? far, meeting.next ?? far] };
      });
      keys.sort(({ key: a }, { key: b }) => {
        const at = a.findIndex((value, place) => value !== b[place]);
        return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
      });
      const { hits } = searchGroups(indexOf(rows, now), wish, now);
      expect(hits.map(({ id }) => id)).toEqual(keys.slice(0, 20).map(({ id }) => id));
    }),
    { numRuns: 100 },
  );
});

test("not known never empties a list: who says nothing of anything wished for is still shown", () => {
  const now = new Date("2026-12-01T12:00:00Z");
  const silent: IndexRow = {
    ...{ groupId: "0".repeat(16), programme: "na", lat: null, lng: null, confirmed: null, day: null, minute: null },
    ...{ weeks: null, zone: "Europe/London", mode: "hybrid", yes: 0, no: 0, languages: [], pauses: [] },
  };
  const wish: GroupWish = { ...anyGroup("Europe/London"), days: ["monday"], yes: ["women"], languages: ["en"] };
  const { hits } = searchGroups(indexOf([silent], now), wish, now);
  expect(hits.map(({ notKnown }) => notKnown)).toEqual([["days", "languages", "women"]]);
});
