import pg from "pg";
import { afterAll } from "vitest";
import type { Ask } from "@/lib/maintenance/ask";
import { askOn } from "@/prisma/connection";

/** What the work of the night asks with, on a test's database, as its owner. */
export async function testAsk(databaseUrl: string): Promise<Ask> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  afterAll(() => client.end());
  return askOn(client);
}
