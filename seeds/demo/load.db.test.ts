import { beforeAll, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { cairnOf } from "@/lib/milestones/cairn";
import { testDatabase } from "@/lib/testing/database";
import { NOON } from "@/lib/testing/world";
import { loadSeeds } from "../load";
import { demoMilestones, demoProfiles } from "./demo";
import { loadDemo } from "./load";

let db: PrismaClient;
beforeAll(async () => {
  db = await testDatabase();
  await loadSeeds(db);
  await loadDemo(db, NOON);
}, 120_000);

test("every stone lies where all can see it, none held", async () => {
  expect(await db.milestone.count({ where: { standing: "visible" } })).toBe(demoMilestones.length);
});

test("three profiles show their cairn, and nobody else's does", async () => {
  const profiles = await db.profile.findMany({ select: { id: true, showsCairn: true } });
  expect(profiles.length).toBeLessThanOrEqual(demoProfiles.length);
  const cairns = await Promise.all(profiles.map(async ({ id }) => (await cairnOf(db, id)).stones));
  expect(cairns.filter((stones) => stones.length > 0)).toHaveLength(3);
  for (const [at, { showsCairn }] of profiles.entries()) {
    if (showsCairn) expect(cairns[at]?.length).toBeGreaterThanOrEqual(5);
  }
});
