import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { days } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { indexOf, someRows, someWish } from "@/lib/testing/finder";
import { groupsWorldOf } from "@/lib/testing/groups-world";
import { groupIdAt } from "./group-index";
import { readGroupIndex } from "./read-index";
import { searchGroups } from "./search";

const db = await testDatabase();
const world = groupsWorldOf(db);
const NOW = new Date("2026-12-01T12:00:00Z");
const ago = (n: number) => new Date(NOW.getTime() - days(n));
beforeEach(async () => {
  await db.group.deleteMany();
});

const idsInIndex = async () => {
  const index = await readGroupIndex(db, NOW);
  return index ? Array.from({ length: index.groups }, (_, at) => groupIdAt(index, at)) : null;
};

test("where there are no groups nothing is held in memory", async () => {
  expect(await readGroupIndex(db, NOW)).toBeNull();
});

test("what nobody may see is not read: hidden, proposed, a twin, or not held", async () => {
  const seen = await world.aGroup();
  await world.aGroup({ hiddenOn: ago(1) });
  await world.aGroup({ proposed: true });
  await world.aGroup({ twinOfId: seen });
  await world.aGroup({}, [{ mode: "inactive" }]);
  await world.aGroup({}, []);
  expect(await idsInIndex()).toEqual([seen]);
});

test("a group that its list no longer names stays until the reading of lists says that it is out", async () => {
  await db.group.deleteMany();
  await world.aGroup({ lostOn: ago(20), outOn: ago(1) });
  const lost = await world.aGroup({ lostOn: ago(13) });
  expect(await idsInIndex()).toEqual([lost]);
});

test("what is read from the database is found as what it was made of", async () => {
  const samples = fc.sample(fc.tuple(someRows(NOW), someWish), { numRuns: 6, seed: 3 });
  for (const [rows, wish] of samples) {
    await db.group.deleteMany();
    const groups = new Map(rows.map((row) => [row.groupId, row]));
    for (const [id, { programme, lat, lng, confirmed }] of groups) {
      const listedOn = confirmed === null ? null : new Date(days(confirmed));
      await db.group.create({ data: { id, key: id, name: id, programme, lat, lng, listedOn } });
    }
    for (const [at, row] of rows.entries()) {
      const { groupId, programme: _, lat: __, lng: ___, confirmed: ____, pauses, languages, ...rest } = row;
      const id = String(at).padStart(16, "0");
      const dates = pauses.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) }));
      const of = { id, groupId, foreignId: id, digest: new Uint8Array(1), zoneFrom: "said" } as const;
      await db.meeting.create({ data: { ...of, ...rest, languages: [...languages], pauses: { create: dates } } });
    }
    const index = await readGroupIndex(db, NOW);
    const made = searchGroups(indexOf(rows, NOW), wish, NOW);
    if (index) expect(searchGroups(index, wish, NOW)).toEqual(made);
    else expect(made.fits + made.notKnown).toBe(0);
  }
});
