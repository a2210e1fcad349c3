import { z } from "zod";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { lexemesOf, type Wanted } from "./wanted";

const plan = z.object({ Plan: z.object({ Plans: z.array(z.object({ "Plan Rows": z.number() })) }) });
const explained = z.tuple([z.object({ "QUERY PLAN": z.tuple([plan]) })]);

/**
 * How many posts may hold what is asked for, at most, as far as the database knows its words; nothing is read for it.
 * No more than hold the rarest of what must all be there: the database itself would multiply, and expect next to
 * nothing of two words that always stand together. It may be wrong, so it decides how is looked, never what is found.
 */
export async function aboutMatches(db: Tx, wanted: readonly Wanted[]): Promise<number> {
  const words = [...new Set(wanted.flatMap(({ all }) => all.flat().flatMap(lexemesOf)))];
  if (words.length === 0) return Number.POSITIVE_INFINITY;
  // Each list is a plan of its own, so that one question tells of every word.
  const lists = words.map((word) => Prisma.sql`ARRAY(SELECT 1 FROM post WHERE search @@ ${word}::tsquery)`);
  const rows = await db.$queryRaw(Prisma.sql`EXPLAIN (FORMAT JSON) SELECT ${Prisma.join(lists)}`);
  const [row] = explained.parse(rows);
  const plans = row["QUERY PLAN"][0].Plan.Plans;
  const about = new Map(words.map((word, place) => [word, plans[place]?.["Plan Rows"] ?? Number.POSITIVE_INFINITY]));
  const ofWord = (word: string) => about.get(word) ?? Number.POSITIVE_INFINITY;
  const ofWay = (way: string) => Math.min(...lexemesOf(way).map(ofWord));
  const ofPart = (ways: readonly string[]) => sum(ways.map(ofWay));
  return sum(wanted.map(({ all }) => Math.min(...all.map(ofPart))));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
