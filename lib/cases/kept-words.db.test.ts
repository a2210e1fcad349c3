import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { days, later, weekOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { withdrawMilestone } from "@/lib/milestones/withdraw-milestone";
import { claimCase } from "@/lib/moderation/claim-case";
import { decideCase } from "@/lib/moderation/decide-case";
import { desk } from "@/lib/moderation/desk-queries";
import { readCase } from "@/lib/moderation/read-case";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { NOON } from "@/lib/testing/world";
import { threadPage } from "@/lib/threads/queries";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import { areKept, eraseKeptWords, wouldBeKept } from "./kept-words";

let world: DeskWorld;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
});

async function aReply(more: { severity?: number; standing?: "held" } = {}) {
  const author = world.aMember();
  const thread = await world.aThread();
  const postId = await world.aPost(thread.id, author, 1, more.standing ? { standing: more.standing } : {});
  const caseId = await world.aCase(postId, more.severity ?? 2);
  return { author, thread, postId, caseId };
}

const withdraw = (who: Member, postId: string, now = NOON) => withdrawPost(world.as(who, now), { postId });
const kept = (caseId: string) => world.db.caseWords.findMany({ where: { caseId } });

async function decide(caseId: string, revision: number, decision: "release" | "remove", by?: Member) {
  const ctx = world.as(by ?? (await world.aModerator()));
  await claimCase(ctx, { caseId });
  return decideCase(ctx, { caseId, revision, decision, rule: "no-sourcing", words: null });
}

describe("withdrawn words", () => {
  test.each([0, 1, 3, 4])("are erased at once when the case about them is of severity %i", async (severity) => {
    const { author, postId, caseId } = await aReply({ severity });
    expect(await wouldBeKept(world.db, { postId })).toBe(false);
    expect(await withdraw(author, postId)).toMatchObject({ ok: true, value: { kept: false } });
    expect(await kept(caseId)).toEqual([]);
  });

  test("are erased at once when no case is about them, or it is decided", async () => {
    const { author, postId, caseId } = await aReply();
    await decide(caseId, 1, "remove");
    expect(await wouldBeKept(world.db, { postId })).toBe(false);
    expect(await withdraw(author, postId)).toMatchObject({ ok: true, value: { kept: false } });
    expect(await kept(caseId)).toEqual([]);
  });

  test("leave the page at once, and are kept apart for the open case of severity 2", async () => {
    const { author, thread, postId, caseId } = await aReply();
    expect(await wouldBeKept(world.db, { postId })).toBe(true);
    expect(await areKept(world.db, { postId }, NOON)).toBe(false);
    expect(await withdraw(author, postId)).toMatchObject({ ok: true, value: { kept: true } });
    const post = await world.db.post.findUniqueOrThrow({ where: { id: postId } });
    expect(post).toMatchObject({ body: "", standing: "withdrawn", revision: 2 });
    for (const viewer of [world.reader, author, await world.aModerator()])
      expect((await threadPage(world.db, viewer, thread.id, null, NOON))?.posts.items[1]?.body).toBe("");
    expect(await kept(caseId)).toMatchObject([{ words: "Some words", until: new Date("2026-06-22T00:00:00Z") }]);
    expect(await areKept(world.db, { postId }, NOON)).toBe(true);
  });

  test("cannot be withdrawn twice: what is kept is not written over", async () => {
    const { author, postId, caseId } = await aReply({ standing: "held" });
    await withdraw(author, postId);
    expect(await withdraw(author, postId)).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await kept(caseId)).toMatchObject([{ words: "Some words" }]);
  });

  test("of a thread keep its title with them, and no list, page or search finds either", async () => {
    const author = world.aMember();
    const thread = await world.aThread(author);
    await world.aPost(thread.id, world.aMember(), 1);
    await world.db.thread.update({ where: { id: thread.id }, data: { title: "Zanzibarium", replyCount: 1 } });
    const caseId = await world.aCase(thread.opening, 2);
    await withdraw(author, thread.opening);
    expect(await kept(caseId)).toMatchObject([{ words: "Zanzibarium\n\nSome words" }]);
    const rows = await world.db.$queryRaw<{ text: string }[]>`
      SELECT string_agg(p::text, '') || string_agg(t::text, '') AS text
      FROM post p JOIN thread t ON t.id = p.thread_id WHERE p.id = ${thread.opening}`;
    expect(rows[0]?.text).not.toMatch(/zanzibarium|Some words/i);
  });
});

describe("for those who decide", () => {
  test.each([undefined, "held"] as const)("they are there, marked as withdrawn (%s before)", async (standing) => {
    const { author, postId, caseId } = await aReply(standing ? { standing } : {});
    await withdraw(author, postId);
    const ctx = world.as(await world.aModerator());
    expect(await readCase(ctx, caseId)).toMatchObject({
      value: { body: "Some words", standing: "withdrawn", revision: 2, keptUntil: new Date("2026-06-22T00:00:00Z") },
    });
    expect(await desk(ctx)).toMatchObject({
      value: { waiting: expect.arrayContaining([expect.objectContaining({ id: caseId, standing: "withdrawn" })]) },
    });
  });

  test.each(["release", "remove"] as const)(
    "%s erases them in the same moment and brings nothing back",
    async (decision) => {
      for (const standing of [undefined, "held"] as const) {
        const { author, postId, caseId, thread } = await aReply(standing ? { standing } : {});
        await withdraw(author, postId);
        const by = await world.aModerator();
        expect(await decide(caseId, 1, decision, by)).toMatchObject({ refusal: { code: "conflict" } });
        expect(await kept(caseId)).toHaveLength(1);
        expect(await decide(caseId, 2, decision, by)).toMatchObject({ ok: true });
        expect(await kept(caseId)).toEqual([]);
        expect(await world.db.post.findUniqueOrThrow({ where: { id: postId } })).toMatchObject({
          body: "",
          standing: standing === "held" ? "removed" : "withdrawn",
        });
        expect(await threadPage(world.db, world.reader, thread.id, null, NOON)).toMatchObject({
          thread: { replyCount: 0 },
        });
      }
    },
  );

  test("after a week they are gone, undecided as the case may be", async () => {
    const { author, postId, caseId } = await aReply();
    await withdraw(author, postId, later(NOON, 11 * 3_600_000));
    await eraseKeptWords(world.db, later(NOON, days(6)));
    expect(await kept(caseId)).toHaveLength(1);
    const week = later(NOON, days(7));
    const moderator = world.as(await world.aModerator(), week);
    expect(await readCase(moderator, caseId)).toMatchObject({
      value: { body: "", standing: "withdrawn", keptUntil: null },
    });
    expect(await areKept(world.db, { postId }, week)).toBe(false);
    expect(await eraseKeptWords(world.db, week)).toBeGreaterThan(0);
    expect(await kept(caseId)).toEqual([]);
    expect(await world.db.case.findUnique({ where: { id: caseId } })).toMatchObject({ state: "open" });
  });
});

test("a stone's words are kept in the same way, and its name is not", async () => {
  const author = world.aMember();
  const id = newId();
  const look = {
    name: "amber willow",
    avatarSeed: "x",
    stoneSeed: "x",
    kind: "own_words" as const,
    submission: newId(),
  };
  await world.db.milestone.create({
    data: { id, tag: tagOf(author.root, `milestone|${id}`), week: weekOf(NOON), words: "cheap subs here", ...look },
  });
  const caseId = newId();
  await world.db.case.create({ data: { id: caseId, milestoneId: id, severity: 2, openedAt: NOON } });
  expect(await withdrawMilestone(world.as(author), { id })).toMatchObject({ value: { kept: true } });
  expect(await readCase(world.as(await world.aModerator()), caseId)).toMatchObject({
    value: { body: "cheap subs here", name: "", standing: "withdrawn" },
  });
  expect(await decide(caseId, 2, "release")).toMatchObject({ ok: true });
  expect(await kept(caseId)).toEqual([]);
  expect(await world.db.milestone.findUnique({ where: { id } })).toMatchObject({ standing: "withdrawn", words: "" });
});
