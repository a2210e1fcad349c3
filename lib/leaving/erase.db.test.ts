import { beforeAll, describe, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { openAccount } from "@/lib/identity/account";
import { hours, later } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import { testDatabase } from "@/lib/testing/database";
import { everythingIn, SITE_SECRET, someoneWithAPast } from "@/lib/testing/leaving-world";
import { NOON } from "@/lib/testing/world";
import { eraseAccount } from "./erase-account";
import { eraseContent } from "./erase-content";
import { ownEncouragements, ownMilestoneIds, ownReports, ownUnposted, ownVoiceRows } from "./own-rows";
import { reapplyErased } from "./reapply-erased";
import { wouldGo } from "./would-go";

let db: PrismaClient;
beforeAll(async () => {
  db = await testDatabase();
});

type Someone = Awaited<ReturnType<typeof someoneWithAPast>>;

async function leave({ world, ann, accountId }: Someone, how: "account" | "everything"): Promise<void> {
  await eraseContent(world.as(ann), ann, how);
  await eraseAccount(db, { accountId, root: ann.root });
}

async function nothingIsTheirs({ ann, key }: Someone): Promise<void> {
  expect((await openAccount(db, SITE_SECRET, key)).ok).toBe(false);
  const found = [ownVoiceRows, ownMilestoneIds, ownEncouragements, ownReports, ownUnposted].map((own) => own(db, ann));
  expect((await Promise.all(found)).flat()).toEqual([]);
  const tags = ["profile", "notebook|follows", "notebook|drafts", "steward"] as const;
  const all = await everythingIn(db);
  for (const tag of tags) expect(all).not.toContain(Buffer.from(tagOf(ann.root, tag)).toString("hex"));
}

describe("who leaves without their words", () => {
  test("is told the counts first, and afterwards nothing can be worked out from the key any more", async () => {
    const someone = await someoneWithAPast(db);
    const { ann, ids } = someone;
    expect(await wouldGo(db, ann)).toEqual({
      ...{ threads: 1, replies: 2, milestones: 1, encouragements: 1, reports: 1, kept: 1 },
      ...{ name: `Heron ${ids.profile}`, steward: false },
    });
    const named = await db.voice.findMany({
      where: { threadId: { in: [ids.own, ids.other] } },
      orderBy: { id: "asc" },
    });
    await leave(someone, "account");
    await nothingIsTheirs(someone);
    const after = await db.voice.findMany({
      where: { threadId: { in: [ids.own, ids.other] } },
      orderBy: { id: "asc" },
    });
    expect(after.map(({ name, avatarSeed }) => [name, avatarSeed])).toEqual(
      named.map(({ name, avatarSeed }) => [name, avatarSeed]),
    );
    expect(after.map(({ profileId }) => profileId)).toEqual(after.map(() => null));
    const all = await everythingIn(db);
    for (const words of ["Ann asks", "Ann began.", "Ann answered.", "Ann is held.", "Ann walked.", "Ann told."])
      expect(all).toContain(words);
    for (const words of ["I knit.", "Ann cried."]) expect(all).not.toContain(words);
  });

  test("leaves no profile behind, and a name that nobody else can draw", async () => {
    const someone = await someoneWithAPast(db);
    await leave(someone, "account");
    const { profile } = someone.ids;
    expect(await db.profile.findUnique({ where: { id: profile } })).toBeNull();
    const row = await db.profile.findFirst({ where: { name: `Heron ${profile}` } });
    expect(row).toMatchObject({ bio: null, showsCairn: false });
    expect(await db.erased.findUnique({ where: { id: profile } })).toMatchObject({ kind: "profile" });
  });
});

describe("who leaves with everything", () => {
  test("leaves empty places and no word, name or tag; what others wrote stays", async () => {
    const someone = await someoneWithAPast(db);
    const { ids, today } = someone;
    await leave(someone, "everything");
    await nothingIsTheirs(someone);
    const standing = async (id: string) => (await db.post.findUniqueOrThrow({ where: { id } })).standing;
    expect(await standing(ids.opening)).toBe("withdrawn");
    expect(await standing(ids.reply)).toBe("withdrawn");
    expect(await standing(ids.held)).toBe("removed");
    expect(await db.thread.findUniqueOrThrow({ where: { id: ids.own } })).toMatchObject({
      ...{ title: "", standing: "withdrawn", replyCount: 1 },
    });
    expect(await db.thread.findUniqueOrThrow({ where: { id: ids.other } })).toMatchObject({ replyCount: 0 });
    expect(await db.milestone.findUniqueOrThrow({ where: { id: ids.stone } })).toMatchObject({
      ...{ standing: "withdrawn", words: "", name: "", kind: "own_words", amount: null, profileId: null },
    });
    expect(await db.profile.findUnique({ where: { id: ids.profile } })).toBeNull();
    const answered = await db.post.findUniqueOrThrow({ where: { id: ids.answer } });
    expect(answered).toMatchObject({ body: "Bob answered.", standing: "visible" });
    // Kept for the volunteers who are deciding about it, and for a week at most.
    const kept = await db.caseWords.findFirstOrThrow({ where: { case: { postId: ids.reply } } });
    expect(kept).toMatchObject({ words: "Ann answered.", until: later(today, hours(7 * 24)) });
    await db.caseWords.deleteMany({ where: { caseId: kept.caseId } });
    const mine = await db.post.findMany({
      where: { threadId: { in: [ids.own, ids.other] }, body: { startsWith: "Ann" } },
    });
    expect(mine).toEqual([]);
    const names = await db.voice.findMany({ where: { posts: { some: { id: { in: [ids.opening, ids.reply] } } } } });
    expect(names.every(({ name, profileId }) => /^gone \w{16}$/.test(name) && profileId === null)).toBe(true);
  });

  test("can be interrupted anywhere; the same key goes on where it stopped", async () => {
    const someone = await someoneWithAPast(db);
    const { world, ann, key, accountId } = someone;
    let left = 0;
    const breaking = (after: number) => {
      left = after;
      const ctx = world.as(ann);
      return {
        ...ctx,
        newId: () => {
          if (left === 0) throw new Error("the machine stopped");
          left -= 1;
          return ctx.newId();
        },
      };
    };
    for (const after of [0, 1, 3]) {
      await expect(eraseContent(breaking(after), ann, "everything")).rejects.toThrow("the machine stopped");
      expect((await openAccount(db, SITE_SECRET, key)).ok).toBe(true);
    }
    await leave(someone, "everything");
    await nothingIsTheirs(someone);
    // And once more, as a second tap does.
    await eraseContent(world.as(ann), ann, "everything");
    await eraseAccount(db, { accountId, root: ann.root });
  });

  test("needs no leave of anybody: a pause, and a volunteer's role, end with it", async () => {
    const moderator = await someoneWithAPast(db, { pausedUntil: later(NOON, hours(48)) });
    const { ann } = moderator;
    const steward = await db.steward.create({
      data: { id: "a-steward", tag: tagOf(ann.root, "steward"), role: "lead" },
    });
    const claim = { claimedById: steward.id, claimedUntil: later(NOON, hours(1)) };
    await db.case.updateMany({ where: { postId: moderator.ids.answer }, data: claim });
    await db.moderationRecord.create({ data: { id: "a-record", stewardId: steward.id, act: "viewed", hour: NOON } });
    await leave(moderator, "everything");
    await nothingIsTheirs(moderator);
    const row = await db.steward.findUniqueOrThrow({ where: { id: steward.id } });
    expect(row.endedMonth).toEqual(new Date("2026-06-01"));
    expect((await db.moderationRecord.findUniqueOrThrow({ where: { id: "a-record" } })).stewardId).toBe(steward.id);
    expect(await db.case.count({ where: { claimedById: steward.id } })).toBe(0);
  });

  test("touches nothing of anybody else", async () => {
    const [one, other] = [await someoneWithAPast(db), await someoneWithAPast(db)];
    const before = await wouldGo(db, other.ann);
    await leave(one, "everything");
    expect(await wouldGo(db, other.ann)).toEqual(before);
    expect((await openAccount(db, SITE_SECRET, other.key)).ok).toBe(true);
  });

  test("writes the two sides, and the rows of two threads, in transactions of their own", async () => {
    const someone = await someoneWithAPast(db);
    await leave(someone, "everything");
    const stamps = await db.$queryRaw<{ side: string; xmin: string }[]>`
      SELECT 'account' AS side, xmin::text FROM erased_key
      UNION SELECT 'content', xmin::text FROM erased UNION SELECT 'content', xmin::text FROM voice`;
    const account = new Set(stamps.filter(({ side }) => side === "account").map(({ xmin }) => xmin));
    expect(stamps.filter(({ side, xmin }) => side === "content" && account.has(xmin))).toEqual([]);
    const voices = await db.$queryRaw<{ n: bigint }[]>`
      SELECT count(DISTINCT xmin::text) AS n FROM voice WHERE name LIKE 'gone %'
      AND thread_id IN (${someone.ids.own}, ${someone.ids.other})`;
    expect(Number(voices[0]?.n)).toBe(2);
  });
});

describe("a backup from before that is restored", () => {
  test("forgets again what was taken back and who left, twice if need be, and keeps the rest", async () => {
    const someone = await someoneWithAPast(db);
    const stays = await someoneWithAPast(db);
    const { ids } = someone;
    const rows = await backUp();
    await leave(someone, "everything");
    const lists = { erased: await db.erased.findMany(), keys: await db.erasedKey.findMany() };
    const restored = await testDatabase();
    await load(restored, rows);
    await restored.erased.createMany({ data: lists.erased, skipDuplicates: true });
    await restored.erasedKey.createMany({ data: lists.keys, skipDuplicates: true });
    for (let round = 0; round < 2; round += 1)
      await reapplyErased((statement) => restored.$executeRawUnsafe(statement));
    const all = await everythingIn(restored);
    const theirs = await db.post.findMany({
      where: { voice: { posts: { some: { id: { in: [ids.opening, ids.reply] } } } } },
    });
    expect(theirs.length).toBe(3);
    for (const { id } of theirs) expect((await restored.post.findUniqueOrThrow({ where: { id } })).body).toBe("");
    expect(await restored.thread.findUniqueOrThrow({ where: { id: ids.own } })).toMatchObject({
      title: "",
      replyCount: 1,
    });
    expect(await restored.thread.findUniqueOrThrow({ where: { id: ids.other } })).toMatchObject({ replyCount: 0 });
    expect(await restored.milestone.findUniqueOrThrow({ where: { id: ids.stone } })).toMatchObject({ words: "" });
    expect(await restored.profile.findUnique({ where: { id: ids.profile } })).toBeNull();
    expect((await openAccount(restored, SITE_SECRET, someone.key)).ok).toBe(false);
    expect(all).not.toContain(Buffer.from(tagOf(someone.ann.root, "notebook|follows")).toString("hex"));
    expect(await ownVoiceRows(restored, someone.ann)).toEqual([]);
    expect((await openAccount(restored, SITE_SECRET, stays.key)).ok).toBe(true);
    expect(await wouldGo(restored, stays.ann)).toMatchObject({ threads: 1, replies: 2, milestones: 1 });
  });
});

type Rows = Awaited<ReturnType<typeof backUp>>;

async function backUp() {
  return {
    board: await db.board.findMany(),
    account: await db.account.findMany(),
    sealed: await db.sealed.findMany(),
    profile: await db.profile.findMany(),
    thread: await db.thread.findMany(),
    voice: await db.voice.findMany(),
    post: await db.post.findMany(),
    // The database works out the group by itself.
    milestone: await db.milestone.findMany({ omit: { groupNo: true } }),
  };
}

async function load(into: PrismaClient, rows: Rows): Promise<void> {
  await into.board.createMany({ data: rows.board });
  await into.account.createMany({ data: rows.account });
  await into.sealed.createMany({ data: rows.sealed });
  await into.profile.createMany({ data: rows.profile });
  await into.thread.createMany({ data: rows.thread });
  await into.voice.createMany({ data: rows.voice });
  await into.post.createMany({ data: rows.post });
  await into.milestone.createMany({ data: rows.milestone });
}
