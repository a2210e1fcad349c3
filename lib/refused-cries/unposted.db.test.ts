import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { hours, later } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { claimCase } from "@/lib/moderation/claim-case";
import { decideCase } from "@/lib/moderation/decide-case";
import { desk } from "@/lib/moderation/desk-queries";
import { openNotices, pausedUntilFor } from "@/lib/moderation/door-notices";
import { myNotices } from "@/lib/moderation/my-notices";
import { pauseAuthor } from "@/lib/moderation/pause-author";
import { readCase } from "@/lib/moderation/read-case";
import { seeUnposted } from "@/lib/moderation/see-unposted";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { NOON } from "@/lib/testing/world";
import { dropUnposted } from "./drop-unposted";
import { keepUnposted } from "./keep-unposted";
import { OPEN_AT_ONCE, UNPOSTED_WORDS_MAX } from "./limits";
import type { MeantFor } from "./place";

const CRY = "I want to die tonight. I have everything here.";
let world: DeskWorld;
let threadId: string;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
  threadId = (await world.aThread()).id;
});

const keep = (who: Member, texts: readonly string[] = [CRY], meant: MeantFor = { kind: "thread", id: threadId }) =>
  keepUnposted(world.as(who), { meant, texts });

async function caseOf(who: Member, texts?: readonly string[], meant?: MeantFor): Promise<string> {
  const kept = await keep(who, texts, meant);
  if (!kept.ok || kept.value.caseId === null) throw new Error("nothing was kept");
  return kept.value.caseId;
}

/** A moderator who holds the case. */
async function holding(caseId: string): Promise<Context> {
  const ctx = world.as(await world.aModerator());
  expect((await claimCase(ctx, { caseId })).ok).toBe(true);
  return ctx;
}

const wordsOf = async (caseId: string) =>
  (await world.db.caseWords.findFirst({ where: { caseId }, select: { words: true } }))?.words ?? null;

describe("what is not kept", () => {
  test("nothing of a reader's, who is nobody whom a volunteer could reach", async () => {
    const before = await world.db.unposted.count();
    expect(await keepUnposted(world.as(world.reader), { meant: { kind: "wall" }, texts: [CRY] })).toEqual({
      ok: false,
      refusal: { code: "sign-in-required" },
    });
    expect(await world.db.unposted.count()).toBe(before);
  });

  test("nothing in which no life seems in danger, nothing for a place that is not there", async () => {
    const who = world.aMember();
    expect(await keep(who, ["selling subs", "call 212-555-2368"])).toMatchObject({ value: { caseId: null } });
    for (const kind of ["thread", "board", "post"] as const)
      expect(await keep(who, [CRY], { kind, id: newId() })).toMatchObject({ refusal: { code: "not-found" } });
  });

  test("a cry is looked for across title and body, as people read them", async () => {
    expect(await keep(world.aMember(), ["I just want to", "die"])).not.toMatchObject({ value: { caseId: null } });
    expect(await keep(world.aMember(), ["I just want to.", "Die Hard is on"])).toMatchObject({
      value: { caseId: null },
    });
  });
});

describe("one case a member and place", () => {
  test("eight taps at once open one case, as urgent as published words would", async () => {
    const who = world.aMember();
    const cases = await Promise.all(Array.from({ length: 8 }, () => caseOf(who)));
    expect(new Set(cases).size).toBe(1);
    const [caseId = ""] = cases;
    expect(await world.db.case.findUnique({ where: { id: caseId } })).toMatchObject({
      state: "open",
      severity: 0,
      postId: null,
      openedAt: NOON,
    });
    expect(await wordsOf(caseId)).toBe(CRY);
  });

  test("other words there are added to it, and whoever has it open must read them before they decide", async () => {
    const who = world.aMember();
    const caseId = await caseOf(who);
    const ctx = await holding(caseId);
    expect(await caseOf(who, ["I cannot go on. I took all my pills."])).toBe(caseId);
    expect(await wordsOf(caseId)).toMatch(/pills.*I want to die/s);
    expect(await seeUnposted(ctx, { caseId, revision: 1, words: null })).toMatchObject({
      refusal: { code: "conflict" },
    });
    expect(await seeUnposted(ctx, { caseId, revision: 2, words: null })).toMatchObject({ ok: true });
  });

  test("one person cannot fill the desk: beyond a few places nothing more is opened until some are seen", async () => {
    const who = world.aMember();
    const places: string[] = [];
    for (let n = 0; n <= OPEN_AT_ONCE; n += 1) places.push((await world.aThread()).id);
    const opened: (string | null)[] = [];
    for (const id of places) {
      const kept = await keep(who, [CRY], { kind: "thread", id });
      opened.push(kept.ok ? kept.value.caseId : "refused");
    }
    expect(opened.filter((id) => id !== null)).toHaveLength(OPEN_AT_ONCE);
    expect(opened.at(-1)).toBeNull();
    // The places that wait already still take what is added, and others are not counted.
    expect(await caseOf(who, ["I want to kill myself"], { kind: "thread", id: places[0] ?? "" })).toBe(opened[0]);
    expect(await caseOf(world.aMember(), [CRY], { kind: "thread", id: places.at(-1) ?? "" })).not.toBe("");
  });
});

test("words are kept in part when they are very long, without the ways to reach somebody", async () => {
  const long = `${CRY} ${"and on and on it goes ".repeat(3_000)} my number is 212-555-2368`;
  const kept = await wordsOf(await caseOf(world.aMember(), [long]));
  expect(kept?.length).toBeLessThanOrEqual(UNPOSTED_WORDS_MAX);
  expect(kept).toContain(CRY);
  expect(kept).not.toContain("555-2368");
});

test("the wall, a board and the thread of a changed post are places too; no moderator is told which", async () => {
  const ctx = world.as(await world.aModerator());
  const board = await world.aBoard();
  const thread = await world.aThread();
  const read = async (meant: MeantFor) => readCase(ctx, await caseOf(world.aMember(), [CRY], meant));
  const facts = { kind: "unposted", body: CRY, name: "", threadId: null, title: null, board: null, href: null };
  for (const meant of [
    { kind: "wall" },
    { kind: "board", id: board.id },
    { kind: "post", id: thread.opening },
  ] as const) {
    const shown = await read(meant);
    expect(shown).toMatchObject({ value: facts });
    for (const of of [board.id, "Night owls", thread.id]) expect(JSON.stringify(shown)).not.toContain(of);
  }
});

describe("nothing ties it to anyone", () => {
  test("its tag is neither that of the voice there nor that of another place", async () => {
    const who = world.aMember();
    await world.aPost(threadId, who, 30);
    const other = await world.aThread();
    await caseOf(who);
    await caseOf(who, [CRY], { kind: "thread", id: other.id });
    const equal = await world.db.$queryRaw<unknown[]>`
      SELECT 1 FROM unposted JOIN voice ON voice.tag = unposted.tag
      UNION ALL SELECT 1 FROM unposted a JOIN unposted b ON a.tag = b.tag AND a.id <> b.id`;
    expect(equal).toEqual([]);
  });

  test("once seen, words, tag and case are gone, and the record names nobody", async () => {
    const who = world.aMember();
    const caseId = await caseOf(who);
    const { unpostedId } = await world.db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { unpostedId: true },
    });
    const ctx = await holding(caseId);
    expect(await seeUnposted(ctx, { caseId, revision: 1, words: null })).toMatchObject({ ok: true });
    expect(await world.db.unposted.count({ where: { id: unpostedId ?? "" } })).toBe(0);
    expect(await world.db.case.count({ where: { id: caseId } })).toBe(0);
    expect(await wordsOf(caseId)).toBeNull();
    const record = await world.db.moderationRecord.findMany({
      where: { subjectId: unpostedId },
      include: { words: true },
    });
    expect(record.map(({ act }) => act)).toContain("seen");
    expect(JSON.stringify(record, (_key, value) => (typeof value === "bigint" ? "" : value))).not.toContain("die");
    // A cry that comes after it is a new one.
    expect(await caseOf(who)).not.toBe(caseId);
  });
});

describe("at the desk", () => {
  test("to others it is not there, and nobody sees their own", async () => {
    const caseId = await caseOf(world.aMember());
    const see = (ctx: Context, id: string) => seeUnposted(ctx, { caseId: id, revision: 1, words: null });
    for (const viewer of [world.reader, world.aMember()])
      expect(await see(world.as(viewer), caseId)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await see(world.as(await world.aModerator()), caseId)).toMatchObject({ refusal: { code: "conflict" } });
    const moderator = await world.aModerator();
    const own = await caseOf(moderator);
    await claimCase(world.as(moderator), { caseId: own });
    expect(await see(world.as(moderator), own)).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await wordsOf(own)).toBe(CRY);
  });

  test("it stands among the most urgent, marked as posted nowhere, and a look at it is recorded", async () => {
    const caseId = await caseOf(world.aMember());
    const ctx = world.as(await world.aModerator());
    expect(await desk(ctx)).toMatchObject({
      value: {
        waiting: expect.arrayContaining([
          expect.objectContaining({ id: caseId, kind: "unposted", severity: 0, standing: "unposted" }),
        ]),
      },
    });
    await readCase(ctx, caseId);
    expect(await world.db.moderationRecord.count({ where: { caseId, act: "viewed" } })).toBe(1);
  });

  test("it can be neither released nor removed, and a post is never merely seen", async () => {
    const caseId = await caseOf(world.aMember());
    const ctx = await holding(caseId);
    for (const decision of ["release", "hold", "remove"] as const)
      expect(await decideCase(ctx, { caseId, revision: 1, decision, rule: "no-sourcing", words: null })).toEqual({
        ok: false,
        refusal: { code: "not-allowed" },
      });
    const other = await world.aCase((await world.aThread()).opening);
    const holder = await holding(other);
    expect(await seeUnposted(holder, { caseId: other, revision: 1, words: null })).toMatchObject({
      refusal: { code: "not-allowed" },
    });
  });

  test("a volunteer's words reach its author alone, bind nothing, and go by themselves", async () => {
    const who = world.aMember();
    const caseId = await caseOf(who);
    await seeUnposted(await holding(caseId), { caseId, revision: 1, words: "We read you. Please call someone." });
    expect(await myNotices(world.as(who))).toMatchObject([
      { kind: "message", words: "We read you. Please call someone." },
    ]);
    expect(await myNotices(world.as(world.aMember()))).toEqual([]);
    expect(await myNotices(world.as(who, later(NOON, hours(24 * 15))))).toEqual([]);
    expect(pausedUntilFor(await openNotices(world.db, NOON), who.root, NOON)).toBeNull();
  });

  test("its author can be paused like any other, unknown as they are", async () => {
    const who = world.aMember();
    const caseId = await caseOf(who, [CRY], { kind: "wall" });
    await pauseAuthor(await holding(caseId), { caseId, hours: 12, rule: "be-kind", words: null });
    expect(pausedUntilFor(await openNotices(world.db, NOON), who.root, NOON)).toEqual(later(NOON, hours(12)));
  });
});

describe("words that went through after all", () => {
  const post = (who: Member, texts: readonly string[]) =>
    dropUnposted(world.as(who), { meant: { kind: "thread", id: threadId }, texts });

  test("are not read twice: what was kept of them goes when all of it was posted", async () => {
    const who = world.aMember();
    const caseId = await caseOf(who, ["ab", `${CRY}\n\nmy number is 212-555-2368`]);
    expect(await post(world.aMember(), ["Longer", CRY])).toMatchObject({ value: { dropped: false } });
    expect(await post(who, ["A title", `${CRY}\n\nmy number is 212-555-2368`])).toMatchObject({
      value: { dropped: true },
    });
    expect(await world.db.case.count({ where: { id: caseId } })).toBe(0);
  });

  test("replace nothing that was left out of them, nothing without a cry, and nothing that somebody reads", async () => {
    const who = world.aMember();
    const caseId = await caseOf(who, [`${CRY}\n\nI am at the old bridge by the mill`]);
    expect(await post(who, [CRY])).toMatchObject({ value: { dropped: false } });
    expect(await post(who, ["Never mind, all is well."])).toMatchObject({ value: { dropped: false } });
    await holding(caseId);
    const all = `${CRY}\n\nI am at the old bridge by the mill`;
    expect(await post(who, [all])).toMatchObject({ value: { dropped: false } });
    expect(await wordsOf(caseId)).toContain("old bridge");
  });
});

describe("the database itself refuses", () => {
  test("a decided case that keeps words, or is about words that were not posted", async () => {
    const caseId = await caseOf(world.aMember());
    const decide = world.db.case.update({ where: { id: caseId }, data: { state: "decided" } });
    await expect(decide).rejects.toThrow();
    const about = await world.aCase((await world.aThread()).opening, 2);
    await world.db.caseWords.create({ data: { caseId: about, words: "kept" } });
    await expect(world.db.case.update({ where: { id: about }, data: { state: "decided" } })).rejects.toThrow();
    await world.db.caseWords.deleteMany({ where: { caseId: about } });
    await world.db.case.update({ where: { id: about }, data: { state: "decided" } });
    await expect(
      world.db.caseWords.create({ data: { caseId: about, state: "decided", words: "kept" } }),
    ).rejects.toThrow();
  });
});
