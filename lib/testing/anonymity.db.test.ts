import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { testDatabase } from "./database";

/**
 * Of the places of the world, which are the same on every site, and of groups as public lists have them: where they are
 * is what they are looked up for. No row of these tables is a member's or names one.
 */
const PUBLIC = [
  ...["place.country", "place.zone", "place_code.country", "support_group.country", "meeting.zone", "source.zone"],
  "source.address",
];
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
    const found = columns.map((column) => column.name).filter((name) => banned.test(name));
    expect(found.toSorted()).toEqual(PUBLIC.toSorted());
  });
});
