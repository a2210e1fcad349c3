import { expect, test } from "vitest";
import { MASK } from "@/lib/intake/limits";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { later, minutes } from "@/lib/kernel/time";
import { testDatabase } from "@/lib/testing/database";
import { editPost } from "./edit-post";
import { openThread } from "./open-thread";
import { replyToThread } from "./reply-to-thread";
import { aMember, NOON, threadWorld } from "./thread-world";
import { withdrawPost } from "./withdraw-post";

const db = await testDatabase();
const world = await threadWorld(db);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
const opened = async () => value(await openThread(world.as(aMember()), world.opening()));
const everything = () =>
  db.$queryRaw`SELECT (SELECT json_agg(p ORDER BY p.id) FROM post p) AS posts,
    (SELECT json_agg(t ORDER BY t.id) FROM thread t) AS threads, (SELECT count(*)::int FROM voice) AS voices,
    (SELECT count(*)::int FROM "case") AS cases`;

test("a reply's form sent again with other words answers with the first, says so, and writes nothing", async () => {
  const { threadId } = await opened();
  const ctx = world.as(aMember());
  const form = world.reply(threadId);
  const first = value(await replyToThread(ctx, form));
  const before = await everything();
  expect(value(await replyToThread(ctx, { ...form, body: "Something else." }))).toEqual({ ...first, otherWords: true });
  expect(value(await replyToThread(ctx, form))).toEqual(first);
  // Also where they would be asked about, were they new.
  const number = { ...form, body: "call me 212-555-2368" };
  expect(value(await replyToThread(ctx, number))).toEqual({ ...first, otherWords: true });
  expect(await everything()).toEqual(before);
});

test("an opening's form sent again with another title or body answers so too", async () => {
  const ctx = world.as(aMember());
  const form = world.opening();
  // Whether help stands beside it is said once, to whoever posts.
  const { heard: _heard, ...posted } = value(await openThread(ctx, form));
  const before = await everything();
  for (const other of [{ title: "Day two" }, { body: "I am here again." }])
    expect(value(await openThread(ctx, { ...form, ...other }))).toEqual({ ...posted, otherWords: true });
  expect(value(await openThread(ctx, form))).toEqual(posted);
  expect(await everything()).toEqual(before);
});

test("somebody else's form stays a conflict, whatever the words: nothing tells what theirs are", async () => {
  const { threadId } = await opened();
  const form = world.reply(threadId);
  value(await replyToThread(world.as(aMember()), form));
  for (const body of [form.body, "Something else."])
    expect(await replyToThread(world.as(aMember()), { ...form, body })).toEqual({
      ok: false,
      refusal: { code: "conflict" },
    });
});

test("words in which a number was covered before they were kept are the same when they are sent again", async () => {
  const { threadId } = await opened();
  const ctx = world.as(aMember());
  const cry = world.reply(threadId, { body: "I want to die tonight, call me 212-555-2368" });
  const first = value(await replyToThread(ctx, cry));
  const { body } = await db.post.findUniqueOrThrow({ where: { id: first.postId }, select: { body: true } });
  expect(body).toContain(MASK);
  // What was heard was heard at the first tap.
  const again = { ...first, heard: undefined };
  expect(value(await replyToThread(ctx, cry))).toEqual(again);
  expect(value(await replyToThread(ctx, { ...cry, body }))).toEqual(again);
  expect(value(await replyToThread(ctx, { ...cry, body: "I am safe now" }))).toEqual({ ...again, otherWords: true });
  // The title covers what the body gives away, and the body is compared as it was kept beside it.
  const opening = world.opening({ title: "I want to die", body: "call me 212-555-2368" });
  const thread = value(await openThread(ctx, opening));
  expect(value(await openThread(ctx, opening))).toEqual({ ...thread, heard: undefined });
});

test("held words sent again are the same, and other words beside them are others", async () => {
  const { threadId } = await opened();
  const ctx = world.as(aMember());
  const form = world.reply(threadId, {
    body: "selling subs, 10 each, message me",
    acknowledged: ["selling", "contact"],
  });
  const first = value(await replyToThread(ctx, form));
  expect(first.held).toBe(true);
  // Not even where the writer is asked about them anew.
  expect(value(await replyToThread(ctx, { ...form, acknowledged: [] }))).toEqual(first);
  const other = value(await replyToThread(ctx, { ...form, body: "Rather not." }));
  expect(other).toEqual({ ...first, otherWords: true });
});

test("words that were changed or taken back since then are others than the ones sent again", async () => {
  const { threadId } = await opened();
  const ctx = world.as(aMember());
  const form = world.reply(threadId);
  const { postId } = value(await replyToThread(ctx, form));
  value(await editPost(ctx, { postId, revision: 1, body: "Said in another way.", contentNotes: [], acknowledged: [] }));
  expect(value(await replyToThread(ctx, form)).otherWords).toBe(true);
  expect(value(await replyToThread(ctx, { ...form, body: "Said in another way." })).otherWords).toBeUndefined();
  value(await withdrawPost(ctx, { postId }));
  expect(value(await replyToThread(ctx, form)).otherWords).toBe(true);
});

test("a reply's number on an opening's form is other words, since a reply has no title", async () => {
  const { threadId } = await opened();
  const ctx = world.as(aMember());
  const form = world.reply(threadId);
  const first = value(await replyToThread(ctx, form));
  const opening = world.opening({ submission: form.submission, body: form.body });
  expect(value(await openThread(ctx, opening))).toEqual({ ...first, otherWords: true });
});

test("a held reply takes its place in the thread, and neither counts nor moves it", async () => {
  const { threadId } = await opened();
  const shown = () =>
    db.thread.findUniqueOrThrow({
      where: { id: threadId },
      select: { replyCount: true, answerCount: true, bumpedAt: true, bumpShuffle: true },
    });
  const before = await shown();
  const ctx = world.as(aMember(), later(NOON, minutes(90)));
  const held = world.reply(threadId, {
    body: "selling subs, 10 each, message me",
    acknowledged: ["selling", "contact"],
  });
  expect(value(await replyToThread(ctx, held)).held).toBe(true);
  expect(await shown()).toEqual(before);
  const { postId } = value(await replyToThread(ctx, world.reply(threadId, { submission: newId() })));
  expect(await db.post.findUnique({ where: { id: postId }, select: { seq: true } })).toEqual({ seq: 2 });
  expect(await shown()).toMatchObject({ replyCount: 1, answerCount: 1, bumpedAt: new Date("2026-03-01T13:30:00Z") });
});
