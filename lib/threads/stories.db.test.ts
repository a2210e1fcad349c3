import { describe, expect, test } from "vitest";
import type { PageEdge } from "@/lib/kernel/paging";
import { testDatabase } from "@/lib/testing/database";
import { NOON, seededChance, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { STAGES, THEMES } from "./limits";
import { storiesPage } from "./stories";

const db = await testDatabase();
const world = worldOf(db);
const written = writtenOf(db);
const below = seededChance(7);
const boards = [await world.aBoard({ stories: true }), await world.aBoard({ stories: true }), await world.aBoard()];

for (let n = 0; n < 90; n += 1) {
  const standing = (["visible", "visible", "visible", "held", "removed", "withdrawn"] as const)[below(6)] ?? "visible";
  const { id } = await written.aThread(boards[below(boards.length)]?.id ?? "", { standing });
  const stage = STAGES[below(STAGES.length + 1)] ?? null;
  const themes = THEMES.filter(() => below(3) === 0);
  const bumpedAt = new Date(NOON.getTime() - below(20) * 900_000);
  await db.thread.update({
    where: { id },
    data: { stage, themes, bumpedAt, bumpShuffle: below(5), pinned: n % 20 === 0 },
  });
}

type Only = { stage?: string; theme?: string };
const lists: Only[] = [
  {},
  ...STAGES.map((stage) => ({ stage })),
  ...THEMES.map((theme) => ({ theme })),
  ...STAGES.flatMap((stage) => THEMES.map((theme) => ({ stage, theme }))),
];

/** All stories of a kind as a plain question gives them, without any index in mind. */
async function plainly({ stage, theme }: Only): Promise<string[]> {
  const rows = await db.thread.findMany({
    where: {
      standing: "visible",
      board: { stories: true },
      ...(stage ? { stage } : {}),
      ...(theme ? { themes: { has: theme } } : {}),
    },
    orderBy: [{ pinned: "desc" }, { bumpedAt: "desc" }, { bumpShuffle: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The same, page by page to the end and back again. */
async function paged(only: Only): Promise<{ there: string[]; back: string[] }> {
  const [there, back]: [string[], string[]] = [[], []];
  let edge: PageEdge = null;
  let before: string | null = null;
  for (;;) {
    const page = await storiesPage(db, edge, only, 4);
    there.push(...page.items.map(({ id }) => id));
    before = page.before;
    if (!page.after) break;
    edge = { direction: "after", key: page.after.split(".") };
  }
  while (before) {
    const page = await storiesPage(db, { direction: "before", key: before.split(".") }, only, 4);
    back.unshift(...page.items.map(({ id }) => id));
    before = page.before;
  }
  return { there, back };
}

describe("the story library", () => {
  test("is the same by any stage and theme as a plain question tells, page by page and back", async () => {
    for (const only of lists) {
      const all = await plainly(only);
      const { there, back } = await paged(only);
      expect({ only, there }).toEqual({ only, there: all });
      expect({ only, back }).toEqual({ only, back: all.slice(0, back.length) });
    }
  });

  test("lets go of a story in the transaction that holds, removes, withdraws or erases it", async () => {
    const [held = "", removed = "", withdrawn = "", erased = ""] = await plainly({ theme: "family" });
    await db.$transaction(async (tx) => {
      await tx.thread.update({ where: { id: held }, data: { standing: "held" } });
      await tx.thread.update({ where: { id: removed }, data: { standing: "removed" } });
      await tx.thread.update({ where: { id: withdrawn }, data: { standing: "withdrawn", title: "", themes: [] } });
      await tx.thread.delete({ where: { id: erased } });
      const page = await storiesPage(tx, null, { theme: "family" }, 50);
      const ids = page.items.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => [held, removed, withdrawn, erased].includes(id))).toEqual([]);
    });
  });
});

test("each theme has an index of its own", async () => {
  const rows = await db.$queryRaw<{ definition: string }[]>`
    SELECT indexdef AS definition FROM pg_indexes WHERE tablename = 'thread'`;
  const themed = rows.flatMap(({ definition }) => /themes @> ARRAY\['([a-z-]+)'::text\]/.exec(definition)?.[1] ?? []);
  expect(themed.sort()).toEqual([...THEMES].sort());
});
