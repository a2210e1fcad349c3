import { expect, test } from "vitest";
import { days, later } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { aMember, NOON, threadWorld } from "@/lib/threads/thread-world";
import { chooseToHelp } from "./choose-to-help";
import { waitingForOthers } from "./waiting-for-others";

const db = await testDatabase();
const world = await threadWorld(db);

async function aThread(author: Member, body: string, now: Date) {
  const opened = await openThread(world.as(author, now), world.opening({ body }));
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value.threadId;
}

const shown = async (member: Member, settled = true) => {
  const result = await waitingForOthers(world.as(member), settled);
  return result.ok ? (result.value.threads?.map(({ id }) => id) ?? null) : result.refusal.code;
};
const choose = async (member: Member, help: "on" | "off", settled = true) =>
  (await chooseToHelp(world.as(member), { help }, settled)).ok;

test("whoever is new, paused or not signed in can neither choose it nor be shown anything, and to stop always works", async () => {
  const member = aMember();
  const paused = aMember({ pausedUntil: later(NOON, days(1)) });
  expect(await chooseToHelp(world.reader, { help: "on" }, true)).toMatchObject({ ok: false });
  expect(await choose(member, "on", false)).toBe(false);
  expect(await choose(paused, "on")).toBe(false);
  expect(await choose(paused, "off")).toBe(true);
  expect(await choose(member, "on")).toBe(true);
  expect(await shown(member, false)).toBe("not-allowed");
  expect(await shown({ ...member, pausedUntil: paused.pausedUntil })).toBe("paused");
  expect(await shown(aMember())).toBeNull();
});

test("a cry for help waits among all others, in the order in which they wait, and says nothing of being one", async () => {
  const [helper, author] = [aMember(), aMember()];
  await choose(helper, "on");
  const at = (n: number) => later(NOON, -days(9 - n));
  const first = await aThread(aMember(), "Anyone here from the coast?", at(1));
  const cry = await aThread(author, "I want to die tonight.", at(2));
  const last = await aThread(aMember(), "A walk helped today.", at(3));
  const own = await aThread(helper, "My own first words.", at(4));
  const answered = await aThread(aMember(), "Is this on?", at(5));
  await replyToThread(world.as(aMember()), world.reply(answered));
  expect(await shown(helper)).toEqual([first, cry, last]);
  expect(await shown(author)).toBeNull();
  const result = await waitingForOthers(world.as(helper), true);
  const [one, other] = (result.ok && result.value.threads) || [];
  expect(Object.keys(one ?? {})).toEqual(Object.keys(other ?? {}));
  expect(JSON.stringify(other)).not.toMatch(/crisis|sever|cry/);
  await choose(helper, "off");
  expect(await shown(helper)).toBeNull();
  expect(own).not.toBe(cry);
});
