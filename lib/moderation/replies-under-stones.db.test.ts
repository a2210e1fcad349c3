import { beforeAll, describe, expect, test } from "vitest";
import { encourage } from "@/lib/encouragements/encourage";
import { encourageSchema } from "@/lib/encouragements/schema";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { days, hourOf, later, weekOf } from "@/lib/kernel/time";
import { type Member, reader } from "@/lib/kernel/viewer";
import { milestoneFor } from "@/lib/milestones/queries";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { waitingStones } from "@/lib/milestones/waiting-stones";
import { stonesOfProfile, wall } from "@/lib/milestones/wall";
import { withdrawMilestone } from "@/lib/milestones/withdraw-milestone";
import { reportPost } from "@/lib/reports/report-post";
import { reportSchema } from "@/lib/reports/schema";
import { newestThreads } from "@/lib/search/newest-threads";
import { testDatabase } from "@/lib/testing/database";
import { editPost } from "@/lib/threads/edit-post";
import { boardPage, latestThreads, waitingThreads } from "@/lib/threads/lists";
import { myThreads } from "@/lib/threads/mine";
import { openThread } from "@/lib/threads/open-thread";
import { threadPage } from "@/lib/threads/queries";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { editSchema } from "@/lib/threads/schema";
import { stoneThread } from "@/lib/threads/stone-thread";
import { aMember, NOON, threadWorld } from "@/lib/threads/thread-world";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import { recordAct } from "./record-act";

// Above all modules that take part: sharing, replying, reporting and being listed.

let db: PrismaClient;
let world: Awaited<ReturnType<typeof threadWorld>>;
let stonesId = "";
beforeAll(async () => {
  db = await testDatabase();
  world = await threadWorld(db);
  stonesId = (await db.board.findFirstOrThrow({ where: { stones: true } })).id;
});

const code = <T>(result: Result<T>) => (result.ok ? "permit" : result.refusal.code);
function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

async function aStone(author: Member, more: Record<string, unknown> = {}, now = NOON) {
  const facts = { kind: "months", amount: "4", words: "Four of them.", speakAs: "alias", submission: newId(), ...more };
  const { milestoneId } = value(await shareMilestone(world.as(author, now), shareMilestoneSchema.parse(facts)));
  const { id: threadId } = await db.thread.findUniqueOrThrow({ where: { milestoneId } });
  const { id: openingId } = await db.post.findFirstOrThrow({ where: { threadId, seq: 0 } });
  return { milestoneId, threadId, openingId };
}

describe("replies under a stone", () => {
  test("of all that stands beneath a stone the week alone is kept: thread, replies, decided cases", async () => {
    const monday = weekOf(NOON);
    const { threadId } = await aStone(aMember(), {}, later(monday, days(2)));
    const replier = aMember();
    const replied = value(await replyToThread(world.as(replier, later(monday, days(4))), world.reply(threadId)));
    const report = reportSchema.parse({ kind: "post", id: replied.postId, reason: "spam", words: "Look at this." });
    value(await reportPost(world.as(aMember(), later(monday, days(5))), report));
    await db.case.updateMany({ where: { postId: replied.postId }, data: { state: "decided", decision: "released" } });
    const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId }, include: { posts: true } });
    const about = await db.case.findFirstOrThrow({ where: { postId: replied.postId } });
    const times = [thread.openedOn, thread.bumpedAt, ...thread.posts.map(({ hour }) => hour), about.openedAt];
    expect(times).toEqual(times.map(() => monday));
  });

  test("what opens the thread is the stone: nobody changes, takes back, encourages or reports it apart from it", async () => {
    const author = aMember();
    const { openingId } = await aStone(author);
    const edit = editSchema.parse({ postId: openingId, revision: "1", body: "Other words." });
    expect(code(await editPost(world.as(author), edit))).toBe("not-found");
    expect(code(await withdrawPost(world.as(author), { postId: openingId }))).toBe("not-found");
    const kind = encourageSchema.parse({ subject: "post", id: openingId, kind: "with_you" });
    expect(code(await encourage(world.as(aMember()), kind))).toBe("not-found");
    const report = reportSchema.parse({ kind: "post", id: openingId, reason: "spam" });
    expect(code(await reportPost(world.as(aMember()), report))).toBe("not-found");
    expect(await db.post.findUniqueOrThrow({ where: { id: openingId } })).toMatchObject({ body: "", contentNotes: [] });
  });

  test("nobody opens a thread on the board of stones", async () => {
    expect(code(await openThread(world.as(aMember()), world.opening({ boardId: stonesId })))).toBe("not-found");
  });

  test("a stone that is hidden or taken back takes its thread with it; replies stay where a place is left", async () => {
    const author = aMember();
    const { milestoneId, threadId } = await aStone(author, { place: "both" });
    const shows = async () => (await threadPage(db, reader, threadId, null, NOON))?.posts.items.map(({ body }) => body);
    expect(await shows()).toEqual(["Four of them."]);
    await db.milestone.update({ where: { id: milestoneId }, data: { standing: "held" } });
    expect(await shows()).toBeUndefined();
    expect(code(await replyToThread(world.as(aMember()), world.reply(threadId)))).toBe("not-found");
    await db.milestone.update({ where: { id: milestoneId }, data: { standing: "visible" } });
    value(await replyToThread(world.as(aMember()), world.reply(threadId)));
    expect(await shows()).toEqual(["Four of them.", "Glad you are here."]);
    value(await withdrawMilestone(world.as(author), { id: milestoneId }));
    expect(await shows()).toEqual(["", "Glad you are here."]);
    expect((await boardPage(db, stonesId, null)).items.some(({ id }) => id === threadId)).toBe(false);
    // What its author writes there now stands under a name of its own.
    value(await replyToThread(world.as(author), world.reply(threadId, { body: "Thank you all." })));
    const said = (await threadPage(db, reader, threadId, null, NOON))?.posts.items.at(-1);
    expect(said).toMatchObject({ body: "Thank you all.", byOpener: false });
    expect(said?.name).not.toMatch(/^gone /);
    expect(await milestoneFor(db, reader, milestoneId, NOON)).toBeNull();
  });

  test("a removal holds: whoever takes back a removed stone brings no reply back into view", async () => {
    const author = aMember();
    const { milestoneId, threadId } = await aStone(author);
    value(await replyToThread(world.as(aMember()), world.reply(threadId)));
    await db.milestone.update({ where: { id: milestoneId }, data: { standing: "removed" } });
    value(await withdrawMilestone(world.as(author), { id: milestoneId }));
    expect(await threadPage(db, reader, threadId, null, NOON)).toBeNull();
  });

  test("a stone that was taken back is tied to no profile, unless its author replied under that name", async () => {
    const [silent, replied] = [aMember(), aMember()];
    const opener = async (threadId: string) =>
      (await db.post.findFirstOrThrow({ where: { threadId, seq: 0 }, select: { voice: true } })).voice;
    const one = await aStone(silent, { speakAs: "profile" });
    const before = await opener(one.threadId);
    expect(before.profileId).not.toBeNull();
    value(await withdrawMilestone(world.as(silent), { id: one.milestoneId }));
    const after = await opener(one.threadId);
    expect(after.profileId).toBeNull();
    for (const field of ["name", "tag", "avatarSeed"] as const) expect(after[field]).not.toEqual(before[field]);
    expect(code(await replyToThread(world.as(silent), world.reply(one.threadId)))).toBe("not-found");
    const two = await aStone(replied, { speakAs: "profile" });
    value(await replyToThread(world.as(replied), world.reply(two.threadId)));
    value(await withdrawMilestone(world.as(replied), { id: two.milestoneId }));
    expect((await opener(two.threadId)).profileId).not.toBeNull();
    // What they wrote there can still be found, and taken back.
    expect((await myThreads(db, replied, NOON, "all")).map(({ id }) => id)).toEqual([two.threadId]);
  });

  test("what volunteers do about a reply keeps the week in their log", async () => {
    const { threadId } = await aStone(aMember());
    const { postId } = value(await replyToThread(world.as(aMember()), world.reply(threadId)));
    const steward = { id: newId(), tag: new Uint8Array(32), role: "moderator" } as const;
    await db.steward.create({ data: steward });
    for (const subjectId of [postId, newId()])
      await recordAct(db, world.as(reader), { stewardId: steward.id, act: "viewed", subjectId });
    const hours = (await db.moderationRecord.findMany({ orderBy: { ordinal: "asc" } })).map(({ hour }) => hour);
    expect(hours).toEqual([weekOf(NOON), hourOf(NOON)]);
  });

  test("its author speaks there under the stone's name, and is known as who opened it", async () => {
    const author = aMember();
    const { milestoneId, threadId } = await aStone(author);
    value(await replyToThread(world.as(author), world.reply(threadId, { body: "Thank you." })));
    const talk = await stoneThread(db, reader, milestoneId, NOON);
    const { name } = await db.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    expect(talk?.thread).toMatchObject({ stoneId: milestoneId, themes: [], stage: null });
    expect(talk?.replies.items).toMatchObject([{ name, byOpener: true, body: "Thank you." }]);
  });

  test("a reply can be changed until a day after its week, since no hour of it is known", async () => {
    const { threadId } = await aStone(aMember());
    const who = aMember();
    const { postId } = value(await replyToThread(world.as(who), world.reply(threadId)));
    const monday = weekOf(NOON);
    const edit = editSchema.parse({ postId, revision: "1", body: "Glad, really." });
    expect(code(await editPost(world.as(who, later(monday, days(8))), edit))).toBe("too-late");
    expect(code(await editPost(world.as(who, later(monday, days(8) - 1)), edit))).toBe("permit");
  });
});

describe("wall, board or both", () => {
  test("a stone lies where its author chose, and on no other list", async () => {
    const of = { wall: await aStone(aMember()), board: await aStone(aMember(), { place: "board" }) };
    const both = await aStone(aMember(), { place: "both" });
    const onWall = (await wall(db, { viewer: reader, edge: null, now: NOON })).items.map(({ id }) => id);
    expect(onWall).toEqual(expect.arrayContaining([of.wall.milestoneId, both.milestoneId]));
    expect(onWall).not.toContain(of.board.milestoneId);
    const listed = (await boardPage(db, stonesId, null)).items.map(({ id }) => id);
    expect(listed.sort()).toEqual([of.board.threadId, both.threadId].sort());
    const feed = await newestThreads(db, { boardId: stonesId });
    expect(feed.map(({ id }) => id).sort()).toEqual([of.board.threadId, both.threadId].sort());
    expect(feed.map(({ day, opening }) => ({ day, opening }))).toEqual(
      [0, 1].map(() => ({ day: weekOf(NOON), opening: "Four of them." })),
    );
    for (const list of [await latestThreads(db, 50), await waitingThreads(db, 50)])
      expect(list.filter(({ stoneId }) => stoneId !== null)).toEqual([]);
  });

  test("under a profile all of its stones are listed, also those of the board alone", async () => {
    const { milestoneId } = await aStone(aMember(), { place: "board", speakAs: "profile" });
    const { profileId } = await db.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    const page = await stonesOfProfile(db, { viewer: reader, edge: null, now: NOON }, profileId ?? "");
    expect(page.items.map(({ id }) => id)).toEqual([milestoneId]);
  });

  test("a form sent twice with another place says that it was placed before, and where its thread is", async () => {
    const author = aMember();
    const facts = { kind: "helping", words: "Soup.", speakAs: "alias", submission: newId() };
    const share = (place: string) => shareMilestone(world.as(author), shareMilestoneSchema.parse({ ...facts, place }));
    const first = value(await share("board"));
    expect(value(await share("board"))).toMatchObject({ threadId: first.threadId });
    expect(value(await share("wall"))).toMatchObject({ milestoneId: first.milestoneId, otherWords: true });
  });

  test("whoever shared one finds it as a stone, and not a second time as a thread", async () => {
    const author = aMember();
    const { threadId } = await aStone(author);
    expect(await myThreads(db, author, NOON, "all")).toEqual([]);
    const replier = aMember();
    value(await replyToThread(world.as(replier), world.reply(threadId)));
    expect((await myThreads(db, replier, NOON, "all")).map(({ id, title }) => [id, title])).toEqual([
      [threadId, "About 4 months"],
    ]);
  });

  test("two people who wrote back are company: such a stone waits no longer", async () => {
    const { milestoneId, threadId } = await aStone(aMember());
    const waits = async () => (await waitingStones(db, reader, NOON, 50)).some(({ id }) => id === milestoneId);
    expect(await waits()).toBe(true);
    for (const _ of [1, 2]) value(await replyToThread(world.as(aMember()), world.reply(threadId)));
    expect(await waits()).toBe(false);
  });
});
