import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timedSources } from "@/lib/feeds/queries";
import { refreshSource } from "@/lib/feeds/refresh";
import { hours, later } from "@/lib/kernel/time";
import { patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { aGuideRecord } from "@/lib/testing/feed-records";
import { feedWorld } from "@/lib/testing/feed-world";
import { testRoles } from "@/lib/testing/maintenance";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { NOON } from "@/lib/testing/world";
import { withClient } from "@/prisma/connection";

let owner: string;
let feeds: string;
let folder: string;
let world: Awaited<ReturnType<typeof feedWorld>>;
beforeAll(async () => {
  owner = await testDatabaseUrl();
  ({ feeds } = await testRoles(owner));
  world = await feedWorld(owner);
  folder = await temporaryFolder();
});
afterAll(() => removeFolder(folder));

const refresh = (sourceId: string, over: { time?: number; script?: string } = {}) =>
  refreshSource({ databaseUrl: feeds, sourceId, now: NOON, dry: false }, over);
async function script(text: string): Promise<string> {
  const file = path.join(folder, `${text.length}.ts`);
  await writeFile(file, text);
  return file;
}

describe("the process that reads a source", () => {
  test("tells a list that it may not fetch as failed, and changes nothing else", async () => {
    const source = await world.aSource({ address: "http://127.0.0.1/meetings.json" });
    await world.run(source, [aGuideRecord()]);
    const before = await world.everything();
    expect(await refresh(source)).toBe("failed");
    expect(await world.everything()).toEqual(before);
    const runs = await world.rows("SELECT outcome::text, why FROM run WHERE source_id = $1 ORDER BY 1", [source]);
    expect(runs).toEqual([
      { outcome: "changed", why: null },
      { outcome: "failed", why: "private-address" },
    ]);
  });

  test("is ended when it takes too long or too much, and then says nothing", async () => {
    expect(await refresh("x", { script: await script("setInterval(() => {}, 1000)"), time: 500 })).toBeNull();
    const hoard = "const all: number[][] = []; for (;;) all.push(new Array(1e6).fill(Math.random()));";
    expect(await refresh("x", { script: await script(hoard) })).toBeNull();
    expect(await refresh("x", { script: await script("console.log('{}')") })).toBeNull();
  });
});

describe("its role", () => {
  const tried = (sql: string) =>
    withClient(feeds, (client) => client.query(sql)).then(
      () => "done",
      (error: { code?: string }) => error.code,
    );
  test.each([
    ...["SELECT * FROM post", "SELECT * FROM session", "SELECT * FROM site_state", "SELECT * FROM steward"],
    ...["DELETE FROM source", "INSERT INTO source SELECT * FROM source", "DELETE FROM support_group"],
    ...["CREATE TABLE another ()", "TRUNCATE meeting", "COPY (SELECT 1) TO PROGRAM 'true'", "SET ROLE cairn"],
  ])("may not: %s", async (sql) => {
    expect(await tried(sql)).toBe("42501");
  });

  test("can do a whole run", async () => {
    const source = await world.aSource();
    const asFeeds = await feedWorld(feeds);
    const list = Array.from({ length: 20 }, (_, n) => aGuideRecord({ slug: `r${n}`, name: `R ${n}`, location_id: n }));
    expect(await asFeeds.run(source, list)).toMatchObject({ outcome: "changed", added: 20 });
    expect(await asFeeds.run(source, list.slice(1))).toMatchObject({ outcome: "changed", gone: 1 });
    const later100 = later(NOON, hours(24 * 100));
    expect(await asFeeds.run(source, list.slice(1), { now: later100 })).toMatchObject({ outcome: "unchanged" });
  });
});

test("read by the clock are sources with an address and hours that no lead paused, from their last true reading on", async () => {
  const db = patientPrisma(owner);
  const address = "https://lists.example.org/";
  const [due, paused, tried] = [
    await world.aSource({ address }),
    await world.aSource({ address }),
    await world.aSource({ address }),
  ];
  await world.rows("UPDATE source SET state = 'paused' WHERE id = $1", [paused]);
  await world.run(tried, [aGuideRecord()], { dry: true });
  const found = await timedSources(db);
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining([due, tried]));
  expect(found.map(({ id }) => id)).not.toContain(paused);
  expect(found.find(({ id }) => id === tried)?.last).toBeNull();
  await db.$disconnect();
});
