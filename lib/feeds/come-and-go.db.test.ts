import { beforeAll, describe, expect, test } from "vitest";
import { days, later } from "@/lib/kernel/time";
import { testDatabaseUrl } from "@/lib/testing/database";
import { aGuideRecord } from "@/lib/testing/feed-records";
import { feedWorld } from "@/lib/testing/feed-world";
import { NOON } from "@/lib/testing/world";

let world: Awaited<ReturnType<typeof feedWorld>>;
beforeAll(async () => {
  world = await feedWorld(await testDatabaseUrl());
});

const aRecord = (n: number, over: Record<string, unknown> = {}) =>
  aGuideRecord({ slug: `m${n}`, name: `Group ${n}`, location_id: n, ...over });
const some = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => aRecord(from + n));
const dayAfter = (n: number) => ({ now: later(NOON, days(n)) });
const groups = (source: string) =>
  world.rows(
    `SELECT g.id, g.name, lost_on::text AS lost, out_on::text AS out, listed_on::text AS listed, count(m)::int AS times, revision
       FROM support_group AS g LEFT JOIN meeting AS m ON m.group_id = g.id WHERE source_id = $1 GROUP BY g.id ORDER BY g.name`,
    [source],
  );

describe("a group that its list no longer names", () => {
  test("is lost at once, out after two readings and two weeks, emptied after ninety days, and comes back as itself", async () => {
    const source = await world.aSource();
    await world.run(source, some(0, 5));
    const [first] = await groups(source);
    await world.run(source, some(0, 5), dayAfter(1));
    const without = some(1, 5);
    await world.run(source, without, dayAfter(2));
    expect((await groups(source))[0]).toMatchObject({
      name: "Group 0",
      lost: "2026-06-17",
      listed: "2026-06-16",
      times: 1,
    });
    await world.run(source, without, dayAfter(15));
    expect((await groups(source))[0]).toMatchObject({ out: null });
    await world.run(source, without, dayAfter(16));
    expect((await groups(source))[0]).toMatchObject({ name: "Group 0", out: "2026-07-01", times: 1 });
    await world.run(source, without, dayAfter(92));
    expect((await groups(source))[0]).toMatchObject({ id: first?.id, name: "", times: 0, lost: "2026-06-17" });
    await world.run(source, some(0, 5), dayAfter(200));
    expect((await groups(source))[0]).toMatchObject({
      id: first?.id,
      name: "Group 0",
      times: 1,
      lost: null,
      out: null,
    });
  });

  test("is out after two weeks only if somebody looked again: one reading alone never takes it out of sight", async () => {
    const source = await world.aSource();
    await world.run(source, some(0, 5));
    await world.run(source, some(1, 5), dayAfter(40));
    expect((await groups(source))[0]).toMatchObject({ lost: "2026-07-25", out: null });
  });

  test("is not lost where its record is there and could not be read", async () => {
    const source = await world.aSource();
    await world.run(source, [...some(1, 6), aRecord(0, { day: [1, 2] })]);
    const before = await groups(source);
    expect(await world.run(source, [...some(1, 6), aRecord(0, { time: "noon" })])).toMatchObject({
      outcome: "unchanged",
      ...{ gone: 0, refused: 1, refusals: ["bad-time: 1: m0"] },
    });
    await world.run(source, [...some(1, 5), aRecord(0, { time: "noon" })]);
    expect((await groups(source)).filter(({ lost }) => lost !== null).map(({ name }) => name)).toEqual(["Group 5"]);
    expect((await groups(source))[0]).toEqual(before[0]);
  });
});

describe("a group keeps its id", () => {
  test("when its words, times and codes change, and only then is anything of it written", async () => {
    const source = await world.aSource();
    await world.run(source, some(0, 3));
    const before = await groups(source);
    const told = await world.run(source, [aRecord(0, { time: "08:00", location: "Elsewhere" }), ...some(1, 3)]);
    expect(told).toMatchObject({ added: 0, changed: 1, gone: 0 });
    const after = await groups(source);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.revision).toBeGreaterThan(before[0]?.revision);
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(await world.rows("SELECT minute FROM meeting WHERE group_id = $1", [after[0]?.id])).toEqual([
      { minute: 480 },
    ]);
  });

  test("under a new name, in a new room, and when another takes its name", async () => {
    const source = await world.aSource();
    await world.run(source, [aRecord(0, { day: [1, 2, 3] }), aRecord(1)]);
    const [zero, one] = await groups(source);
    await world.run(source, [aRecord(0, { day: [1, 2, 3], name: "New name", location_id: 77 }), aRecord(1)]);
    expect((await groups(source)).map(({ id, name }) => [id, name])).toEqual([
      [one?.id, "Group 1"],
      [zero?.id, "New name"],
    ]);
  });

  test("and a time that it has no more goes, while the others stay", async () => {
    const source = await world.aSource();
    await world.run(source, [aRecord(0, { day: [1, 2, 3] }), aRecord(1)]);
    const ids = await world.rows(
      "SELECT m.id, m.day FROM meeting m JOIN support_group g ON g.id = m.group_id WHERE source_id = $1",
      [source],
    );
    await world.rows("INSERT INTO pause VALUES ($1, '2026-12-24', '2026-12-26')", [
      ids.find(({ day }) => day === 2)?.id,
    ]);
    await world.run(source, [aRecord(0, { day: [2, 3, 4] }), aRecord(1)]);
    const [group] = await groups(source);
    expect(await world.rows("SELECT day FROM meeting WHERE group_id = $1 ORDER BY day", [group?.id])).toEqual([
      ...[{ day: 2 }, { day: 3 }, { day: 4 }],
    ]);
    expect(
      await world.rows("SELECT 1 FROM pause WHERE meeting_id = $1", [ids.find(({ day }) => day === 2)?.id]),
    ).toHaveLength(1);
  });
});

test("several names under one group id in one room are one group, each time with its own", async () => {
  const source = await world.aSource();
  const birds = { group: "Early Birds", group_id: 5, location_id: 9 };
  await world.run(source, [
    aRecord(0, { ...birds, name: "Big Book" }),
    aRecord(1, { ...birds, name: "Grapevine", day: 3 }),
    aRecord(2),
  ]);
  expect(await groups(source)).toMatchObject([
    { name: "Early Birds", times: 2 },
    { name: "Group 2", times: 1 },
  ]);
  expect(await world.rows("SELECT name FROM meeting WHERE name <> '' ORDER BY 1")).toEqual([
    { name: "Big Book" },
    { name: "Grapevine" },
  ]);
});

describe("a group in two lists", () => {
  const twinOf = async (source: string) =>
    (await world.rows("SELECT twin_of_id FROM support_group WHERE source_id = $1", [source]))[0]?.twin_of_id;
  const idOf = async (source: string) =>
    (await world.rows("SELECT id FROM support_group WHERE source_id = $1", [source]))[0]?.id;
  const at = (lat: number, over: Record<string, unknown> = {}) => [
    aGuideRecord({ slug: "x", name: "Harbour Lights", latitude: lat, formatted_address: "", ...over }),
  ];
  async function two(first: unknown[], second: unknown[]) {
    const [one, other] = [await world.aSource(), await world.aSource({ programme: "na" })];
    await world.run(one, first);
    await world.run(other, second);
    return { one, other };
  }

  test.each([
    ["another hour", at(40.1), at(40.1, { time: "18:00" })],
    ["another place", at(40.2), at(40.21)],
    ["another name", at(40.3), at(40.3, { name: "Women of Courage" })],
    ["a town's point", at(40.4), at(40.4, { approximate: "yes" })],
    ["another zone", at(40.5), at(40.5, { timezone: "America/Chicago" })],
  ])("is two where it has %s", async (_what, first, second) => {
    const { other } = await two(first, second);
    expect(await twinOf(other)).toBeNull();
  });

  test("is shown once, by the list that had it first, and again when that lets it go", async () => {
    const { one, other } = await two(at(41.1), at(41.1002, { name: "25037 Harbour Lights AFG" }));
    expect(await twinOf(other)).toBe(await idOf(one));
    expect(await twinOf(one)).toBeNull();
    await world.run(one, at(41.9, { slug: "y", name: "Someone else" }));
    expect(await twinOf(other)).toBeNull();
  });

  test("is one by its street, and by its link", async () => {
    const street = { formatted_address: "18 Olive Ave, Port Twice, DE 19971, USA" };
    expect(await twinOf((await two(at(42.1, street), at(42.2, street))).other)).not.toBeNull();
    const link = { types: ["ONL"], approximate: "yes", conference_url: "https://zoom.us/j/42" };
    expect(await twinOf((await two(at(43.1, link), at(44.2, link))).other)).not.toBeNull();
  });

  test("stays out of sight where a volunteer hid the other, and stays two where a lead parted them", async () => {
    const one = await world.aSource();
    await world.run(one, at(45.1));
    await world.rows("UPDATE support_group SET hidden_on = '2026-06-01' WHERE source_id = $1", [one]);
    const other = await world.aSource();
    await world.run(other, at(45.1));
    expect(await twinOf(other)).toBe(await idOf(one));
    await world.rows("UPDATE support_group SET parted = true, twin_of_id = NULL WHERE source_id = $1", [other]);
    await world.run(other, at(45.1, { notes: "changed" }));
    expect(await twinOf(other)).toBeNull();
  });
});
