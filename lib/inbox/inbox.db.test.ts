import { describe, expect, test } from "vitest";
import { communityRules } from "@/lib/cases/rules/rules";
import { newId } from "@/lib/kernel/ids";
import { hours } from "@/lib/kernel/time";
import { follows, withChanges } from "@/lib/notebook/follows";
import { heard, withHeard } from "@/lib/notebook/heard";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import { answersTo } from "./answers";
import { ownDecisions } from "./decisions";
import { firstUnread } from "./first-unread";
import { messagePlaces } from "./message-places";
import { newReplies } from "./new-replies";
import { ownVoices } from "./own-voices";

const db = await testDatabase();
const world = worldOf(db);
const written = writtenOf(db);
const [rule] = communityRules;
const board = await world.aBoard();
const now = new Date(NOON.getTime() + hours(1));

const following = (threadId: string, readTo = 0) =>
  withChanges(follows.empty, [{ threadId, follow: "on", readTo }], NOON);

describe("new replies", () => {
  test("one's own, read, held, removed and withdrawn replies are not new, nor is anything in an unseen thread", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id, { by: member });
    await written.aReply(thread.id);
    await written.aReply(thread.id, { by: member });
    for (const standing of ["held", "removed", "withdrawn"] as const) await written.aReply(thread.id, { standing });
    expect(await newReplies(db, member, following(thread.id, 1))).toEqual([]);
    const unseen = await written.aThread(board.id, { threadStanding: "removed" });
    await written.aReply(unseen.id);
    expect(await newReplies(db, member, following(unseen.id))).toEqual([]);
    const open = await written.aThread(board.id);
    await written.aReply(open.id);
    const left = withChanges(following(open.id), [{ threadId: open.id, follow: "off" }], NOON);
    expect(await newReplies(db, member, left)).toEqual([]);
    expect(await newReplies(db, member, follows.empty)).toEqual([]);
  });

  test("what others wrote since is counted, from the first unread on", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id, { title: "Followed" });
    await written.aReply(thread.id);
    const first = await written.aReply(thread.id);
    await written.aReply(thread.id);
    expect(await newReplies(db, member, following(thread.id, 1))).toEqual([
      { threadId: thread.id, title: "Followed", count: 2, more: false, firstPostId: first },
    ]);
  });
});

describe("where reading goes on", () => {
  test("one's own, held and removed words are no place to go on, nor is anything in a thread not begun or not seen", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id);
    await written.aReply(thread.id, { by: member });
    for (const standing of ["held", "removed", "withdrawn"] as const) await written.aReply(thread.id, { standing });
    const gone = await written.aThread(board.id, { threadStanding: "removed" });
    await written.aReply(gone.id);
    const notBegun = await written.aThread(board.id);
    await written.aReply(notBegun.id);
    const page = { threads: { ...following(thread.id).threads, ...following(gone.id).threads } };
    expect(await firstUnread(db, member, page, [thread.id, gone.id, notBegun.id])).toEqual(new Map());
  });

  test("the first visible words by others after the place where the member stopped, followed or not", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id);
    await written.aReply(thread.id);
    await written.aReply(thread.id, { by: member });
    await written.aReply(thread.id, { standing: "held" });
    const next = await written.aReply(thread.id);
    await written.aReply(thread.id);
    const read = withChanges(follows.empty, [{ threadId: thread.id, readTo: 1 }], NOON);
    const found = await firstUnread(db, member, read, [thread.id]);
    expect(found.get(thread.id)).toEqual({ threadId: thread.id, postId: next, seq: 4 });
  });
});

describe("answers", () => {
  test("only others' visible answers to one's own posts are there", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id, { by: member });
    const theirs = await written.aReply(thread.id);
    await written.aReply(thread.id, { by: member, answersId: thread.openingId });
    await written.aReply(thread.id, { answersId: theirs });
    await written.aReply(thread.id, { answersId: thread.openingId, standing: "held" });
    const answer = await written.aReply(thread.id, { answersId: thread.openingId });
    const voices = await ownVoices(db, member, follows.empty, now);
    expect((await answersTo(db, voices, follows.empty)).map((row) => [row.postId, row.fresh])).toEqual([
      [answer, true],
    ]);
    expect((await answersTo(db, voices, following(thread.id, 99))).map((row) => row.fresh)).toEqual([false]);
    expect(await answersTo(db, await ownVoices(db, world.aMember(), follows.empty, now), follows.empty)).toEqual([]);
  });
});

describe("decisions", () => {
  const aCase = (
    postId: string,
    facts: { decision?: "released" | "held" | "removed"; signals?: string[]; words?: string },
  ) =>
    db.case.create({
      data: {
        id: newId(),
        postId,
        severity: 2,
        signals: facts.signals ?? [],
        openedAt: NOON,
        ...(facts.decision
          ? {
              state: "decided" as const,
              decision: facts.decision,
              decidedOn: new Date("2026-06-15"),
              decisionRule: rule?.id ?? null,
              decisionWords: facts.decision === "released" ? (facts.words ?? null) : "Please keep places out.",
            }
          : {}),
      },
      select: { id: true },
    });

  test("nobody sees what was decided about others, and no report that came to nothing is told", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id, { by: member });
    await aCase(await written.aReply(thread.id, { standing: "removed" }), { decision: "removed" });
    await aCase(await written.aReply(thread.id, { by: member }), { decision: "released" });
    // Held words that were taken back, and their case closed: nothing came into view.
    const emptied = await written.aReply(thread.id, { by: member, standing: "removed" });
    await db.post.update({ where: { id: emptied }, data: { body: "" } });
    await aCase(emptied, { decision: "released", signals: ["contact:phone"] });
    await aCase(thread.openingId, {});
    expect(await ownDecisions(db, member, await ownVoices(db, member, follows.empty, now), now)).toEqual([]);
  });

  test("what was held before, or what a volunteer wrote to them, is told when it is released", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id, { by: member });
    const answered = await written.aReply(thread.id, { by: member });
    await aCase(answered, { decision: "released", words: "You matter." });
    const changed = await written.aReply(thread.id, { by: member });
    await aCase(changed, { decision: "released" });
    // Held and released once; what was reported later came to nothing.
    const twice = await written.aReply(thread.id, { by: member });
    await aCase(twice, { decision: "released" });
    for (const [subjectId, act] of [
      [changed, "held"],
      [twice, "held"],
      [changed, "viewed"],
      [changed, "released"],
      [twice, "released"],
      [twice, "released"],
    ] as const)
      await db.moderationRecord.create({ data: { id: newId(), subjectId, act, hour: NOON }, select: { id: true } });
    const told = await ownDecisions(db, member, await ownVoices(db, member, follows.empty, now), now);
    expect(new Map(told.map((row) => [row.id, [row.outcome, row.words]]))).toEqual(
      new Map([
        [answered, ["released", "You matter."]],
        [changed, ["released", null]],
      ]),
    );
  });

  test("the title of a thread that was taken from view is told to its opener alone", async () => {
    const [opener, other] = [world.aMember(), world.aMember()];
    const thread = await written.aThread(board.id, { by: opener, title: "Taken", standing: "removed" });
    const reply = await written.aReply(thread.id, { by: other, standing: "removed" });
    await aCase(thread.openingId, { decision: "removed" });
    await aCase(reply, { decision: "removed" });
    const toldTo = async (member: typeof opener) =>
      (await ownDecisions(db, member, await ownVoices(db, member, follows.empty, now), now)).map((row) => [
        row.id,
        row.title,
      ]);
    expect(await toldTo(other)).toEqual([[reply, null]]);
    expect(await toldTo(opener)).toEqual([[thread.openingId, "Taken"]]);
  });

  test("the author sees that their words wait, and what was decided, with the rule and the words", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id, { by: member, title: "Mine" });
    const waiting = await written.aReply(thread.id, { by: member, standing: "held" });
    await aCase(waiting, { signals: ["contact:phone"] });
    const removed = await written.aReply(thread.id, { by: member, standing: "removed" });
    await aCase(removed, { decision: "removed" });
    const told = await ownDecisions(db, member, await ownVoices(db, member, follows.empty, now), now);
    expect(told.map((row) => [row.id, row.outcome, row.title, row.rule, row.words])).toEqual([
      [waiting, "waiting", "Mine", null, null],
      [removed, "removed", "Mine", rule?.title, "Please keep places out."],
    ]);
  });
});

describe("what volunteers wrote about", () => {
  const places = async (member: ReturnType<typeof world.aMember>, scope: string, page = heard.empty) =>
    (await messagePlaces(db, member, [scope], page)).get(scope);

  test("is nowhere for words that were posted nowhere, for those taken back, and for anybody else", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id);
    await written.aReply(thread.id, { by: member, standing: "withdrawn", body: "" });
    for (const scope of ["unposted|wall", `voice|${thread.id}`, "voice|"])
      expect(await places(member, scope)).toBeUndefined();
    await written.aReply(thread.id, { by: member });
    expect(await places(world.aMember(), `voice|${thread.id}`)).toBeUndefined();
  });

  test("is the newest of one's own words that were heard, or else the newest", async () => {
    const member = world.aMember();
    const thread = await written.aThread(board.id);
    const [first, second, last] = [
      await written.aReply(thread.id, { by: member }),
      await written.aReply(thread.id, { by: member }),
      await written.aReply(thread.id, { by: member }),
    ];
    await written.aReply(thread.id);
    const scope = `voice|${thread.id}`;
    expect(await places(member, scope)).toBe(`/r/${last}`);
    const cries = [first, second].map((id) => ({ kind: "heard", id, level: "low" }) as const);
    expect(await places(member, scope, withHeard(heard.empty, cries))).toBe(`/r/${second}`);
    expect(await places(member, "milestone|abc")).toBe("/m/abc");
  });
});
