import { expect, test } from "vitest";
import { hourOf, hours, later, minutes } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { claimCase } from "@/lib/moderation/claim-case";
import { decideCase } from "@/lib/moderation/decide-case";
import type { DecideInput } from "@/lib/moderation/schema";
import { testDatabase } from "@/lib/testing/database";
import { deskWorld } from "@/lib/testing/desk-world";
import { editPost } from "./edit-post";
import { openThread } from "./open-thread";
import { replyToThread } from "./reply-to-thread";
import { aMember, NOON, threadWorld } from "./thread-world";
import { withdrawPost } from "./withdraw-post";

const db = await testDatabase();
const world = await threadWorld(db);
const desk = deskWorld(db);
const EVENING = later(NOON, hours(6));

function value<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const place = (id: string) =>
  db.thread.findUniqueOrThrow({ where: { id }, select: { bumpedAt: true, bumpShuffle: true, replyCount: true } });

/** Opened and answered at noon, answered again in the evening. */
async function talk() {
  const { threadId } = value(await openThread(world.as(aMember()), world.opening()));
  const author = aMember();
  const say = async (now: Date) =>
    value(
      await replyToThread(
        world.as(author, now),
        world.reply(threadId, { body: `It is ${now.toISOString()}, said in words of its own.` }),
      ),
    ).postId;
  const early = await say(NOON);
  const noon = await place(threadId);
  return { threadId, author, early, noon, late: await say(EVENING), evening: await place(threadId) };
}

async function decide(postId: string, decision: DecideInput["decision"], now: Date): Promise<void> {
  const { id, revision } = await db.post.findUniqueOrThrow({
    where: { id: postId },
    select: { id: true, revision: true },
  });
  const known = await db.case.findUnique({ where: { postId: id }, select: { id: true } });
  const caseId = known?.id ?? (await desk.aCase(id));
  const ctx = world.as(await desk.aModerator(), now);
  value(await claimCase(ctx, { caseId }));
  value(await decideCase(ctx, { caseId, revision, decision, rule: "no-sourcing", words: null }));
}

type Hide = (author: Member, postId: string, now: Date) => Promise<unknown>;
const edit: Hide = async (author, postId, now) =>
  value(
    await editPost(world.as(author, now), {
      postId,
      revision: 1,
      title: undefined,
      body: "selling subs, 10 each, message me",
      contentNotes: [],
      acknowledged: ["selling", "contact"],
    }),
  );
const WAYS: [string, Hide][] = [
  ["removed", (_author, postId, now) => decide(postId, "remove", now)],
  ["held", (_author, postId, now) => decide(postId, "hold", now)],
  ["withdrawn", async (author, postId, now) => value(await withdrawPost(world.as(author, now), { postId }))],
  ["changed so that it is held", edit],
];

test.each(WAYS)(
  "a thread whose newest reply is %s stands where its newest visible words put it",
  async (_how, hide) => {
    const { threadId, author, late } = await talk();
    await hide(author, late, later(EVENING, minutes(20)));
    const now = await place(threadId);
    expect(hourOf(now.bumpedAt)).toEqual(hourOf(NOON));
    expect(now.replyCount).toBe(1);
  },
);

test.each(WAYS)("an earlier reply that is %s moves nothing", async (_how, hide) => {
  const { threadId, author, early, evening } = await talk();
  await hide(author, early, later(NOON, hours(7)));
  expect(await place(threadId)).toEqual({ ...evening, replyCount: 1 });
});

test("words that nobody saw move nothing when they are decided about, changed or taken back", async () => {
  const { threadId, author, late } = await talk();
  await decide(late, "hold", EVENING);
  const before = await place(threadId);
  await decide(late, "remove", EVENING);
  expect(await place(threadId)).toEqual(before);
  await withdrawPost(world.as(author, EVENING), { postId: late });
  expect(await place(threadId)).toEqual(before);
});

test("words put back in view bring the thread back to their hour", async () => {
  const { threadId, late } = await talk();
  await decide(late, "remove", EVENING);
  await decide(late, "release", later(EVENING, hours(1)));
  expect(hourOf((await place(threadId)).bumpedAt)).toEqual(hourOf(EVENING));
});

test("within its hour the thread's place is drawn by chance, and never lies ahead of the clock", async () => {
  const quarters = new Set<number>();
  for (let n = 0; n < 12; n += 1) {
    const { threadId, author, late } = await talk();
    await withdrawPost(world.as(author, EVENING), { postId: late });
    quarters.add((await place(threadId)).bumpedAt.getUTCMinutes());
  }
  expect(quarters.size).toBeGreaterThan(1);
  const { threadId, author, late, early } = await talk();
  await withdrawPost(world.as(author, NOON), { postId: late });
  await withdrawPost(world.as(author, NOON), { postId: early });
  expect((await place(threadId)).bumpedAt.getTime()).toBeLessThanOrEqual(NOON.getTime());
});
