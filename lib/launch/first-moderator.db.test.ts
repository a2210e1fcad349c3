import { beforeEach, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { hours, later } from "@/lib/kernel/time";
import { acceptInvite } from "@/lib/moderation/accept-invite";
import { createInvite } from "@/lib/moderation/invite";
import { PLACES_MARK } from "@/lib/places/load-places";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { firstModeratorWords } from "./first-moderator";

let db: PrismaClient;
beforeEach(async () => {
  db = await testDatabase();
});

const shown = async (now: Date) => {
  const said = await firstModeratorWords(db, "https://cairn.example", now, true);
  return /desk\/invite\/([\w-]+)/.exec(said ?? "")?.[1] ?? "no link";
};
const accepted = async (token: string) => {
  const world = worldOf(db);
  return (await acceptInvite(world.as(world.aMember()), { token })).ok;
};

test("each start takes back the link that the start before showed, and no other", async () => {
  const byCommand = await createInvite(db, "lead", NOON);
  const first = await shown(NOON);
  const second = await shown(later(NOON, hours(1)));
  expect(await db.stewardInvite.count()).toBe(2);
  expect(await accepted(first)).toBe(false);
  expect(await accepted(second)).toBe(true);
  expect(await accepted(byCommand)).toBe(true);
});

test("once somebody moderates, by whatever invitation, the link that was shown works no more", async () => {
  const link = await shown(NOON);
  expect(await accepted(await createInvite(db, "moderator", NOON))).toBe(true);
  expect(await accepted(link)).toBe(false);
  expect(await firstModeratorWords(db, "https://cairn.example", NOON, true)).toBeNull();
  expect(await db.siteState.findMany({ select: { key: true } })).toEqual([{ key: PLACES_MARK }]);
});

test("where the site is public and nobody looks on no link is made or shown: a log is read by others", async () => {
  const said = await firstModeratorWords(db, "https://cairn.example", NOON, false);
  expect(said).toContain("npm run moderator:invite -- lead");
  expect(said).not.toContain("/desk/");
  expect(await db.stewardInvite.count()).toBe(0);
});
