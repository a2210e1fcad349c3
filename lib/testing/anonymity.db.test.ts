import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { createAccount } from "@/lib/identity/account";
import { makeKey } from "@/lib/identity/key-words";
import { rewriteNightly } from "@/lib/identity/nightly-rewrite";
import { profileFor } from "@/lib/identity/profile";
import { newId } from "@/lib/kernel/ids";
import { eraseContent } from "@/lib/leaving/erase-content";
import { testDatabase } from "./database";
import { someoneWithAPast } from "./leaving-world";
import { NOON, seededChance } from "./world";
import { writtenOf } from "./written";

const ACCOUNT_SIDE = ["account", "session", "sealed", "erased_key"];
let db: PrismaClient;
beforeAll(async () => {
  db = await testDatabase();
});

describe("the two sides", () => {
  test("no path of foreign keys leads from the account side to anything a member wrote, or back", async () => {
    const keys = await db.$queryRaw<{ from: string; to: string }[]>`
      SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to FROM pg_constraint WHERE contype = 'f'`;
    expect(keys.length).toBeGreaterThan(5);
    for (const { from, to } of keys) {
      expect(ACCOUNT_SIDE).not.toContain(from.replaceAll('"', ""));
      expect(ACCOUNT_SIDE).not.toContain(to.replaceAll('"', ""));
    }
  });

  test("no column anywhere can hold who somebody is, where they are or when they were here", async () => {
    const columns = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`;
    const banned =
      /\.(ip|ip_.*|.*_ip|addr.*|.*agent.*|device.*|country.*|.*zone|e_?mail.*|phone.*|real_name|birth.*|last_.*|.*login.*|.*seen.*|reporter.*|inviter.*|viewer.*|read_at|.*search_term.*|account_id|author.*|created_at|updated_at)$/;
    expect(columns.map((column) => column.name).filter((name) => banned.test(name))).toEqual([]);
  });

  test("after the nightly rewrite, order and transaction pair accounts with profiles no better than chance", async () => {
    const siteSecret = new Uint8Array(32).fill(9);
    const random = seededChance();
    const pairs: { account: string; profile: string }[] = [];
    for (let n = 0; n < 24; n += 1) {
      const made = await createAccount({ db, now: NOON, newId, siteSecret }, makeKey());
      if (!made.ok) throw new Error("not made");
      const profile = await profileFor(db, { root: made.value.root, newId, random });
      pairs.push({ account: made.value.accountId, profile: profile.id });
    }
    expect(await pairedByOrder(pairs)).toBe(24);
    expect(await rewriteNightly(db, NOON)).toBe(true);
    expect(await rewriteNightly(db, NOON)).toBe(false);
    // Chance pairs one on average; eight or more happen once in 100,000 runs.
    expect(await pairedByOrder(pairs)).toBeLessThan(8);
    const stamps = await db.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM (SELECT xmin::text FROM account UNION SELECT xmin::text FROM profile) AS stamp`;
    expect(Number(stamps[0]?.n)).toBe(1);
  });

  test("after the nightly rewrite, the rows that somebody left cannot be told from others of the day", async () => {
    const night = (day: number) => new Date(NOON.getTime() + day * 86_400_000);
    await rewriteNightly(db, night(10));
    const { world, board, ann } = await someoneWithAPast(db);
    await writtenOf(db).aThread(board.id, {});
    await eraseContent(world.as(ann), ann, "account");
    const stamps = () =>
      db.$queryRaw<{ n: bigint }[]>`SELECT count(DISTINCT xmin::text) AS n FROM voice WHERE age(xmin) < 10000`;
    expect(Number((await stamps())[0]?.n)).toBeGreaterThan(2);
    await rewriteNightly(db, night(11));
    expect(Number((await stamps())[0]?.n)).toBe(1);
  });
});

/** How many accounts stand in the same place of their table as their profile stands in its own. */
async function pairedByOrder(pairs: readonly { account: string; profile: string }[]): Promise<number> {
  const accounts = await db.$queryRaw<{ id: string }[]>`SELECT id FROM account ORDER BY ctid`;
  const profiles = await db.$queryRaw<{ id: string }[]>`SELECT id FROM profile ORDER BY ctid`;
  return pairs.filter(
    (pair) =>
      accounts.findIndex((row) => row.id === pair.account) === profiles.findIndex((row) => row.id === pair.profile),
  ).length;
}
