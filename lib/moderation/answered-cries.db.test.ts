// long because: the whole life of a cry for help at the desk, one guarantee after another.
import { beforeAll, describe, expect, test } from "vitest";
import { openCase } from "@/lib/cases/open-case";
import { newId } from "@/lib/kernel/ids";
import { later, minutes } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { eraseContent } from "@/lib/leaving/erase-content";
import { reapplyErased } from "@/lib/leaving/reapply-erased";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { NOON } from "@/lib/testing/world";
import { editPost } from "@/lib/threads/edit-post";
import { myThreads } from "@/lib/threads/mine";
import { threadPage } from "@/lib/threads/queries";
import { volunteersTag } from "@/lib/threads/volunteers";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import { acceptReply } from "./accept-reply";
import { answerCase } from "./answer-case";
import { answerStarts } from "./answer-starts";
import { claimCase } from "./claim-case";
import { decideCase } from "./decide-case";
import { deleteVolunteersReply } from "./delete-volunteers-reply";
import { desk } from "./desk-queries";
import { excuseCase } from "./excuse-case";
import { pauseAuthor } from "./pause-author";
import { readCase } from "./read-case";
import { takeNext } from "./take-next";
import { writeToAuthor } from "./write-to-author";

let world: DeskWorld;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
});

const SECRET = new Uint8Array(32).fill(9);
const ANSWER = "You are not alone tonight, and I am glad that you told us.";
const notFound = { ok: false, refusal: { code: "not-found" } };
const conflict = { ok: false, refusal: { code: "conflict" } };
const notAllowed = { ok: false, refusal: { code: "not-allowed" } };

const holder = async (caseId: string, viewer?: Member) => {
  const moderator = viewer ?? (await world.aModerator());
  expect(await claimCase(world.as(moderator), { caseId })).toMatchObject({ ok: true });
  return world.as(moderator);
};

async function cry(standing: "visible" | "held" = "visible") {
  const author = world.aMember();
  const thread = await world.aThread(author);
  if (standing === "held") {
    await world.db.post.update({ where: { id: thread.opening }, data: { standing } });
    await world.db.thread.update({ where: { id: thread.id }, data: { standing } });
  }
  const caseId = await world.aCase(thread.opening, 0, ["crisis:means-or-time"]);
  const ctx = await holder(caseId);
  return { author, threadId: thread.id, opening: thread.opening, caseId, ctx };
}

const input = (caseId: string, more: { answer?: string; revision?: number } = {}) => ({
  ...{ caseId, revision: 1, answer: ANSWER, submission: newId() },
  ...more,
});
const stateOf = (id: string) => world.db.case.findUniqueOrThrow({ where: { id } });
const open = { state: "open", answerId: null, noReplyNeeded: false };
const release = { revision: 1, decision: "release" as const, words: null };

async function answered() {
  const made = await cry();
  const result = await answerCase(made.ctx, input(made.caseId), SECRET);
  if (!result.ok) throw new Error(result.refusal.code);
  return { ...made, answer: result.value.postId };
}

describe("who must not be able to", () => {
  test("to a reader and a member none of it is there", async () => {
    const { caseId, answer } = await answered();
    for (const viewer of [world.reader, world.aMember()]) {
      const ctx = world.as(viewer);
      expect(await answerCase(ctx, input(caseId), SECRET)).toEqual(notFound);
      expect(await writeToAuthor(ctx, input(caseId))).toEqual(notFound);
      const accept = { postId: answer, revision: 1 };
      expect(await acceptReply(ctx, { caseId, revision: 1, accept })).toEqual(notFound);
      expect(await excuseCase(ctx, { caseId, revision: 1, why: "Because" })).toEqual(notFound);
      expect(await deleteVolunteersReply(ctx, { replyId: answer })).toEqual(notFound);
    }
  });

  test("nobody answers their own cry, or accepts a reply of its author", async () => {
    const moderator = await world.aModerator();
    const { id, opening } = await world.aThread(moderator);
    const caseId = await world.aCase(opening, 1, ["crisis:a"]);
    const ctx = await holder(caseId, moderator);
    expect(await answerCase(ctx, input(caseId), SECRET)).toEqual(notAllowed);
    const other = await cry();
    const again = await world.aPost(other.threadId, other.author, 1);
    const accept = { postId: again, revision: 1 };
    expect(await acceptReply(other.ctx, { caseId: other.caseId, revision: 1, accept })).toEqual(conflict);
    expect(await world.db.post.count({ where: { threadId: id } })).toBe(1);
  });

  test("without the lease, or when somebody else has it, nothing is posted, and it is said which", async () => {
    const { caseId, ctx, threadId } = await cry();
    const stranger = world.as(await world.aModerator());
    expect(await answerCase(stranger, input(caseId), SECRET)).toEqual({ ok: false, refusal: { code: "claimed" } });
    const late = { ...ctx, now: later(NOON, minutes(16)) };
    expect(await answerCase(late, input(caseId), SECRET)).toEqual(conflict);
    expect(await world.db.post.count({ where: { threadId } })).toBe(1);
  });

  test("words that were edited meanwhile are read again before they are answered, accepted, excused or written to", async () => {
    const { author, caseId, ctx, opening, threadId } = await cry();
    const reply = await world.aPost(threadId, world.aMember(), 1);
    const change = {
      postId: opening,
      revision: 1,
      title: "A night",
      body: "It is over, I am all right.",
      contentNotes: [],
      acknowledged: [],
    };
    expect(await editPost(world.as(author), change)).toMatchObject({ ok: true });
    expect(await answerCase(ctx, input(caseId), SECRET)).toEqual(conflict);
    expect(await writeToAuthor(ctx, input(caseId))).toEqual(conflict);
    const accept = { postId: reply, revision: 1 };
    expect(await acceptReply(ctx, { caseId, revision: 1, accept })).toEqual(conflict);
    expect(await excuseCase(ctx, { caseId, revision: 1, why: "Because" })).toEqual(conflict);
    expect(await stateOf(caseId)).toMatchObject(open);
  });

  test("our sentences alone are no answer, whatever space and apostrophes stand between them", async () => {
    const { caseId, ctx, threadId } = await cry();
    const ready = answerStarts.join("\n\n").replaceAll("’", "'");
    const kindly = { ok: false, refusal: { code: "invalid", issues: [{ field: "answer", message: "make-own" }] } };
    expect(await answerCase(ctx, input(caseId, { answer: ready }), SECRET)).toEqual(kindly);
    expect(await writeToAuthor(ctx, input(caseId, { answer: ready }))).toEqual(kindly);
    expect(await world.db.post.count({ where: { threadId } })).toBe(1);
    const own = input(caseId, { answer: `${ready} Amber, I am here.` });
    expect(await answerCase(ctx, own, SECRET)).toMatchObject({ ok: true });
  });

  test("no member can be called as volunteers are, and no profile stands behind that name", async () => {
    const { id: threadId } = await world.aThread();
    const voice = { threadId, tag: new Uint8Array(32), avatarSeed: "x" };
    for (const name of ["Cairn volunteer", "cairn VOLUNTEER"])
      await expect(world.db.voice.create({ data: { id: newId(), ...voice, name } })).rejects.toThrow(/volunteers_name/);
    const profile = { id: newId(), tag: new Uint8Array(32).fill(1), avatarSeed: "x", name: "Cairn Volunteer" };
    await expect(world.db.profile.create({ data: profile })).rejects.toThrow(/no_volunteer/);
    const two = { ...voice, name: "Cairn volunteer", byVolunteers: true };
    await world.db.voice.create({ data: { id: newId(), ...two } });
    await expect(
      world.db.voice.create({ data: { id: newId(), ...two, tag: new Uint8Array(32).fill(2) } }),
    ).rejects.toThrow();
  });
});

describe("an answer", () => {
  test("stands in the thread at once in the volunteers' name, ends the case, and only the record knows who wrote", async () => {
    const { caseId, ctx, threadId, opening, author, answer } = await answered();
    const page = await threadPage(world.db, world.reader, threadId, null, NOON);
    expect(page?.posts.items[1]).toMatchObject({
      ...{ id: answer, name: "Cairn volunteer", profileId: null, byVolunteers: true, byOpener: false, body: ANSWER },
    });
    expect(page?.posts.items[1]?.answers?.id).toBe(opening);
    expect(await world.db.thread.findUnique({ where: { id: threadId } })).toMatchObject({
      replyCount: 1,
      answerCount: 1,
    });
    expect(await stateOf(caseId)).toMatchObject({
      state: "decided",
      decision: "released",
      answerId: answer,
      claimedById: null,
    });
    const stewardId = ctx.viewer.kind === "member" ? ctx.viewer.steward?.id : undefined;
    const record = await world.db.moderationRecord.findMany({ where: { subjectId: answer } });
    expect(record).toMatchObject([{ act: "answered", stewardId, caseId }]);
    if (ctx.viewer.kind === "member") expect(await myThreads(world.db, ctx.viewer, NOON, "all")).toEqual([]);
    const seen = await threadPage(world.db, author, threadId, null, NOON);
    expect(seen?.posts.items[1]).toMatchObject({ own: false, mayEdit: false });
  });

  test("comes in one name a thread, whoever answers, with a tag of the site's secret", async () => {
    const { threadId, author } = await answered();
    const again = await world.aPost(threadId, author, 10);
    await world.db.thread.update({ where: { id: threadId }, data: { nextSeq: 60 } });
    const caseId = await world.aCase(again, 1, ["crisis:b"]);
    expect(await answerCase(await holder(caseId), input(caseId), SECRET)).toMatchObject({ ok: true });
    const voices = await world.db.voice.findMany({ where: { threadId, byVolunteers: true } });
    expect(voices).toHaveLength(1);
    expect(voices[0]?.tag).toEqual(volunteersTag(SECRET, threadId));
  });

  test("twice the same form posts once, at the same time too, and is told the same", async () => {
    const { caseId, ctx, threadId } = await cry();
    const form = input(caseId);
    const taps = await Promise.all([1, 2, 3].map(() => answerCase(ctx, form, SECRET)));
    expect(new Set(taps.map((tap) => (tap.ok ? tap.value.postId : "refused"))).size).toBe(1);
    expect(taps[0]).toMatchObject({ ok: true });
    expect(await world.db.post.count({ where: { threadId } })).toBe(2);
    expect(await world.db.moderationRecord.count({ where: { caseId, act: "answered" } })).toBe(1);
    expect(await answerCase(ctx, { ...form, answer: "Other words than these." }, SECRET)).toEqual(conflict);
  });

  test("of its own is decided about by another volunteer than the one who wrote it, and pauses nobody", async () => {
    const { answer, ctx } = await answered();
    const caseId = await openCase(world.db, { id: newId(), now: NOON }, { postId: answer, severity: 3, signals: [] });
    await claimCase(ctx, { caseId });
    expect(await decideCase(ctx, { caseId, ...release })).toEqual(notAllowed);
    expect(await readCase(ctx, caseId)).toMatchObject({ value: { own: true, byVolunteers: true } });
    const other = await holder(caseId, await world.aModerator()).catch(() => null);
    expect(other).toBeNull();
    const late = { ...world.as(await world.aModerator()), now: later(NOON, minutes(16)) };
    await claimCase(late, { caseId });
    expect(await pauseAuthor(late, { caseId, hours: 12, rule: "be-kind", words: null })).toEqual(notAllowed);
    expect(await decideCase(late, { caseId, ...release })).toMatchObject({ ok: true });
  });

  test("any volunteer may delete it, once", async () => {
    const { answer, threadId } = await answered();
    const other = world.as(await world.aModerator());
    for (let tap = 0; tap < 2; tap += 1)
      expect(await deleteVolunteersReply(other, { replyId: answer })).toMatchObject({ ok: true });
    expect(await world.db.post.findUnique({ where: { id: answer } })).toMatchObject({
      standing: "withdrawn",
      body: "",
    });
    expect(await world.db.thread.findUnique({ where: { id: threadId } })).toMatchObject({ replyCount: 0 });
    expect(await world.db.moderationRecord.count({ where: { subjectId: answer, act: "reply-deleted" } })).toBe(1);
    const { opening } = await world.aThread();
    expect(await deleteVolunteersReply(other, { replyId: opening })).toEqual(notFound);
  });
});

describe("a cry for help waits", () => {
  test("also when its post is released, held, or written to in private; the author is told what was decided", async () => {
    const { author, caseId, ctx, threadId, opening } = await cry("held");
    expect(await writeToAuthor(ctx, input(caseId))).toMatchObject({ ok: true });
    expect(await world.db.doorNotice.findFirst({ where: { scope: `voice|${threadId}` } })).toMatchObject({
      kind: "message",
      words: ANSWER,
    });
    expect(await decideCase(ctx, { caseId, ...release })).toMatchObject({ ok: true, value: { stays: true } });
    expect(await stateOf(caseId)).toMatchObject(open);
    expect(await world.db.post.findUnique({ where: { id: opening } })).toMatchObject({ standing: "visible" });
    const hold = {
      caseId,
      revision: 1,
      decision: "hold" as const,
      rule: "no-how-to-use",
      words: "Leave the amount out",
    };
    expect(await decideCase(ctx, hold)).toMatchObject({ ok: true, value: { stays: true } });
    expect(await stateOf(caseId)).toMatchObject({ ...open, claimedById: expect.any(String) });
    const own = await threadPage(world.db, author, threadId, null, NOON);
    expect(own?.posts.items[0]?.notice).toMatchObject({ waiting: false, words: "Leave the amount out" });
    expect(await answerCase(ctx, input(caseId), SECRET)).toMatchObject({ ok: true });
    expect(await stateOf(caseId)).toMatchObject({ state: "decided", decision: "held", decisionRule: "no-how-to-use" });
    expect(await world.db.post.findUnique({ where: { id: opening } })).toMatchObject({ standing: "held" });
  });

  test("twice the same private message is left once", async () => {
    const { caseId, ctx, threadId } = await cry();
    const form = input(caseId);
    for (let tap = 0; tap < 2; tap += 1) expect(await writeToAuthor(ctx, form)).toMatchObject({ ok: true });
    expect(await world.db.doorNotice.count({ where: { scope: `voice|${threadId}` } })).toBe(1);
  });

  test("until a member's reply is found enough, as it was read; the desk says who has replied", async () => {
    const { caseId, ctx, threadId } = await cry();
    const line = async () => {
      const shown = await desk(ctx);
      return shown.ok ? shown.value.waiting.find(({ id }) => id === caseId)?.replied : "no desk";
    };
    expect(await line()).toBe("nobody");
    const reply = await world.aPost(threadId, world.aMember(), 1);
    expect(await line()).toBe("member");
    expect(await readCase(ctx, caseId)).toMatchObject({
      value: { cry: { replied: "member", replies: [{ id: reply }] } },
    });
    expect(await stateOf(caseId)).toMatchObject(open);
    const accepted = (revision: number) =>
      acceptReply(ctx, { caseId, revision: 1, accept: { postId: reply, revision } });
    expect(await accepted(2)).toEqual(conflict);
    expect(await accepted(1)).toMatchObject({ ok: true });
    expect(await stateOf(caseId)).toMatchObject({ state: "decided", answerId: reply });
    expect(await line()).toBeUndefined();
  });

  test("until somebody says why no reply is needed; why stands in the record", async () => {
    const { caseId, ctx, opening } = await cry();
    expect(await excuseCase(ctx, { caseId, revision: 1, why: "They are with their sponsor" })).toMatchObject({
      ok: true,
    });
    expect(await stateOf(caseId)).toMatchObject({ state: "decided", noReplyNeeded: true, answerId: null });
    const lines = await world.db.moderationRecord.findMany({ where: { subjectId: opening }, include: { words: true } });
    expect(lines).toMatchObject([{ act: "no-reply-needed", words: { words: "They are with their sponsor" } }]);
  });

  test("unless its post is removed, or its author took it back", async () => {
    const one = await cry();
    const remove = { caseId: one.caseId, revision: 1, decision: "remove" as const, rule: "no-sourcing", words: null };
    expect(await decideCase(one.ctx, remove)).toMatchObject({ ok: true, value: { stays: false } });
    expect(await stateOf(one.caseId)).toMatchObject({ state: "decided", decision: "removed" });
    // Put back into view it waits again.
    await claimCase(one.ctx, { caseId: one.caseId });
    expect(await decideCase(one.ctx, { caseId: one.caseId, ...release })).toMatchObject({ value: { stays: true } });
    expect(await stateOf(one.caseId)).toMatchObject({ ...open, decidedOn: null });
    const two = await cry();
    expect(await withdrawPost(world.as(two.author), { postId: two.opening })).toMatchObject({ ok: true });
    expect(await answerCase(two.ctx, input(two.caseId, { revision: 2 }), SECRET)).toEqual(conflict);
    expect(await readCase(two.ctx, two.caseId)).toMatchObject({ value: { gone: true, cry: null } });
    const closed = await decideCase(two.ctx, { caseId: two.caseId, ...release, revision: 2 });
    expect(closed).toMatchObject({ ok: true, value: { act: "closed", stays: false } });
    expect(await stateOf(two.caseId)).toMatchObject({ state: "decided" });
  });

  test("whoever writes: the database lets no such case be decided without an answer", async () => {
    const { caseId } = await cry();
    const decided = { state: "decided", decision: "released" } as const;
    await expect(world.db.case.update({ where: { id: caseId }, data: decided })).rejects.toThrow(/case_cry_answered/);
  });

  test("'nothing waits' is not said while one has no reply", async () => {
    const { ctx } = await cry();
    await world.db.case.updateMany({ where: { cry: false }, data: { state: "decided", decision: "released" } });
    const shown = await desk(ctx);
    expect(shown.ok && shown.value.waitingCount).toBeGreaterThan(0);
  });
});

describe("an answer that is gone is none: the case waits again in the same moment", () => {
  async function accepted() {
    const made = await cry();
    const helper = world.aMember();
    const reply = await world.aPost(made.threadId, helper, 1);
    const accept = { postId: reply, revision: 1 };
    expect(await acceptReply(made.ctx, { caseId: made.caseId, revision: 1, accept })).toMatchObject({ ok: true });
    return { ...made, helper, reply };
  }

  const WAYS: [string, (made: Awaited<ReturnType<typeof accepted>>) => Promise<unknown>][] = [
    ["its author takes it back", ({ helper, reply }) => withdrawPost(world.as(helper), { postId: reply })],
    [
      "its author leaves with everything",
      ({ helper, ctx }) => eraseContent({ ...ctx, viewer: helper }, helper, "everything"),
    ],
    [
      "a volunteer removes it",
      async ({ reply }) => {
        const caseId = await world.aCase(reply);
        const remove = { caseId, revision: 1, decision: "remove" as const, rule: "be-kind", words: null };
        expect(await decideCase(await holder(caseId), remove)).toMatchObject({ ok: true });
      },
    ],
    [
      "a backup is made to forget it",
      async ({ reply }) => {
        await world.db.erased.create({ data: { id: reply, kind: "post", day: NOON } });
        await world.db.$transaction((tx) => reapplyErased((statement) => tx.$executeRawUnsafe(statement)));
      },
    ],
  ];

  test.each(WAYS)("%s", async (_name, goes) => {
    const made = await accepted();
    expect(await stateOf(made.caseId)).toMatchObject({ state: "decided", answerId: made.reply });
    await goes(made);
    expect(await stateOf(made.caseId)).toMatchObject({ ...open, decision: null, decidedOn: null, claimedById: null });
    const fresh = await holder(made.caseId);
    expect(await answerCase(fresh, input(made.caseId), SECRET)).toMatchObject({ ok: true });
  });

  test("a volunteer deletes what one of them wrote", async () => {
    const { caseId, answer } = await answered();
    await deleteVolunteersReply(world.as(await world.aModerator()), { replyId: answer });
    expect(await stateOf(caseId)).toMatchObject(open);
  });

  test("but not where the cry itself is gone, and not where words stay and their author leaves", async () => {
    const taken = await accepted();
    await withdrawPost(world.as(taken.author), { postId: taken.opening });
    await withdrawPost(world.as(taken.helper), { postId: taken.reply });
    expect(await stateOf(taken.caseId)).toMatchObject({ state: "decided" });
    const left = await accepted();
    await eraseContent({ ...left.ctx, viewer: left.helper }, left.helper, "account");
    expect(await stateOf(left.caseId)).toMatchObject({ state: "decided", answerId: left.reply });
  });

  test("new words of the same author, or a new worry, ask for a new look", async () => {
    const { caseId, opening } = await answered();
    await openCase(world.db, { id: newId(), now: NOON }, { postId: opening, severity: 1, signals: ["crisis:again"] });
    expect(await stateOf(caseId)).toMatchObject(open);
  });

  test("a thread that goes takes the case along, answer and all", async () => {
    const { caseId, threadId } = await answered();
    await world.db.thread.delete({ where: { id: threadId } });
    expect(await world.db.case.count({ where: { id: caseId } })).toBe(0);
  });
});

describe("no volunteer has more than three cases", () => {
  test("a fourth is refused, also of two claims at once; handing on or finishing makes room", async () => {
    const moderator = await world.aModerator();
    const ctx = world.as(moderator);
    const thread = await world.aThread();
    const author = world.aMember();
    const cases: string[] = [];
    for (let seq = 1; seq <= 5; seq += 1) cases.push(await world.aCase(await world.aPost(thread.id, author, seq), 0));
    const claims = await Promise.all(cases.map((caseId) => claimCase(ctx, { caseId })));
    expect(claims.filter((claim) => claim.ok)).toHaveLength(3);
    const full = { ok: false, refusal: { code: "claims-full" } };
    expect(claims.filter((claim) => !claim.ok)).toEqual([full, full]);
    expect(await takeNext(ctx)).toEqual(full);
    const mine = cases.filter((_, place) => claims[place]?.ok)[0] ?? "";
    // Keeping one that they have is no fourth.
    expect(await claimCase(ctx, { caseId: mine })).toMatchObject({ ok: true });
    expect(await claimCase(ctx, { caseId: "0".repeat(16) })).toEqual(notFound);
    expect(await decideCase(ctx, { caseId: mine, ...release })).toMatchObject({ ok: true });
    expect(await takeNext(ctx)).toMatchObject({ ok: true });
    expect(await takeNext({ ...ctx, now: later(NOON, minutes(16)) })).toMatchObject({ ok: true });
  });
});
