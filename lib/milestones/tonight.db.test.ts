import { beforeAll, expect, test } from "vitest";
import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { ID_PATTERN, newId } from "@/lib/kernel/ids";
import { hours, later, minutes } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { HEAVY_NOTES } from "@/lib/threads/limits";
import { placeOfHour, stoneForTonight } from "./tonight";

let db: PrismaClient;
beforeAll(async () => {
  db = await testDatabase();
});

const THREE = new Date("2026-12-02T03:00:00Z");
const HOURS = Array.from({ length: 200 }, (_, n) => later(THREE, hours(n)));

/** `begins`: the first letter of its id, so that those of a test lie apart and each has hours of its own. */
async function aStone(facts: Partial<Prisma.MilestoneCreateInput> = {}, begins = "0"): Promise<string> {
  const id = `${begins}${newId().slice(1)}`;
  const said = { name: "a kind stone", avatarSeed: id, stoneSeed: id, kind: "helping", words: "Soup." } as const;
  const tag = new Uint8Array(Buffer.from(id));
  await db.milestone.create({
    data: { id, tag, ...said, contentNotes: [], submission: newId(), week: new Date("2026-11-30"), ...facts },
  });
  return id;
}

test("where an hour looks is a place among ids, the same all hour, another in the next", () => {
  expect(placeOfHour(THREE)).toMatch(ID_PATTERN);
  expect(placeOfHour(later(THREE, minutes(59)))).toBe(placeOfHour(THREE));
  expect(new Set(HOURS.map(placeOfHour)).size).toBe(HOURS.length);
});

test("with no stone there is none", async () => {
  await aStone({ words: "" });
  await aStone({ standing: "held" });
  for (const note of HEAVY_NOTES) await aStone({ contentNotes: [note, "withdrawal"] });
  const open = await aStone();
  await db.case.create({ data: { id: newId(), milestoneId: open, severity: 0, signals: [], openedAt: THREE } });
  expect(await stoneForTonight(db, THREE)).toBeNull();
});

test("it is one of those that everyone sees, with words and nothing heavy, and changes with the hours", async () => {
  const fit = [await aStone({}, "3"), await aStone({ contentNotes: ["withdrawal"] }, "9")];
  fit.push(await aStone({}, "f"), await aStone({}, "n"));
  // From before stones carried content notes.
  await db.$executeRaw`UPDATE milestone SET content_notes = NULL WHERE id = ${fit[0]}`;
  const decided = await aStone({}, "v");
  const data = { id: newId(), milestoneId: decided, severity: 3, signals: [], openedAt: THREE, decidedOn: THREE };
  await db.case.create({ data: { ...data, state: "decided", decision: "released" } });
  const shown = await Promise.all(HOURS.map((hour) => stoneForTonight(db, hour)));
  expect([...new Set(shown)].sort()).toEqual([...fit, decided].sort());
  expect(await stoneForTonight(db, later(THREE, minutes(59)))).toBe(shown[0]);
});
