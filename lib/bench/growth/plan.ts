import { z } from "zod";

const LARGE = ["post", "thread", "voice", "encouragement", "milestone"];

const shape = z.looseObject({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Actual Rows": z.number().default(0),
  "Actual Loops": z.number().default(1),
  "Rows Removed by Filter": z.number().default(0),
  "Rows Removed by Index Recheck": z.number().default(0),
  Plans: z.array(z.unknown()).default([]),
});
const explained = z.tuple([z.looseObject({ Plan: z.unknown() })]);

/** One step over a table that grows with the community: which, how, and how many of its rows it looked at. */
export type Step = { table: string; how: string; rows: number };

/** The steps of a plan (EXPLAIN ANALYZE, as JSON) over tables that grow. */
export function largeSteps(plan: string): Step[] {
  const [{ Plan }] = explained.parse(JSON.parse(plan));
  return stepsOf(Plan);
}

function stepsOf(given: unknown): Step[] {
  const node = shape.parse(given);
  const table = node["Relation Name"] ?? "";
  // Each of these is told for one loop.
  const one = node["Actual Rows"] + node["Rows Removed by Filter"] + node["Rows Removed by Index Recheck"];
  const own = LARGE.includes(table)
    ? [{ table, how: node["Node Type"], rows: Math.round(one * node["Actual Loops"]) }]
    : [];
  return [...own, ...node.Plans.flatMap(stepsOf)];
}
