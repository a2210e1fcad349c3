import { z } from "zod";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";

const explained = z.tuple([
  z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: z.object({ "Plan Rows": z.number() }) })]) }),
]);

/**
 * About how many posts hold what is asked for, as the database expects by what it knows of words; nothing is read for
 * it. It may be wrong, so it decides how is looked and never what is found.
 */
export async function aboutMatches(db: Tx, asked: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw(Prisma.sql`EXPLAIN (FORMAT JSON) SELECT FROM post WHERE search @@ ${asked}`);
  const [row] = explained.parse(rows);
  return row["QUERY PLAN"][0].Plan["Plan Rows"];
}
