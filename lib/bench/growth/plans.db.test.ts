import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabaseUrl } from "@/lib/testing/database";
import { NOON } from "@/lib/testing/world";
import { withClient } from "@/prisma/connection";
import { type Overheard, overhear } from "./asked";
import { fill } from "./fill";
import type { Landmarks } from "./landmarks";
import { pagesOf } from "./pages";
import { largeSteps, type Step } from "./plan";

/** A page shows at most 51 posts or 31 threads, and its inbox what 40 threads brought. */
const ROWS_A_STEP = 700;
/** Every large table has several times more. */
const SHAPE = { replies: 4000, longest: 2500, threads: 2500, profiles: 100, milestones: 1500, loved: 1500, days: 3650 };
/** As if there were this many times more rows: the plans are those of millions, whatever they cost here. */
const PRETENDED = 300;

const url = await testDatabaseUrl();
let overheard: Overheard;
let landmarks: Landmarks;

beforeAll(async () => {
  landmarks = await fill(url, SHAPE, NOON);
  await withClient(url, (client) =>
    client.query(`UPDATE pg_class SET reltuples = reltuples * ${PRETENDED} WHERE relkind = 'r' AND reltuples > 1000`),
  );
  overheard = await overhear(url);
}, 60_000);
afterAll(() => overheard.end());

/** What a page asks, word for word, and what the database did for it in the tables that grow. */
async function stepsOf(run: () => Promise<unknown>): Promise<Step[]> {
  overheard.take();
  await run();
  const steps: Step[] = [];
  for (const query of overheard.take().filter(({ sql }) => /^\s*(SELECT|WITH)\b/i.test(sql)))
    steps.push(...largeSteps(await overheard.explain(query)));
  return steps;
}

const whole = (steps: readonly Step[]) => steps.filter(({ how }) => how === "Seq Scan");
const tooMuch = (steps: readonly Step[]) => steps.filter(({ rows }) => rows > ROWS_A_STEP);

describe("what pages ask of a large database", () => {
  test("the test would see a count, a walk and a table read whole", async () => {
    const { db } = overheard;
    const counted = await stepsOf(() => db.post.count({ where: { threadId: landmarks.longId } }));
    expect(tooMuch(counted)).not.toEqual([]);
    const walked = await stepsOf(
      () => db.$queryRaw`SELECT id FROM post WHERE edited ORDER BY hour DESC, id DESC LIMIT 1`,
    );
    expect(tooMuch(walked)).not.toEqual([]);
    const read = await stepsOf(() => db.$queryRaw`SELECT id FROM thread WHERE title LIKE '%nobody wrote this' LIMIT 1`);
    expect(whole(read)).not.toEqual([]);
  });

  test("no page reads a table whole, or more rows than it can show", async () => {
    const pages = pagesOf(overheard.db, landmarks, NOON).filter(({ kind }) => kind === "page");
    expect(pages.length).toBeGreaterThan(15);
    for (const { name, run } of pages) {
      const steps = await stepsOf(run);
      expect({ name, asked: steps.length > 0, whole: whole(steps), tooMuch: tooMuch(steps) }).toEqual({
        name,
        asked: true,
        whole: [],
        tooMuch: [],
      });
    }
  });

  test("no search reads a table whole", async () => {
    for (const { name, run } of pagesOf(overheard.db, landmarks, NOON).filter(({ kind }) => kind === "search"))
      expect({ name, whole: whole(await stepsOf(run)) }).toEqual({ name, whole: [] });
  });
});
