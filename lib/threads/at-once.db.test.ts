import { expect, test } from "vitest";
import { aliasWords } from "@/lib/identity/names";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { hourOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { openThread } from "./open-thread";
import { replyToThread } from "./reply-to-thread";
import { aMember, NOON, threadWorld } from "./thread-world";

const db = await testDatabase();
const world = await threadWorld(db);

type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0];

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
const code = <T>(result: Result<T>) => (result.ok ? "permit" : result.refusal.code);
const opened = async (who = aMember()) => value(await openThread(world.as(who), world.opening()));

/** Does `first` in a transaction, lets the taps of `then` come until all wait for it, and only then commits. */
async function meanwhile<T>(first: (tx: Tx) => Promise<unknown>, then: () => Promise<T>[]): Promise<T[]> {
  let taps: Promise<T>[] = [];
  await db.$transaction(async (tx) => {
    await first(tx);
    taps = then();
    await expect.poll(waiting).toBe(taps.length);
  });
  return Promise.all(taps);
}

async function waiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

const lock = (threadId: string) => (tx: Tx) => tx.$executeRaw`SELECT 1 FROM thread WHERE id = ${threadId} FOR UPDATE`;

/** As another's open transaction would leave it: words of this member, not committed yet. */
async function speak(tx: Tx, who: Member, threadId: string, facts: { name?: string; submission?: string } = {}) {
  const tag = tagOf(who.root, `voice|${threadId}`);
  const voice = { id: newId(), threadId, tag, name: facts.name ?? newId(), avatarSeed: newId() };
  await tx.voice.create({ data: voice });
  const { nextSeq } = await tx.thread.update({ where: { id: threadId }, data: { nextSeq: { increment: 1 } } });
  const post = { id: newId(), threadId, voiceId: voice.id, seq: nextSeq - 1, submission: facts.submission ?? newId() };
  await tx.post.create({ data: { ...post, body: "Words of before.", hour: hourOf(NOON) } });
  return post.id;
}

async function stateOf(threadId: string) {
  const { posts, ...thread } = await db.thread.findUniqueOrThrow({
    where: { id: threadId },
    select: { nextSeq: true, replyCount: true, posts: { orderBy: { seq: "asc" }, select: { seq: true } } },
  });
  return { ...thread, seqs: posts.map(({ seq }) => seq), voices: await db.voice.count({ where: { threadId } }) };
}

test("taps of one form that wait for the same thread make one reply", async () => {
  const { threadId } = await opened();
  const ctx = world.as(aMember());
  const form = world.reply(threadId);
  const taps = await meanwhile(lock(threadId), () => [1, 2, 3].map(() => replyToThread(ctx, form)));
  expect(new Set(taps.map((tap) => value(tap).postId)).size).toBe(1);
  expect(taps.map((tap) => value(tap).otherWords)).toEqual([undefined, undefined, undefined]);
  expect(await stateOf(threadId)).toEqual({ nextSeq: 2, replyCount: 1, seqs: [0, 1], voices: 2 });
});

test("first replies of one member, sent from two tabs at once, share one voice and get places of their own", async () => {
  const { threadId } = await opened();
  const ctx = world.as(aMember());
  const bodies = ["Thinking of you tonight.", "And here is what helped me."];
  const taps = await meanwhile(lock(threadId), () =>
    bodies.map((body) => replyToThread(ctx, world.reply(threadId, { body }))),
  );
  expect(new Set(taps.map((tap) => value(tap).postId)).size).toBe(2);
  expect(await stateOf(threadId)).toEqual({ nextSeq: 3, replyCount: 2, seqs: [0, 1, 2], voices: 2 });
});

test("first replies of two members who wait together get two names, and places without a gap", async () => {
  const { threadId } = await opened();
  const taps = await meanwhile(lock(threadId), () =>
    [aMember(), aMember()].map((who) => replyToThread(world.as(who), world.reply(threadId))),
  );
  expect(taps.map(code)).toEqual(["permit", "permit"]);
  expect(await stateOf(threadId)).toEqual({ nextSeq: 3, replyCount: 2, seqs: [0, 1, 2], voices: 3 });
  const names = await db.voice.findMany({ where: { threadId }, select: { name: true } });
  expect(new Set(names.map(({ name }) => name)).size).toBe(3);
});

test("an alias that was taken while a first reply waited is not given twice", async () => {
  const { threadId } = await opened();
  const who = aMember();
  const taken = aliasWords(who.root, threadId, 0);
  const form = world.reply(threadId);
  await meanwhile(
    (tx) => speak(tx, aMember(), threadId, { name: taken }),
    () => [replyToThread(world.as(who), form)],
  );
  const { submission } = form;
  const post = await db.post.findUniqueOrThrow({ where: { submission }, select: { seq: true, voice: true } });
  expect(post).toMatchObject({ seq: 2, voice: { name: aliasWords(who.root, threadId, 1) } });
});

test("nine names in use are passed over for the tenth", async () => {
  const { threadId } = await opened();
  const who = aMember();
  const names = Array.from({ length: 9 }, (_, attempt) => aliasWords(who.root, threadId, attempt));
  for (const name of new Set(names)) await db.$transaction((tx) => speak(tx, aMember(), threadId, { name }));
  const { postId } = value(await replyToThread(world.as(who), world.reply(threadId)));
  const { voice } = await db.post.findUniqueOrThrow({ where: { id: postId }, select: { voice: true } });
  expect(voice.name).toBe(aliasWords(who.root, threadId, 9));
});

test("the same words from two tabs at once are asked about, as one after the other", async () => {
  const { threadId } = await opened();
  const ctx = world.as(aMember());
  const body = "I walked to the river and back every single morning this week, and it was good to be outside again.";
  const taps = await meanwhile(lock(threadId), () =>
    [1, 2].map(() => replyToThread(ctx, world.reply(threadId, { body }))),
  );
  expect(taps.map(code).sort()).toEqual(["nudge", "permit"]);
});

test("what happened to a thread while a reply waited binds it", async () => {
  for (const [data, refusal] of [
    [{ lockedOn: NOON }, "thread-locked"],
    [{ standing: "removed" }, "not-found"],
  ] as const) {
    const { threadId } = await opened();
    const change = (tx: Tx) => tx.thread.update({ where: { id: threadId }, data });
    const taps = await meanwhile(change, () => [replyToThread(world.as(aMember()), world.reply(threadId))]);
    expect(taps.map(code)).toEqual([refusal]);
    expect(await stateOf(threadId)).toMatchObject({ nextSeq: 1, seqs: [0], voices: 1 });
  }
});

test("words that were taken from view while a reply waited are not quoted", async () => {
  const { threadId } = await opened();
  const { postId } = value(await replyToThread(world.as(aMember()), world.reply(threadId)));
  const remove = async (tx: Tx) => {
    await tx.post.update({ where: { id: postId }, data: { standing: "removed" } });
    await tx.thread.update({ where: { id: threadId }, data: { replyCount: 0, answerCount: 0 } });
  };
  const form = world.reply(threadId, { answersId: postId });
  const [tap] = await meanwhile(remove, () => [replyToThread(world.as(aMember()), form)]);
  const posted = await db.post.findUnique({ where: { submission: form.submission }, select: { answersId: true } });
  expect(tap?.ok).toBe(true);
  expect(posted).toEqual({ answersId: null });
});

test("a form that posts elsewhere at the same time answers with that post, and leaves nothing here", async () => {
  const [there, here] = [await opened(), await opened()];
  const who = aMember();
  const submission = newId();
  let postId = "";
  const first = async (tx: Tx) => {
    postId = await speak(tx, who, there.threadId, { submission });
  };
  const before = await db.thread.count();
  const taps = await meanwhile(first, () => [
    replyToThread(world.as(who), world.reply(here.threadId, { submission, body: "Words of before." })),
    openThread(world.as(who), world.opening({ submission })),
  ]);
  expect(taps.map((tap) => value(tap).postId)).toEqual([postId, postId]);
  expect(taps.map((tap) => value(tap).otherWords)).toEqual([undefined, true]);
  expect(await stateOf(here.threadId)).toEqual({ nextSeq: 1, replyCount: 0, seqs: [0], voices: 1 });
  expect(await db.thread.count()).toBe(before);
});

test("a form that somebody else posts at the same time is a conflict, and leaves nothing", async () => {
  const [there, here] = [await opened(), await opened()];
  const submission = newId();
  const before = await db.thread.count();
  const taps = await meanwhile(
    (tx) => speak(tx, aMember(), there.threadId, { submission }),
    () => [
      replyToThread(world.as(aMember()), world.reply(here.threadId, { submission })),
      openThread(world.as(aMember()), world.opening({ submission })),
    ],
  );
  expect(taps.map(code)).toEqual(["conflict", "conflict"]);
  expect(await stateOf(here.threadId)).toEqual({ nextSeq: 1, replyCount: 0, seqs: [0], voices: 1 });
  expect(await db.thread.count()).toBe(before);
});
