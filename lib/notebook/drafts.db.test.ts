import { describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { hours, later } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { NOON, seededChance, worldOf } from "@/lib/testing/world";
import { writtenOf } from "@/lib/testing/written";
import type { Composer, Values } from "./composers";
import { draftLines } from "./draft-lines";
import { allDrafts, draftAt } from "./drafts";
import { LaterQueue } from "./later";
import { type DraftInput, saveDraft } from "./save-draft";
import { throwDraftAway } from "./throw-draft-away";

const db = await testDatabase();
const world = worldOf(db);
const written = writtenOf(db);
const board = await world.aBoard();

const reply = (threadId: string, body: string, facts: Partial<DraftInput> = {}): DraftInput => ({
  composer: "thread",
  values: { threadId: [threadId], body: [body] },
  over: null,
  posted: [],
  ...facts,
});

async function saved(member: Member, input: DraftInput): Promise<string> {
  const result = await saveDraft(world.as(member), input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.id;
}

const rowOf = (member: Member) =>
  db.sealed.findUnique({ where: { tag: tagOf(member.root, "notebook|drafts") }, select: { version: true } });

describe("saving a draft", () => {
  test("a reader saves none, and nowhere, nothing and too much are refused before anything is written", async () => {
    const member = world.aMember();
    const code = async (input: DraftInput, viewer: Member | typeof world.reader = member) => {
      const result = await saveDraft(world.as(viewer), input);
      return result.ok ? "saved" : result.refusal.code;
    };
    expect(await code(reply(newId(), "words"), world.reader)).toBe("sign-in-required");
    expect(await code(reply("not-an-id", "words"))).toBe("not-found");
    expect(await code(reply(newId(), " \n "))).toBe("invalid");
    expect(await code(reply(newId(), "x".repeat(24_001)))).toBe("invalid");
    expect(await rowOf(member)).toBeNull();
  });

  test("neither key, form number, Next's own fields nor the day something began get in", async () => {
    const member = world.aMember();
    const ours: [Composer, Values, Values][] = [
      ["thread", { threadId: [newId()] }, { body: ["b"], contentNotes: ["suicide", "violence"], speakAs: ["alias"] }],
      ["board", { boardId: [board.id] }, { title: ["t"], body: ["b"], themes: ["work"], searchable: ["on"] }],
      ["milestone", { since: ["2026-01-02"] }, { kind: ["days"], words: ["w"] }],
    ];
    const never = Object.fromEntries(
      ["key", "device", "submission", "acknowledged", "intent", "draft", "$ACTION_REF_1", "pending"].map((name) => [
        name,
        ["secret"],
      ]),
    );
    for (const [composer, where, values] of ours)
      await saved(member, { composer, values: { ...never, ...where, ...values }, over: null, posted: [] });
    const kept = await allDrafts(db, member, []);
    expect(kept).toHaveLength(3);
    for (const [, , values] of ours) expect(kept.map((draft) => draft.values)).toContainEqual(values);
  });

  test("no draft is thrown away for another one, and long ones fill the room sooner instead of failing", async () => {
    const member = world.aMember();
    const threads = Array.from({ length: 21 }, newId);
    for (const id of threads.slice(0, 20)) await saved(member, reply(id, "words"));
    const full = { ok: false, refusal: { code: "drafts-full" } };
    expect(await saveDraft(world.as(member), reply(threads[20] ?? "", "one more"))).toMatchObject(full);
    expect(await allDrafts(db, member, [])).toHaveLength(20);
    const long = world.aMember();
    for (const id of threads.slice(0, 10)) await saved(long, reply(id, "夜".repeat(8000)));
    expect(await saveDraft(world.as(long), reply(threads[20] ?? "", "夜".repeat(8000)))).toMatchObject(full);
    expect(await allDrafts(db, long, [])).toHaveLength(10);
  });

  test("words saved in another tab are not written over unseen; the same words twice are one draft", async () => {
    const member = world.aMember();
    const thread = newId();
    const first = await saved(member, reply(thread, "first"));
    expect(await saveDraft(world.as(member), reply(thread, "other"))).toMatchObject({ refusal: { code: "conflict" } });
    expect(await saved(member, reply(thread, "first"))).toBe(first);
    const second = await saved(member, reply(thread, "second", { over: first }));
    expect(second).not.toBe(first);
    expect(await draftAt(db, member, `thread|${thread}`, [])).toMatchObject({
      id: second,
      values: { body: ["second"] },
    });
  });

  test("nobody else's key finds a draft, and throwing away works twice", async () => {
    const member = world.aMember();
    const thread = newId();
    const id = await saved(member, reply(thread, "mine"));
    const other = world.aMember();
    expect(await allDrafts(db, other, [])).toEqual([]);
    await throwDraftAway(world.as(other), { id });
    expect(await throwDraftAway(world.as(world.reader), { id })).toMatchObject({ ok: false });
    expect(await allDrafts(db, member, [])).toHaveLength(1);
    for (let tap = 0; tap < 2; tap += 1)
      expect(await throwDraftAway(world.as(member), { id })).toMatchObject({ ok: true });
    expect(await allDrafts(db, member, [])).toEqual([]);
  });
});

describe("a draft whose words are posted", () => {
  test("is gone for every read at once, and from the row only when the queue is flushed", async () => {
    const member = world.aMember();
    const thread = newId();
    const place = `thread|${thread}` as const;
    const id = await saved(member, reply(thread, "posted"));
    const queue = new LaterQueue();
    queue.forget(member.root, { place, id });
    expect(await rowOf(member)).toEqual({ version: 1 });
    expect(await draftAt(db, member, place, queue.postedBy(member.root))).toBeNull();
    await queue.flush(db, NOON, seededChance());
    expect(queue.postedBy(member.root)).toEqual([]);
    expect(await rowOf(member)).toEqual({ version: 2 });
    expect(await allDrafts(db, member, [])).toEqual([]);
  });

  test("does not take along what was saved for the same place after it", async () => {
    const member = world.aMember();
    const thread = newId();
    const place = `thread|${thread}` as const;
    const id = await saved(member, reply(thread, "posted"));
    const queue = new LaterQueue();
    queue.forget(member.root, { place, id });
    await saved(member, reply(thread, "the next answer", { posted: queue.postedBy(member.root) }));
    await queue.flush(db, NOON, seededChance());
    expect(await draftAt(db, member, place, [])).toMatchObject({ values: { body: ["the next answer"] } });
  });
});

describe("the list", () => {
  test("a thread that is gone has no title and no form, and its words are still there", async () => {
    const member = world.aMember();
    const open = await written.aThread(board.id, { title: "Open" });
    const locked = await written.aThread(board.id, { title: "Closed" });
    await db.thread.update({ where: { id: locked.id }, data: { lockedOn: new Date("2026-06-15") } });
    const removed = await written.aThread(board.id, { title: "Removed", standing: "removed" });
    for (const id of [open.id, locked.id, removed.id, newId()]) await saved(member, reply(id, `for ${id}`));
    await saved(member, {
      composer: "milestone",
      values: { words: ["A walk"], kind: ["first"] },
      over: null,
      posted: [],
    });
    const lines = async (viewer: Member) =>
      (await draftLines(db, viewer, await allDrafts(db, member, []), NOON)).map(({ name, goOn, words }) => [
        name,
        goOn,
        words.slice(0, 3),
      ]);
    const told = await lines(member);
    expect(told).toHaveLength(5);
    expect(told).toContainEqual(["Open", `/t/${open.id}#reply`, "for"]);
    expect(told).toContainEqual(["Closed", null, "for"]);
    expect(told.filter(([name, goOn]) => name === null && goOn === null)).toHaveLength(2);
    expect(told).toContainEqual([null, "/milestones/share", "A w"]);
    const paused = { ...member, pausedUntil: later(NOON, hours(1)) };
    expect((await lines(paused)).map(([, goOn]) => goOn)).toEqual([null, null, null, null, null]);
  });
});
