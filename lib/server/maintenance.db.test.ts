import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { desk } from "@/lib/moderation/desk-queries";
import { patientPrisma, testDatabaseUrl } from "@/lib/testing/database";
import { testRoles } from "@/lib/testing/maintenance";
import { worldOf } from "@/lib/testing/world";
import { oneAtATime, withClient } from "@/prisma/connection";
import { startMaintenance } from "./maintenance";

let owner: string;
let keeper: string;
let keeperName: string;
let stop: () => void;
const said: string[] = [];

beforeAll(async () => {
  owner = await testDatabaseUrl();
  const roles = await testRoles(owner);
  keeper = roles.keeper;
  keeperName = roles.names.keeper;
  process.env.DATABASE_URL = roles.site;
  vi.spyOn(process.stderr, "write").mockImplementation((line) => said.push(String(line)) > 0);
  stop = startMaintenance(keeper);
});
afterAll(async () => {
  stop();
  vi.restoreAllMocks();
  await globalThis.__cairn?.db.$disconnect();
});

const ask = (sql: string) => withClient(owner, async (client) => (await client.query(sql)).rows);
const night = async () => (await ask("SELECT value FROM site_state WHERE key = 'night'"))[0]?.value;
const look = () => globalThis.__cairnForget?.();

test("a night that fails is one line in the log, shows at the desk for leads alone, and is done once it can be", async () => {
  const db = patientPrisma(owner);
  const world = worldOf(db);
  const [lead, moderator] = [await world.aModerator("lead"), await world.aModerator()];
  const now = new Date(new Date().setUTCHours(9));
  const missed = async (viewer: typeof lead) => {
    const found = await desk(world.as(viewer, now));
    return found.ok && found.value.nightMissed;
  };
  // A site that has just been made has had no night.
  expect(await missed(lead)).toBe(false);
  await db.siteState.create({ data: { key: "night", value: "2026-06-13" } });
  await ask(`REVOKE pg_maintain FROM ${keeperName}`);
  look();
  await expect.poll(() => said.length, { timeout: 20_000 }).toBe(1);
  expect(said[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\dh the database clean-up failed \(42501\)\. .*\n$/);
  expect(await night()).toBe("2026-06-13");
  expect(await missed(lead)).toBe(true);
  expect(await missed(moderator)).toBe(false);

  await ask(`GRANT pg_maintain TO ${keeperName}`);
  await expect
    .poll(
      () => {
        look();
        return night();
      },
      { timeout: 20_000, interval: 500 },
    )
    .not.toBe("2026-06-13");
  expect(await missed(lead)).toBe(false);
  expect(said).toHaveLength(1);
  await db.$disconnect();
});

test("while one process does the work another does none of it, and afterwards it can", async () => {
  let times = 0;
  const work = async () => {
    times += 1;
  };
  await withClient(keeper, async (other) => {
    await other.query("BEGIN");
    // Whoever is at it still is waited for.
    await other.query("SELECT pg_advisory_xact_lock(hashtext('cairn|maintenance'))");
    await oneAtATime(keeper, "maintenance", work);
    expect(times).toBe(0);
    await other.query("COMMIT");
  });
  await oneAtATime(keeper, "maintenance", work);
  expect(times).toBe(1);
});
