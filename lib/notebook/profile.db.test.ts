import { expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { changeProfile } from "./change-profile";
import { redrawName } from "./redraw-name";

const db = await testDatabase();
const world = worldOf(db);

test("readers and paused members change no profile", async () => {
  const paused = world.aMember({ pausedUntil: new Date(NOON.getTime() + 1) });
  for (const viewer of [world.reader, paused]) {
    expect((await changeProfile(world.as(viewer), { bio: "Hello" })).ok).toBe(false);
    expect((await redrawName(world.as(viewer))).ok).toBe(false);
  }
  expect(await db.profile.count()).toBe(0);
});

test("contact details and what is too long are given back, and nothing is kept", async () => {
  const ctx = world.as(world.aMember());
  expect(await changeProfile(ctx, { bio: "Write to me: someone@mail.example" })).toMatchObject({
    ok: false,
    refusal: { code: "nudge" },
  });
  expect(await changeProfile(ctx, { bio: "x".repeat(501) })).toMatchObject({ ok: false, refusal: { code: "invalid" } });
  expect(await db.profile.count()).toBe(0);
});

test("a profile is made with the first words on it, and says only what was chosen", async () => {
  const ctx = world.as(world.aMember());
  const changed = await changeProfile(ctx, { bio: "  Three years on methadone, and a garden. ", showsCairn: "yes" });
  if (!changed.ok) throw new Error(changed.refusal.code);
  const row = () =>
    db.profile.findUnique({ where: { id: changed.value.profileId }, select: { bio: true, showsCairn: true } });
  expect(await row()).toEqual({ bio: "Three years on methadone, and a garden.", showsCairn: true });
  await changeProfile(ctx, { bio: "" });
  expect(await row()).toEqual({ bio: null, showsCairn: false });
});

test("two who draw the same name at once: one gets it, the other is asked to try again", async () => {
  const alike = () => ({ ...world.as(world.aMember()), random: () => 7 });
  const both = [alike(), alike()];
  for (const ctx of both) await changeProfile({ ...ctx, random: world.as(ctx.viewer).random }, { bio: "" });
  const drawn = await Promise.all(both.map((ctx) => redrawName(ctx)));
  const names = drawn.flatMap((result) => (result.ok ? [result.value.name] : []));
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
  for (const result of drawn) if (!result.ok) expect(result.refusal.code).toBe("busy");
});

test("a new name goes wherever the profile spoke, never to the aliases of the same member", async () => {
  const member = world.aMember();
  const ctx = world.as(member);
  const written = writtenOf(db);
  const board = await world.aBoard();
  const changed = await changeProfile(ctx, { bio: "" });
  if (!changed.ok) throw new Error(changed.refusal.code);
  const asProfile = await written.aThread(board.id, { by: member, profileId: changed.value.profileId });
  const asAlias = await written.aThread(board.id, { by: member });
  const redrawn = await redrawName(ctx);
  if (!redrawn.ok) throw new Error(redrawn.refusal.code);
  const nameIn = async (threadId: string) =>
    (await db.voice.findFirst({ where: { threadId }, select: { name: true } }))?.name;
  expect(await nameIn(asProfile.id)).toBe(redrawn.value.name);
  expect(await nameIn(asAlias.id)).not.toBe(redrawn.value.name);
});
