import { expect, test } from "vitest";
import { loadBoards } from "@/lib/boards/load-boards";
import { boardById, boardsWithLatest } from "@/lib/boards/queries";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { hours, later } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import { reader } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { boardSeeds } from "@/seeds/boards/boards";
import { editPost } from "./edit-post";
import { POSTS_A_PAGE, THREADS_A_PAGE } from "./limits";
import { boardPage, latestThreads, waitingThreads } from "./lists";
import { myThreads } from "./mine";
import { openThread } from "./open-thread";
import { ownWordsIn } from "./own-words";
import { ownPlaceOf, placeOf } from "./permalink";
import { postInThread } from "./post-in-thread";
import { threadPage } from "./queries";
import { quotable } from "./quotable";
import { replyToThread } from "./reply-to-thread";
import { aMember, aModerator, NOON, threadWorld } from "./thread-world";
import { withdrawPost } from "./withdraw-post";

const db = await testDatabase();
const world = await threadWorld(db);
const code = <T>(result: Result<T>) => (result.ok ? "permit" : result.refusal.code);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const opened = async (who = aMember()) => ({ who, ...value(await openThread(world.as(who), world.opening())) });
const bodies = async (viewer: Parameters<typeof threadPage>[1], id: string) =>
  (await threadPage(db, viewer, id, null, NOON))?.posts.items.map((post) => post.body) ?? null;

test("a reader can neither open nor reply", async () => {
  const { threadId } = await opened();
  expect(code(await openThread(world.reader, world.opening()))).toBe("sign-in-required");
  expect(code(await replyToThread(world.reader, world.reply(threadId)))).toBe("sign-in-required");
});

test("a paused member can do neither, and nothing is kept", async () => {
  const { threadId } = await opened();
  const paused = aMember({ pausedUntil: later(NOON, hours(1)) });
  expect(code(await replyToThread(world.as(paused), world.reply(threadId)))).toBe("paused");
  expect(await db.voice.count({ where: { threadId } })).toBe(1);
});

test("two taps at once make one thread", async () => {
  const ctx = world.as(aMember());
  const form = world.opening();
  const results = await Promise.all([openThread(ctx, form), openThread(ctx, form), openThread(ctx, form)]);
  expect(new Set(results.map((result) => value(result).threadId)).size).toBe(1);
  expect(await db.post.count({ where: { submission: form.submission } })).toBe(1);
});

test("two taps at once make one reply, counted once", async () => {
  const { threadId } = await opened();
  const ctx = world.as(aMember());
  const form = world.reply(threadId);
  const results = await Promise.all([1, 2, 3, 4].map(() => replyToThread(ctx, form)));
  expect(new Set(results.map((result) => value(result).postId)).size).toBe(1);
  expect(
    await db.thread.findUnique({ where: { id: threadId }, select: { replyCount: true, answerCount: true } }),
  ).toEqual({
    replyCount: 1,
    answerCount: 1,
  });
});

test("another's submission is a conflict and tells nothing", async () => {
  const { threadId } = await opened();
  const form = world.reply(threadId);
  value(await replyToThread(world.as(aMember()), form));
  expect(code(await replyToThread(world.as(aMember()), form))).toBe("conflict");
});

test("many at once each get their own place in the thread", async () => {
  const { threadId } = await opened();
  await Promise.all(Array.from({ length: 6 }, () => replyToThread(world.as(aMember()), world.reply(threadId))));
  const posts = await db.post.findMany({ where: { threadId }, orderBy: { seq: "asc" }, select: { seq: true } });
  expect(posts.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("held and removed words are nowhere for others: not in the page, the count, the order, a quote or a permalink", async () => {
  const { who, threadId } = await opened();
  const author = aMember();
  const { postId } = value(await replyToThread(world.as(author), world.reply(threadId, { body: "hidden words" })));
  for (const standing of ["held", "removed"] as const) {
    await db.post.update({ where: { id: postId }, data: { standing } });
    for (const other of [reader, who, aMember()]) {
      expect(await bodies(other, threadId)).not.toContain("hidden words");
      expect(await placeOf(db, other, postId)).toBeNull();
      expect(await quotable(db, other, threadId, postId)).toBeNull();
      expect(
        code(
          await editPost(world.as(other), { postId, revision: 1, body: "mine", contentNotes: [], acknowledged: [] }),
        ),
      ).toBe("not-found");
    }
    expect(await bodies(author, threadId)).toContain("hidden words");
    expect(await bodies(aModerator(), threadId)).toContain("hidden words");
  }
});

test("an address that no id could make is not found, and never reaches the database", async () => {
  const { threadId, postId } = await opened();
  for (const odd of ["\0", `${postId}\0`, "\ud800", "'", ""]) {
    expect(await placeOf(db, reader, odd)).toBeNull();
    expect(await threadPage(db, reader, odd, null, NOON)).toBeNull();
    expect(await postInThread(db, reader, threadId, odd, NOON)).toBeNull();
    expect(await quotable(db, reader, threadId, odd)).toBeNull();
    expect(await boardById(db, odd)).toBeNull();
  }
});

test("while opening words are out of view, those who answered reach their own words there and nothing else", async () => {
  const { who, threadId, postId } = await opened();
  const other = aMember();
  const third = value(await replyToThread(world.as(aMember()), world.reply(threadId, { body: "not theirs" })));
  // It answers words that stay visible themselves, in a thread that does not.
  const answer = world.reply(threadId, { body: "own", answersId: third.postId });
  const own = value(await replyToThread(world.as(other), answer));
  const listedFor = async (member: typeof other) =>
    (await myThreads(db, member, NOON, [])).map(({ title, shown }) => [title, shown]);
  const about = async (id: string) => postInThread(db, other, threadId, id, NOON);
  expect(await listedFor(other)).toEqual([["Day one", "shown"]]);
  expect((await about(own.postId))?.post.answers).toMatchObject({ id: third.postId });
  expect(await ownPlaceOf(db, reader, own.postId)).toBeNull();
  expect(await ownPlaceOf(db, other, third.postId)).toBeNull();
  // Whether the opening waits or was removed is not theirs to follow: both are the same to them.
  for (const standing of ["held", "removed"] as const) {
    await db.post.update({ where: { id: postId }, data: { standing } });
    await db.thread.update({ where: { id: threadId }, data: { standing } });
    expect(await listedFor(other)).toEqual([["", "hidden"]]);
    expect(await listedFor(who)).toEqual([["Day one", "shown"]]);
    const words = await ownWordsIn(db, other, threadId, null, NOON);
    expect(words).toMatchObject({
      shown: "hidden",
      left: true,
      thread: { title: "", replyRefusal: { code: "not-found" } },
    });
    expect(words?.posts.items).toMatchObject([{ id: own.postId, body: "own", answers: null, mayEdit: true }]);
    expect(JSON.stringify(words)).not.toMatch(/not theirs|Day one|begin/);
    expect(await ownWordsIn(db, aMember(), threadId, null, NOON)).toBeNull();
    expect(await placeOf(db, other, own.postId)).toBeNull();
    expect(await ownPlaceOf(db, other, own.postId)).toEqual({ threadId, after: null });
    expect(await about(own.postId)).toMatchObject({ thread: { title: "" }, post: { own: true, answers: null } });
    for (const id of [postId, third.postId]) expect(await about(id)).toBeNull();
  }
  value(await withdrawPost(world.as(other), { postId: own.postId }));
  expect(await listedFor(other)).toEqual([]);
  expect(await ownWordsIn(db, other, threadId, null, NOON)).toMatchObject({ shown: "hidden", left: false });
});

test("no address of a page tells that words stand there which others cannot see", async () => {
  const { threadId, postId } = await opened();
  const hidden = value(await replyToThread(world.as(aMember()), world.reply(threadId)));
  const seen = value(await replyToThread(world.as(aMember()), world.reply(threadId)));
  await db.post.update({ where: { id: hidden.postId }, data: { standing: "held" } });
  const other = await opened();
  // Places are numbered; a number, or an edge from elsewhere, is no edge here.
  for (const odd of ["0", "1", "2", "-1", other.postId])
    for (const direction of ["after", "before"] as const) {
      const page = await threadPage(db, reader, threadId, { direction, key: [odd] }, NOON);
      expect(page?.posts.items.map(({ id }) => id)).toEqual([postId, seen.postId]);
      expect(page?.posts).toMatchObject({ before: null, after: null });
    }
  const after = await threadPage(db, reader, threadId, { direction: "after", key: [postId] }, NOON);
  expect(after?.posts).toMatchObject({ before: seen.postId, after: null });
});

test("a held thread is in no list, and its page is not found", async () => {
  const { who, threadId, postId } = await opened();
  await db.post.update({ where: { id: postId }, data: { standing: "held" } });
  await db.thread.update({ where: { id: threadId }, data: { standing: "held" } });
  const lists = [
    await latestThreads(db, 50),
    await waitingThreads(db, 50),
    (await boardPage(db, world.boardId, null)).items,
  ];
  expect(lists.flat().filter((line) => line.id === threadId)).toEqual([]);
  expect(await threadPage(db, reader, threadId, null, NOON)).toBeNull();
  expect(await threadPage(db, aMember(), threadId, null, NOON)).toBeNull();
  expect(code(await replyToThread(world.as(aMember()), world.reply(threadId)))).toBe("not-found");
  expect((await threadPage(db, who, threadId, null, NOON))?.thread.standing).toBe("held");
});

test("an alias is the same within a thread and tied to nothing else", async () => {
  const who = aMember();
  const first = await opened(who);
  value(await replyToThread(world.as(who), world.reply(first.threadId, { speakAs: "profile", body: "second words" })));
  const second = await opened(who);
  const voices = await db.voice.findMany({ where: { threadId: { in: [first.threadId, second.threadId] } } });
  expect(voices).toHaveLength(2);
  const [one, two] = voices;
  expect(one?.profileId).toBeNull();
  expect(two?.profileId).toBeNull();
  for (const field of ["id", "name", "avatarSeed"] as const) expect(one?.[field]).not.toBe(two?.[field]);
  expect(Buffer.from(one?.tag ?? []).equals(Buffer.from(two?.tag ?? []))).toBe(false);
  expect(await db.profile.count({ where: { tag: tagOf(who.root, "profile") } })).toBe(0);
});

test("the first words as profile make one profile, and later threads use it", async () => {
  const who = aMember();
  const one = value(await openThread(world.as(who), world.opening({ speakAs: "profile" })));
  const two = value(await openThread(world.as(who), world.opening({ speakAs: "profile" })));
  const voices = await db.voice.findMany({
    where: { threadId: { in: [one.threadId, two.threadId] } },
    select: { profileId: true, name: true },
  });
  expect(new Set(voices.map((voice) => voice.profileId)).size).toBe(1);
  expect(new Set(voices.map((voice) => voice.name)).size).toBe(1);
});

test("answers count visible replies by others only", async () => {
  const { who, threadId } = await opened();
  value(await replyToThread(world.as(who), world.reply(threadId, { body: "still here" })));
  expect((await waitingThreads(db, 200)).some((line) => line.id === threadId)).toBe(true);
  value(await replyToThread(world.as(aMember()), world.reply(threadId)));
  expect(
    await db.thread.findUnique({ where: { id: threadId }, select: { replyCount: true, answerCount: true } }),
  ).toEqual({ replyCount: 2, answerCount: 1 });
  expect((await waitingThreads(db, 200)).some((line) => line.id === threadId)).toBe(false);
});

test("words can be changed for a day, by their author, in the revision they saw", async () => {
  const { who, threadId, postId } = await opened();
  const change = { postId, revision: 1, title: "Day two", body: "changed words", contentNotes: [], acknowledged: [] };
  expect(code(await editPost(world.reader, change))).toBe("sign-in-required");
  expect(code(await editPost(world.as(aMember()), change))).toBe("not-yours");
  expect(code(await editPost(world.as(aModerator()), change))).toBe("not-yours");
  expect(code(await editPost(world.as(who, later(NOON, hours(25))), change))).toBe("too-late");
  // Two taps are one change; other words in the revision that was seen before it would undo it unseen.
  const both = await Promise.all([editPost(world.as(who), change), editPost(world.as(who), change)]);
  expect(both.map(code)).toEqual(["permit", "permit"]);
  expect(code(await editPost(world.as(who), { ...change, body: "other words" }))).toBe("conflict");
  const page = await threadPage(db, reader, threadId, null, NOON);
  expect(page?.thread.title).toBe("Day two");
  expect(page?.posts.items[0]).toMatchObject({ body: "changed words", edited: true, revision: 2 });
});

test("withdrawn words are empty everywhere, and a tombstone keeps the thread readable", async () => {
  const { who, threadId, postId } = await opened();
  const helper = aMember();
  const reply = value(
    await replyToThread(world.as(helper), world.reply(threadId, { body: "secret reply", contentNotes: ["suicide"] })),
  );
  expect(code(await withdrawPost(world.reader, { postId: reply.postId }))).toBe("sign-in-required");
  expect(code(await withdrawPost(world.as(who), { postId: reply.postId }))).toBe("not-yours");
  value(await withdrawPost(world.as(helper), { postId: reply.postId }));
  expect(
    await db.thread.findUnique({ where: { id: threadId }, select: { replyCount: true, answerCount: true } }),
  ).toEqual({ replyCount: 0, answerCount: 0 });
  value(await replyToThread(world.as(aMember()), world.reply(threadId, { body: "another reply" })));
  value(await withdrawPost(world.as(who), { postId }));
  for (const viewer of [reader, who, helper, aModerator()]) {
    const page = await threadPage(db, viewer, threadId, null, NOON);
    expect(page?.thread.title).toBe("");
    expect(page?.posts.items.map((post) => [post.body, post.standing])).toEqual([
      ["", "withdrawn"],
      ["", "withdrawn"],
      ["another reply", "visible"],
    ]);
  }
  const [row] = await db.$queryRaw<
    { text: string }[]
  >`SELECT string_agg(p::text, '') || string_agg(t::text, '') AS text FROM post p JOIN thread t ON t.id = p.thread_id WHERE t.id = ${threadId}`;
  expect(row?.text).not.toMatch(/secret|suicide|Day one|begin/);
});

test("a withdrawn thread without replies is gone from every list, for others", async () => {
  const { who, threadId, postId } = await opened();
  const gone = value(await withdrawPost(world.as(who), { postId }));
  expect(gone.threadGone).toBe(true);
  expect((await boardPage(db, world.boardId, null)).items.some((line) => line.id === threadId)).toBe(false);
  expect(await threadPage(db, reader, threadId, null, NOON)).toBeNull();
});

test("opening words taken back while volunteers look at them leave what others answered; a removal holds", async () => {
  for (const [standing, left] of [
    ["held", "withdrawn"],
    ["removed", "removed"],
  ] as const) {
    const author = aMember();
    const opened = await openThread(world.as(author), world.opening());
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { threadId, postId } = opened.value;
    const answer = await replyToThread(world.as(aMember()), world.reply(threadId));
    expect(answer.ok).toBe(true);
    await db.post.update({ where: { id: postId }, data: { standing } });
    await db.thread.update({ where: { id: threadId }, data: { standing } });
    const taken = await withdrawPost(world.as(author), { postId });
    expect(taken).toMatchObject({ ok: true, value: { threadGone: standing === "removed" } });
    expect(await db.thread.findUnique({ where: { id: threadId } })).toMatchObject({ standing: left, title: "" });
    const page = await threadPage(db, reader, threadId, null, NOON);
    expect(page?.posts.items.map((post) => post.standing) ?? null).toEqual(
      standing === "held" ? ["withdrawn", "visible"] : null,
    );
  }
});

test("held words taken back leave no empty place", async () => {
  const { threadId } = await opened();
  const author = aMember();
  const { postId } = value(await replyToThread(world.as(author), world.reply(threadId)));
  await db.post.update({ where: { id: postId }, data: { standing: "held" } });
  value(await withdrawPost(world.as(author), { postId }));
  expect((await threadPage(db, reader, threadId, null, NOON))?.posts.items).toHaveLength(1);
  expect((await db.post.findUnique({ where: { id: postId }, select: { body: true } }))?.body).toBe("");
});

test("a locked thread takes no replies, and removed threads look like none", async () => {
  const { threadId } = await opened();
  await db.thread.update({ where: { id: threadId }, data: { lockedOn: NOON } });
  expect(code(await replyToThread(world.as(aMember()), world.reply(threadId)))).toBe("thread-locked");
  await db.thread.update({ where: { id: threadId }, data: { standing: "removed" } });
  expect(code(await replyToThread(world.as(aMember()), world.reply(threadId)))).toBe("not-found");
  expect(code(await replyToThread(world.as(aMember()), world.reply(newId())))).toBe("not-found");
});

test("a reply in a held or removed thread is quoted to nobody else, whatever it is itself", async () => {
  const { threadId } = await opened();
  const { postId } = value(await replyToThread(world.as(aMember()), world.reply(threadId)));
  const others = [reader, aMember()];
  for (const other of others) expect((await quotable(db, other, threadId, postId))?.id).toBe(postId);
  for (const standing of ["held", "removed"] as const) {
    await db.thread.update({ where: { id: threadId }, data: { standing } });
    for (const other of others) expect(await quotable(db, other, threadId, postId)).toBeNull();
  }
});

test("a quote of words one cannot see quotes nothing", async () => {
  const { threadId } = await opened();
  const other = await opened();
  const { postId } = value(
    await replyToThread(world.as(aMember()), world.reply(threadId, { answersId: other.postId })),
  );
  expect((await db.post.findUnique({ where: { id: postId }, select: { answersId: true } }))?.answersId).toBeNull();
});

test("pages of a thread join without a gap, both ways, and a permalink leads to the right one", async () => {
  const { threadId } = await opened();
  const who = aMember();
  const made: string[] = [];
  for (let n = 0; n < POSTS_A_PAGE + 9; n += 1) {
    const form = world.reply(threadId, { body: `words number ${n}, said on another day about another thing` });
    made.push(
      value(await replyToThread(world.as(n % 2 === 0 ? who : aMember()), { ...form, acknowledged: ["repeat"] })).postId,
    );
  }
  const first = await threadPage(db, reader, threadId, null, NOON);
  expect(first?.posts.items).toHaveLength(POSTS_A_PAGE);
  expect(first?.posts.before).toBeNull();
  const second = await threadPage(db, reader, threadId, { direction: "after", key: [first?.posts.after ?? ""] }, NOON);
  expect(second?.posts.items).toHaveLength(10);
  expect(second?.posts.after).toBeNull();
  const back = await threadPage(db, reader, threadId, { direction: "before", key: [second?.posts.before ?? ""] }, NOON);
  expect(back?.posts.items.map(({ id }) => id)).toEqual(first?.posts.items.map(({ id }) => id));
  expect(await placeOf(db, reader, made[0] ?? "")).toEqual({ threadId, after: null });
  for (const id of made.slice(-12)) {
    const place = await placeOf(db, reader, id);
    const edge = place?.after ? { direction: "after" as const, key: [place.after] } : null;
    const page = await threadPage(db, reader, threadId, edge, NOON);
    expect(page?.posts.items.map((post) => post.id)).toContain(id);
  }
  expect((await placeOf(db, reader, made.at(-1) ?? ""))?.after).not.toBeNull();
});

test("pages of a board join without a gap, pinned first, both ways", async () => {
  const board = await db.board.findUniqueOrThrow({ where: { slug: "night-owls" }, select: { id: true } });
  for (let n = 0; n < THREADS_A_PAGE + 5; n += 1)
    value(await openThread(world.as(aMember(), later(NOON, hours(n % 7))), world.opening({ boardId: board.id })));
  const oldest = (await boardPage(db, board.id, null)).items.at(-1)?.id ?? "";
  await db.thread.update({ where: { id: oldest }, data: { pinned: true } });
  const first = await boardPage(db, board.id, null);
  expect(first.items[0]?.id).toBe(oldest);
  const second = await boardPage(db, board.id, { direction: "after", key: (first.after ?? "").split(".") });
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(THREADS_A_PAGE + 5);
  const back = await boardPage(db, board.id, { direction: "before", key: (second.before ?? "").split(".") });
  expect(back.items.map(({ id }) => id)).toEqual(first.items.map(({ id }) => id));
  expect((await boardPage(db, board.id, { direction: "after", key: ["x", "y", "z", "q"] })).items).toHaveLength(
    THREADS_A_PAGE,
  );
});

test("boards are loaded again without doubling or moving", async () => {
  const before = await boardsWithLatest(db);
  value(await loadBoards({ db, newId }, boardSeeds));
  expect((await boardsWithLatest(db)).map(({ id, name }) => [id, name])).toEqual(
    before.map(({ id, name }) => [id, name]),
  );
});
