import { expect, test } from "vitest";
import { days, hourOf, hours, later } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { doMembersAnswerSoon } from "./first-replies";
import { openThread } from "./open-thread";
import { replyToThread } from "./reply-to-thread";
import { aMember, NOON, threadWorld } from "./thread-world";

const db = await testDatabase();
const world = await threadWorld(db);

/** A thread opened at `from`, answered by somebody else so many hours later, or by nobody. */
async function aThread(from: Date, answeredAfter: number | null) {
  const author = aMember();
  const opened = await openThread(world.as(author, from), world.opening());
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { threadId } = opened.value;
  await replyToThread(world.as(author, from), world.reply(threadId, { body: "One thing more." }));
  if (answeredAfter !== null)
    await replyToThread(world.as(aMember(), later(from, hours(answeredAfter))), world.reply(threadId));
}

const many = async (n: number, from: Date, answeredAfter: number | null) => {
  for (let made = 0; made < n; made += 1) await aThread(from, answeredAfter);
};

test("that members answer soon is said only where ten first replies of the last 30 days show it", async () => {
  const recent = hourOf(later(NOON, -days(2)));
  const now = () => doMembersAnswerSoon(db, NOON);
  expect(await now()).toBe(false);
  await many(12, later(NOON, -days(31)), 1);
  expect(await now()).toBe(false);
  await many(9, recent, 1);
  expect(await now()).toBe(false);
  await many(1, recent, 2);
  expect(await now()).toBe(true);
  // As many again that nobody answered, and one: half of all wait for longer than a few hours.
  await many(11, recent, null);
  expect(await now()).toBe(false);
});

test("answers that come late are not soon", async () => {
  await many(15, hourOf(later(NOON, -days(1))), 9);
  expect(await doMembersAnswerSoon(db, NOON)).toBe(false);
});
