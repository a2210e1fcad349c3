import { z } from "zod";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";

const plan = z.object({ Plan: z.object({ Plans: z.array(z.object({ "Plan Rows": z.number() })) }) });
const explained = z.tuple([z.object({ "QUERY PLAN": z.tuple([plan]) })]);

/**
 * How many posts may hold what is asked for, at most, as far as the database knows its words; nothing is read for it.
 * No more than hold the rarest of words that must all be there: the database itself would multiply, and expect next to
 * nothing of two words that always stand together. It may be wrong, so it decides how is looked, never what is found.
 */
export async function aboutMatches(db: Tx, loose: string): Promise<number> {
  const alternatives = alternativesOf(loose);
  const words = [...new Set(alternatives.flat())];
  if (alternatives.some((all) => all.length === 0)) return Number.POSITIVE_INFINITY;
  // Each list is a plan of its own, so that one question tells of every word.
  const lists = words.map((word) => Prisma.sql`ARRAY(SELECT 1 FROM post WHERE search @@ ${word}::tsquery)`);
  const rows = await db.$queryRaw(Prisma.sql`EXPLAIN (FORMAT JSON) SELECT ${Prisma.join(lists)}`);
  const [row] = explained.parse(rows);
  const plans = row["QUERY PLAN"][0].Plan.Plans;
  const about = new Map(words.map((word, place) => [word, plans[place]?.["Plan Rows"] ?? Number.POSITIVE_INFINITY]));
  const ofAll = (all: readonly string[]) => Math.min(...all.map((word) => about.get(word) ?? Number.POSITIVE_INFINITY));
  return alternatives.reduce((sum, all) => sum + ofAll(all), 0);
}

/**
 * The words of a loosened query that must stand together, for each of its alternatives; none where nothing need be there.
 * Searches have no brackets: should one come, nothing is known.
 */
export function alternativesOf(loose: string): string[][] {
  const alternatives: string[][] = [];
  let all: string[] = [];
  let without = false;
  for (const [token] of loose.matchAll(/'(?:''|\\.|[^'\\])*'|[!|()]/g)) {
    if (token === "(" || token === ")") return [[]];
    if (token === "|") {
      alternatives.push(all);
      all = [];
    } else if (token !== "!" && !without) all.push(token);
    without = token === "!";
  }
  return [...alternatives, all];
}
