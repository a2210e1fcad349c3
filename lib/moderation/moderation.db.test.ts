import { beforeAll, describe, expect, test } from "vitest";
import { authorNotices } from "@/lib/cases/author-notice";
import { ownDecisions } from "@/lib/inbox/decisions";
import { ownVoices } from "@/lib/inbox/own-voices";
import type { Context } from "@/lib/kernel/context";
import { hours, later, minutes } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { follows } from "@/lib/notebook/follows";
import { reasonLabel } from "@/lib/reports/reasons";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { NOON } from "@/lib/testing/world";
import { editPost } from "@/lib/threads/edit-post";
import { goneName } from "@/lib/threads/gone-name";
import { boardPage } from "@/lib/threads/lists";
import { acceptInvite } from "./accept-invite";
import { claimCase } from "./claim-case";
import { decideCase } from "./decide-case";
import { desk } from "./desk-queries";
import { openNotices, pausedUntilFor } from "./door-notices";
import { createInvite } from "./invite";
import { lockThread, unlockThread } from "./lock-thread";
import { myNotices } from "./my-notices";
import { pauseAuthor } from "./pause-author";
import { pinThread, unpinThread } from "./pin-thread";
import { readCase } from "./read-case";
import { ruleChoices } from "./rules";
import { takeNext } from "./take-next";
import { threadAtDesk } from "./thread-at-desk";
import { unclaimCase } from "./unclaim-case";

let world: DeskWorld;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
});

const notFound = { ok: false, refusal: { code: "not-found" } };
const rule = "no-sourcing";

async function claimed(more: { standing?: "held"; hour?: Date } = {}) {
  const author = world.aMember();
  const thread = await world.aThread();
  const postId = await world.aPost(thread.id, author, 1, more);
  const caseId = await world.aCase(postId);
  const moderator = await world.aModerator();
  const ctx = world.as(moderator);
  expect((await claimCase(ctx, { caseId })).ok).toBe(true);
  return { author, thread, postId, caseId, moderator, ctx };
}

const removal = (caseId: string) => ({
  caseId,
  revision: 1,
  decision: "remove" as const,
  rule,
  words: "Please read the rule",
});

describe("who must not be able to", () => {
  test("to a reader and a member the desk and each of its commands are not there", async () => {
    const { caseId, thread } = await claimed();
    const asks: ((ctx: Context) => Promise<unknown>)[] = [
      desk,
      (ctx) => readCase(ctx, caseId),
      takeNext,
      (ctx) => claimCase(ctx, { caseId }),
      (ctx) => unclaimCase(ctx, { caseId }),
      (ctx) => decideCase(ctx, removal(caseId)),
      (ctx) => lockThread(ctx, { threadId: thread.id }),
      (ctx) => unlockThread(ctx, { threadId: thread.id }),
      (ctx) => pinThread(ctx, { threadId: thread.id }),
      (ctx) => unpinThread(ctx, { threadId: thread.id }),
      (ctx) => threadAtDesk(ctx, thread.id),
      (ctx) => pauseAuthor(ctx, { caseId, hours: 24, rule, words: null }),
    ];
    for (const ask of asks)
      for (const viewer of [world.reader, world.aMember()]) expect(await ask(world.as(viewer))).toEqual(notFound);
    expect(await world.db.doorNotice.count()).toBe(0);
  });

  test("a moderator cannot decide about their own words, under an alias either", async () => {
    const moderator = await world.aModerator();
    const thread = await world.aThread(moderator);
    const caseId = await world.aCase(thread.opening);
    await claimCase(world.as(moderator), { caseId });
    const refused = { ok: false, refusal: { code: "not-allowed" } };
    expect(await decideCase(world.as(moderator), { ...removal(caseId), decision: "release" })).toEqual(refused);
  });

  test("a decision without the lease, or after it ran out, is refused", async () => {
    const { caseId, moderator } = await claimed();
    const conflict = { ok: false, refusal: { code: "conflict" } };
    const claimedByAnother = { ok: false, refusal: { code: "claimed" } };
    expect(await decideCase(world.as(await world.aModerator()), removal(caseId))).toEqual(claimedByAnother);
    const tooLate = world.as(moderator, later(NOON, minutes(16)));
    expect(await decideCase(tooLate, removal(caseId))).toEqual(conflict);
  });

  test("a decision about words that were edited meanwhile is refused, and changes nothing", async () => {
    const { caseId, postId, ctx } = await claimed();
    await world.db.post.update({ where: { id: postId }, data: { revision: 2, body: "Other words" } });
    expect(await decideCase(ctx, removal(caseId))).toEqual({ ok: false, refusal: { code: "conflict" } });
    expect(await world.db.post.findUnique({ where: { id: postId } })).toMatchObject({ standing: "visible" });
    expect(await world.db.case.findUnique({ where: { id: caseId } })).toMatchObject({ state: "open" });
  });

  test("the record refuses UPDATE, DELETE and TRUNCATE", async () => {
    await claimed();
    await expect(world.db.$executeRaw`UPDATE moderation_record SET act = 'nothing'`).rejects.toThrow(/append-only/);
    await expect(world.db.$executeRaw`DELETE FROM moderation_record`).rejects.toThrow(/append-only/);
    await expect(world.db.$executeRaw`TRUNCATE moderation_record CASCADE`).rejects.toThrow(/append-only/);
  });
});

describe("one holder a case", () => {
  test("of two who claim at once one holds it; the other is told that somebody has it", async () => {
    const thread = await world.aThread();
    const caseId = await world.aCase(thread.opening);
    const two = await Promise.all([world.aModerator(), world.aModerator()]);
    const results = await Promise.all(two.map((viewer) => claimCase(world.as(viewer), { caseId })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual({ ok: false, refusal: { code: "claimed" } });
  });

  test("a lease that ran out may be taken by another; a case handed on is free at once", async () => {
    const { caseId, ctx } = await claimed();
    const other = world.as(await world.aModerator(), later(NOON, minutes(16)));
    expect((await claimCase(other, { caseId })).ok).toBe(true);
    expect(await unclaimCase(ctx, { caseId })).toEqual(notFound);
    expect((await unclaimCase(other, { caseId })).ok).toBe(true);
    expect((await claimCase(ctx, { caseId })).ok).toBe(true);
  });

  test("twenty who take the next at once get twenty cases", async () => {
    const thread = await world.aThread();
    const author = world.aMember();
    for (let seq = 1; seq <= 25; seq += 1) await world.aCase(await world.aPost(thread.id, author, seq), 0);
    const moderators: Member[] = [];
    for (let n = 0; n < 20; n += 1) moderators.push(await world.aModerator());
    const taken = await Promise.all(moderators.map((viewer) => takeNext(world.as(viewer))));
    const ids = taken.map((result) => (result.ok ? result.value.caseId : null));
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(20);
  });

  test("the most urgent comes first, and nothing is taken when nothing waits", async () => {
    await world.db.case.updateMany({ data: { state: "decided", claimedById: null, claimedUntil: null } });
    const thread = await world.aThread();
    await world.aCase(await world.aPost(thread.id, world.aMember(), 1), 4);
    const urgent = await world.aCase(await world.aPost(thread.id, world.aMember(), 2), 1);
    const moderator = await world.aModerator();
    expect(await takeNext(world.as(moderator))).toMatchObject({ value: { caseId: urgent } });
    await takeNext(world.as(moderator));
    expect(await takeNext(world.as(moderator))).toMatchObject({ value: { caseId: null } });
  });
});

describe("what a decision does", () => {
  test("removed words leave counts and order as if they had never come, and their author is told the rule", async () => {
    const late = later(NOON, hours(5));
    const { caseId, postId, ctx, thread } = await claimed({ hour: late });
    await world.db.thread.update({ where: { id: thread.id }, data: { replyCount: 1, answerCount: 1, bumpedAt: late } });
    await world.db.report.create({ data: { id: "r".repeat(16), caseId, reason: "sourcing" } });
    expect(await decideCase(ctx, removal(caseId))).toMatchObject({ ok: true, value: { decision: "removed" } });
    expect(await world.db.thread.findUnique({ where: { id: thread.id } })).toMatchObject({
      replyCount: 0,
      answerCount: 0,
      bumpedAt: NOON,
      standing: "visible",
    });
    expect(await world.db.post.findUnique({ where: { id: postId } })).toMatchObject({ standing: "removed" });
    expect(await world.db.report.count({ where: { caseId } })).toBe(0);
    expect(await world.db.case.findUnique({ where: { id: caseId } })).toMatchObject({
      state: "decided",
      decisionRule: rule,
      decisionWords: "Please read the rule",
      openedAt: new Date("2026-06-15T00:00:00Z"),
      claimedById: null,
    });
    const record = await world.db.moderationRecord.findFirst({
      where: { subjectId: postId, act: "removed" },
      include: { words: true },
    });
    expect(record).toMatchObject({ rule, revision: 1, words: { words: "Please read the rule" } });
  });

  test("released words count and bump their thread", async () => {
    const late = later(NOON, hours(2));
    const { caseId, ctx, thread, postId } = await claimed({ standing: "held", hour: late });
    await decideCase(ctx, { ...removal(caseId), decision: "release", rule: undefined });
    expect(await world.db.thread.findUnique({ where: { id: thread.id } })).toMatchObject({
      replyCount: 1,
      answerCount: 1,
      bumpedAt: late,
    });
    expect(await world.db.post.findUnique({ where: { id: postId } })).toMatchObject({ standing: "visible" });
  });

  test("a thread follows its opening words", async () => {
    const thread = await world.aThread();
    const caseId = await world.aCase(thread.opening);
    const ctx = world.as(await world.aModerator());
    await claimCase(ctx, { caseId });
    await decideCase(ctx, removal(caseId));
    expect(await world.db.thread.findUnique({ where: { id: thread.id } })).toMatchObject({ standing: "removed" });
  });

  test("words held by a decision may be claimed and released again", async () => {
    const { caseId, ctx, postId } = await claimed();
    for (const [n, reason] of ["sourcing", "unkind", "sourcing"].entries())
      await world.db.report.create({ data: { id: `${n}`.repeat(16), caseId, reason } });
    const said = { reasons: expect.arrayContaining([reasonLabel("sourcing"), reasonLabel("unkind")]), rule: null };
    expect(await readCase(ctx, caseId)).toMatchObject({ value: said });
    const before = await desk(ctx);
    const waits = before.ok ? before.value.waiting.find(({ id }) => id === caseId) : null;
    expect(waits).toMatchObject(said);
    expect(waits?.reasons).toHaveLength(2);
    await decideCase(ctx, { ...removal(caseId), decision: "hold" });
    const named = { id: caseId, reasons: [], rule: ruleChoices.find(({ id }) => id === rule)?.title };
    expect(await desk(ctx)).toMatchObject({
      value: { held: expect.arrayContaining([expect.objectContaining(named)]) },
    });
    await claimCase(ctx, { caseId });
    expect(await decideCase(ctx, { ...removal(caseId), decision: "release", rule: undefined })).toMatchObject({
      ok: true,
    });
    expect(await world.db.post.findUnique({ where: { id: postId } })).toMatchObject({ standing: "visible" });
  });

  test("held words that their author changed wait again, still unseen by others, and the author is told so", async () => {
    const { author, caseId, ctx, postId } = await claimed();
    await decideCase(ctx, { ...removal(caseId), decision: "hold" });
    expect((await authorNotices(world.db, { postIds: [postId] })).get(postId)).toMatchObject({
      waiting: false,
      rule: { title: expect.any(String) },
      words: "Please read the rule",
    });
    const change = { postId, revision: 1, title: undefined, body: "Kinder words", contentNotes: [], acknowledged: [] };
    expect(await editPost(world.as(author), change)).toMatchObject({ ok: true, value: { held: true } });
    const notice = (await authorNotices(world.db, { postIds: [postId] })).get(postId);
    expect(notice).toEqual({ waiting: true, rule: null, words: null });
    expect(await claimCase(ctx, { caseId })).toMatchObject({ ok: true });
    const release = { caseId, revision: 2, decision: "release" as const, words: null };
    expect(await decideCase(ctx, release)).toMatchObject({ ok: true });
    const voices = await ownVoices(world.db, author, follows.empty, NOON);
    expect(await ownDecisions(world.db, author, voices, NOON)).toMatchObject([{ id: postId, outcome: "released" }]);
  });

  test("what a moderator writes beside a release reaches the author, and nobody reads it of words that are gone", async () => {
    const { caseId, ctx, postId } = await claimed();
    await decideCase(ctx, { ...removal(caseId), decision: "release", words: "You matter." });
    expect((await authorNotices(world.db, { postIds: [postId] })).get(postId)).toEqual({
      waiting: false,
      rule: null,
      words: "You matter.",
    });
    const gone = await claimed();
    await world.db.post.update({ where: { id: gone.postId }, data: { standing: "withdrawn", body: "" } });
    await decideCase(gone.ctx, { ...removal(gone.caseId), decision: "release" });
    expect((await authorNotices(world.db, { postIds: [gone.postId] })).get(gone.postId)?.words).toBeNull();
  });

  test("a removal can be taken back, and the words stand where they stood", async () => {
    const { caseId, ctx, postId, thread } = await claimed();
    await decideCase(ctx, removal(caseId));
    await claimCase(ctx, { caseId });
    expect(await decideCase(ctx, { ...removal(caseId), decision: "release", rule: undefined })).toMatchObject({
      ok: true,
    });
    expect(await world.db.post.findUnique({ where: { id: postId } })).toMatchObject({ standing: "visible", seq: 1 });
    expect(await world.db.thread.findUnique({ where: { id: thread.id } })).toMatchObject({
      replyCount: 1,
      answerCount: 1,
    });
    expect(await claimCase(ctx, { caseId })).toEqual(notFound);
  });

  test("withdrawn words stay withdrawn", async () => {
    const { caseId, ctx, postId } = await claimed();
    await world.db.post.update({ where: { id: postId }, data: { standing: "withdrawn", body: "" } });
    expect((await decideCase(ctx, { ...removal(caseId), decision: "release", rule: undefined })).ok).toBe(true);
    expect(await world.db.post.findUnique({ where: { id: postId } })).toMatchObject({ standing: "withdrawn" });
  });

  test("a case about words of which nothing is left says so in the list too, and can only be closed", async () => {
    const { caseId, ctx, postId } = await claimed({ standing: "held" });
    // Held words that are taken back leave no empty place: their post is removed, and empty.
    const row = { standing: "removed" as const, body: "", revision: 2 };
    const { voiceId } = await world.db.post.update({ where: { id: postId }, data: row });
    await world.db.voice.update({ where: { id: voiceId }, data: { name: goneName("0".repeat(16)) } });
    const listed = await desk(ctx);
    const line = listed.ok ? [...listed.value.waiting, ...listed.value.held].find(({ id }) => id === caseId) : null;
    expect(line).toMatchObject({ standing: "withdrawn" });
    expect(await readCase(ctx, caseId)).toMatchObject({
      value: { standing: "withdrawn", gone: true, left: true, name: "", href: `/r/${postId}` },
    });
    for (const decision of ["hold", "remove"] as const)
      expect(await decideCase(ctx, { ...removal(caseId), revision: 2, decision })).toMatchObject({
        refusal: { code: "conflict" },
      });
    const closing = { caseId, revision: 2, decision: "release" as const, words: null };
    expect(await decideCase(ctx, closing)).toMatchObject({ value: { act: "closed" } });
    expect(await world.db.post.findUnique({ where: { id: postId } })).toMatchObject(row);
    expect(await readCase(ctx, caseId)).toMatchObject({ value: { closed: true, history: [{ act: "closed" }, {}] } });
  });

  test("locking twice is one line in the record", async () => {
    const { ctx, thread } = await claimed();
    await lockThread(ctx, { threadId: thread.id });
    expect(await lockThread(ctx, { threadId: thread.id })).toMatchObject({ ok: true });
    expect(await world.db.moderationRecord.count({ where: { subjectId: thread.id } })).toBe(1);
    expect(await unlockThread(ctx, { threadId: thread.id })).toMatchObject({
      ok: true,
      value: { threadId: thread.id },
    });
    expect(await threadAtDesk(ctx, thread.id)).toMatchObject({ value: { locked: false } });
  });

  test("a moderator pins a thread of their own, and neither locks it nor lets replies in again", async () => {
    const moderator = await world.aModerator();
    const ctx = world.as(moderator);
    const { id: threadId } = await world.aThread(moderator);
    const refused = { ok: false, refusal: { code: "not-allowed" } };
    expect(await lockThread(ctx, { threadId })).toEqual(refused);
    expect((await lockThread(world.as(await world.aModerator()), { threadId })).ok).toBe(true);
    expect(await unlockThread(ctx, { threadId })).toEqual(refused);
    expect((await pinThread(ctx, { threadId })).ok).toBe(true);
    expect(await threadAtDesk(ctx, threadId)).toMatchObject({ value: { own: true, locked: true, pinned: true } });
  });

  test("a line in the record names no case that is about something else", async () => {
    const { ctx, caseId, thread } = await claimed();
    const other = await world.aThread(world.aMember());
    expect(await lockThread(ctx, { threadId: other.id, caseId })).toEqual(notFound);
    expect((await lockThread(ctx, { threadId: thread.id, caseId })).ok).toBe(true);
  });

  test("a pinned thread stands first on its board until it is no longer pinned, each with one line in the record", async () => {
    const moderator = await world.aModerator();
    const ctx = world.as(moderator);
    const [first, second] = [await world.aThread(world.aMember()), await world.aThread(world.aMember())];
    const { boardId } = await world.db.thread.findUniqueOrThrow({ where: { id: first.id }, select: { boardId: true } });
    const livelier = { boardId, bumpedAt: later(NOON, hours(1)) };
    await world.db.thread.update({ where: { id: second.id }, data: livelier });
    const order = async () => (await boardPage(world.db, boardId, null)).items.map(({ id }) => id);
    expect(await order()).toEqual([second.id, first.id]);
    for (const thread of [first, first]) expect((await pinThread(ctx, { threadId: thread.id })).ok).toBe(true);
    expect(await threadAtDesk(ctx, first.id)).toMatchObject({ value: { pinned: true } });
    expect(await threadAtDesk(ctx, second.id)).toMatchObject({ value: { pinned: false } });
    expect(await order()).toEqual([first.id, second.id]);
    for (const thread of [first, first]) expect((await unpinThread(ctx, { threadId: thread.id })).ok).toBe(true);
    expect(await threadAtDesk(ctx, first.id)).toMatchObject({ value: { pinned: false, own: false } });
    expect(await order()).toEqual([second.id, first.id]);
    const acts = await world.db.moderationRecord.findMany({
      where: { subjectId: first.id },
      orderBy: { ordinal: "asc" },
      select: { act: true },
    });
    expect(acts).toEqual([{ act: "pinned" }, { act: "unpinned" }]);
    expect(await pinThread(ctx, { threadId: "0".repeat(16) })).toEqual(notFound);
    expect(await threadAtDesk(ctx, "nothing")).toEqual(notFound);
  });

  test("a look at held words is recorded, once an hour", async () => {
    const { ctx, caseId, postId } = await claimed({ standing: "held" });
    expect(await readCase(ctx, caseId)).toMatchObject({
      ok: true,
      value: { body: "Some words", claim: { mine: true }, own: false },
    });
    await readCase(ctx, caseId);
    expect(await world.db.moderationRecord.count({ where: { subjectId: postId, act: "viewed" } })).toBe(1);
  });
});

describe("a pause at the door", () => {
  test("binds its author alone, under every name, and ends by the clock", async () => {
    const { caseId, ctx, author } = await claimed();
    expect(await pauseAuthor(ctx, { caseId, hours: 24, rule, words: null })).toMatchObject({ ok: true });
    const notices = await openNotices(world.db, NOON);
    expect(pausedUntilFor(notices, author.root, NOON)).toEqual(later(NOON, hours(24)));
    expect(pausedUntilFor(notices, world.aMember().root, NOON)).toBeNull();
    expect(pausedUntilFor(notices, author.root, later(NOON, hours(25)))).toBeNull();
  });

  test("is told to its author with the rule and the words, and to nobody else", async () => {
    const { caseId, ctx, author } = await claimed();
    await pauseAuthor(ctx, { caseId, hours: 12, rule, words: "Breathe first" });
    expect(await myNotices(world.as(author))).toMatchObject([{ words: "Breathe first" }]);
    expect(await myNotices(world.as(world.aMember()))).toEqual([]);
    expect(await myNotices(world.as(world.reader))).toEqual([]);
  });

  test("needs the lease", async () => {
    const { caseId } = await claimed();
    const ctx = world.as(await world.aModerator());
    expect(await pauseAuthor(ctx, { caseId, hours: 24, rule, words: null })).toEqual({
      ok: false,
      refusal: { code: "claimed" },
    });
  });
});

describe("an invitation", () => {
  test("makes one steward, even when many try at once, and its token is kept nowhere", async () => {
    const token = await createInvite(world.db, "lead", NOON);
    const kept = await world.db.stewardInvite.findMany();
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(await acceptInvite(world.as(world.reader), { token })).toEqual({
      ok: false,
      refusal: { code: "sign-in-required" },
    });
    const before = await world.db.steward.count();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => acceptInvite(world.as(world.aMember()), { token })),
    );
    expect(tries.filter((result) => result.ok)).toHaveLength(1);
    expect(await world.db.steward.count()).toBe(before + 1);
  });

  test("ends after a day", async () => {
    const token = await createInvite(world.db, "moderator", NOON);
    const ctx = world.as(world.aMember(), later(NOON, hours(25)));
    expect(await acceptInvite(ctx, { token })).toEqual(notFound);
  });

  test("never takes a lead's role away", async () => {
    const member = world.aMember();
    const ctx = world.as(member);
    await acceptInvite(ctx, { token: await createInvite(world.db, "lead", NOON) });
    const again = await acceptInvite(ctx, { token: await createInvite(world.db, "moderator", NOON) });
    expect(again).toMatchObject({ ok: true, value: { role: "lead" } });
  });
});
