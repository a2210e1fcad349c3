import { beforeAll, describe, expect, test } from "vitest";
import { days, later } from "@/lib/kernel/time";
import { testDatabaseUrl } from "@/lib/testing/database";
import { aGuideRecord } from "@/lib/testing/feed-records";
import { feedWorld } from "@/lib/testing/feed-world";
import { NOON } from "@/lib/testing/world";

let url: string;
let world: Awaited<ReturnType<typeof feedWorld>>;
beforeAll(async () => {
  url = await testDatabaseUrl();
  world = await feedWorld(url);
});

/** Records of groups with one time each, in rooms of their own. */
const some = (from: number, to: number, over: Record<string, unknown> = {}) =>
  Array.from({ length: to - from }, (_, n) => aRecord(from + n, over));
const aRecord = (n: number, over: Record<string, unknown> = {}) =>
  aGuideRecord({ slug: `m${n}`, name: `Group ${n}`, location_id: n, ...over });
const group = async (source: string, name: string) => {
  const [row] = await world.rows("SELECT * FROM support_group WHERE source_id = $1 AND name = $2", [source, name]);
  return row;
};
const runs = (source: string) => world.rows("SELECT * FROM run WHERE source_id = $1", [source]);

describe("a list that cannot be taken changes nothing", () => {
  test.each([
    ["empty", "", "no-records"],
    ["without records", "[]", "no-records"],
    ["an object", "{}", "no-records"],
    ["a page", "<html>no</html>", "not-json"],
    ["cut off", `[${JSON.stringify(aRecord(1))},`, "cut-off"],
    ["with rubbish behind", `[${JSON.stringify(aRecord(1))}]<br>`, "rubbish"],
  ])("%s", async (_what, text, why) => {
    const source = await world.aSource();
    await world.run(source, some(0, 3));
    const before = await world.everything();
    expect(await world.run(source, text)).toMatchObject({ outcome: "failed", why, added: 0 });
    expect(await world.everything()).toEqual(before);
    expect(await runs(source)).toContainEqual(expect.objectContaining({ outcome: "failed", why }));
  });

  test("of a source that is not there", async () => {
    expect(await world.run("nowhere", some(0, 3))).toMatchObject({ outcome: "failed", why: "no-source" });
    expect(await runs("nowhere")).toEqual([]);
  });

  test("and a trial never does", async () => {
    const source = await world.aSource();
    await world.run(source, some(0, 3));
    const before = await world.everything();
    const told = await world.run(source, some(1, 5, { time: "08:00" }), { dry: true });
    expect(told).toMatchObject({ outcome: "dry", read: 4, added: 2, changed: 2, gone: 1 });
    expect(await world.run(source, "", { dry: true })).toMatchObject({ outcome: "failed" });
    expect(await world.everything()).toEqual(before);
    expect((await runs(source)).map(({ outcome }) => outcome).sort()).toEqual(["changed", "dry"]);
  });
});

describe("a list that differs too much waits for a volunteer", () => {
  test("with more than a fifth refused, from the first reading on", async () => {
    const source = await world.aSource();
    const list = [...some(0, 7), ...some(7, 10, { name: "" })];
    expect(await world.run(source, list)).toMatchObject({ outcome: "look", why: "many-refused", refused: 3 });
    expect(await world.rows("SELECT 1 FROM support_group WHERE source_id = $1", [source])).toEqual([]);
    expect(await world.run(source, [...some(0, 8), ...some(8, 10, { name: "" })])).toMatchObject({
      outcome: "changed",
    });
  });

  test("with a third gone, and is taken by the sum of exactly that difference and no other", async () => {
    const source = await world.aSource();
    await world.run(source, some(0, 30));
    const before = (await world.everything()).slice(1);
    const told = await world.run(source, some(10, 30), { etag: '"new"' });
    expect(told).toMatchObject({ outcome: "look", why: "many-gone", gone: 10 });
    expect((await world.everything()).slice(1)).toEqual(before);
    expect(await world.rows("SELECT state, etag FROM source WHERE id = $1", [source])).toEqual([
      { state: "look", etag: null },
    ]);
    const accept = told.digest ?? new Uint8Array();
    expect(await world.run(source, some(11, 30), { accept })).toMatchObject({ outcome: "look" });
    expect(await world.run(source, some(10, 30, { time: "08:00" }), { accept })).toMatchObject({ outcome: "look" });
    expect(await world.run(source, some(10, 30), { accept })).toMatchObject({ outcome: "changed", gone: 10 });
    expect(await world.rows("SELECT state FROM source WHERE id = $1", [source])).toEqual([{ state: "on" }]);
  });

  test("but nine of twelve may go, and a list that is well again is taken without anybody", async () => {
    const source = await world.aSource();
    await world.run(source, some(0, 12));
    expect(await world.run(source, some(9, 12))).toMatchObject({ outcome: "changed", gone: 9 });
    await world.run(source, some(0, 40));
    expect(await world.run(source, some(0, 3))).toMatchObject({ outcome: "look" });
    expect(await world.run(source, some(0, 40))).toMatchObject({ outcome: "unchanged" });
    expect(await world.rows("SELECT state FROM source WHERE id = $1", [source])).toEqual([{ state: "on" }]);
  });
});

describe("no run touches", () => {
  test("what a volunteer took out of sight: not its words, its times, its day, nor a new time under its key", async () => {
    const source = await world.aSource();
    await world.run(source, some(0, 20));
    await world.rows("UPDATE support_group SET hidden_on = '2026-06-01' WHERE source_id = $1 AND name = 'Group 3'", [
      source,
    ]);
    const before = await group(source, "Group 3");
    const also = aRecord(3, { slug: "m3-also", day: 4 });
    const renamed = aRecord(3, { name: "Group 3 under another name", notes: "new" });
    for (const list of [
      [...some(0, 20, { notes: "new" }), also],
      [...some(0, 3), renamed, ...some(4, 20)],
      some(4, 20),
    ]) {
      await world.run(source, list);
      expect(await group(source, "Group 3")).toEqual(before);
      expect(await world.rows("SELECT note FROM meeting WHERE group_id = $1", [before?.id])).toEqual([
        { note: "Side door, by the bins." },
      ]);
      expect(await group(source, "Group 3 under another name")).toBeUndefined();
    }
  });

  test("groups of our own and of other sources", async () => {
    const [source, other] = [await world.aSource(), await world.aSource()];
    await world.run(other, some(0, 3));
    await world.rows(
      "INSERT INTO support_group (id, key, name, programme) VALUES ('own', 'own', 'Our own', 'charity')",
    );
    const of = () => world.rows("SELECT * FROM support_group WHERE source_id = $1 OR id = 'own' ORDER BY id", [other]);
    const before = await of();
    await world.run(source, some(100, 103));
    await world.run(source, some(101, 104), { now: later(NOON, days(100)) });
    expect(await of()).toEqual(before);
  });
});

test("a list that is as it was writes no group, and tells nobody that groups changed", async () => {
  const source = await world.aSource();
  await world.run(source, some(0, 5));
  const before = (await world.everything()).slice(1);
  const heard: string[] = [];
  world.client.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await world.client.query("LISTEN cairn_pages");
  const told = await world.run(source, some(0, 5).reverse(), { now: later(NOON, days(3)), etag: '"2"' });
  expect(told).toMatchObject({ outcome: "unchanged", read: 5, added: 0, changed: 0, gone: 0 });
  expect(heard).toEqual([]);
  expect((await world.everything()).slice(1)).toEqual(before);
  const [row] = await world.rows("SELECT listed_on::text AS day, etag FROM source WHERE id = $1", [source]);
  expect(row).toEqual({ day: "2026-06-18", etag: '"2"' });
  await world.run(source, some(0, 4));
  expect(heard).toEqual(["groups"]);
  await world.client.query("UNLISTEN *");
});

test("two runs of one list at once end as one after the other", async () => {
  const source = await world.aSource();
  const other = await feedWorld(url);
  await Promise.all([world.run(source, some(0, 50)), other.run(source, some(0, 50))]);
  expect(await world.rows("SELECT count(*)::int AS n FROM support_group WHERE source_id = $1", [source])).toEqual([
    { n: 50 },
  ]);
});
