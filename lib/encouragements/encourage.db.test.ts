import { beforeAll, expect, test } from "vitest";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { testDatabase } from "@/lib/testing/database";
import { NOON, worldOf } from "@/lib/testing/world";
import { encourage, takeBack } from "./encourage";
import { ENCOURAGEMENT_KINDS } from "./limits";
import { encouragementCounts } from "./queries";

let db: PrismaClient;
let world: ReturnType<typeof worldOf>;
beforeAll(async () => {
  db = await testDatabase();
  world = worldOf(db);
});

/** An opening post, through plain rows: talking is not under test here. */
async function aPost(author: Member): Promise<{ id: string; threadId: string }> {
  const board = await world.aBoard();
  const [id, threadId, voiceId] = [newId(), newId(), newId()];
  await db.thread.create({
    data: { id: threadId, boardId: board.id, title: "Awake", openedOn: NOON, bumpedAt: NOON, bumpShuffle: 1 },
  });
  await db.voice.create({
    data: {
      id: voiceId,
      threadId,
      tag: tagOf(author.root, `voice|${threadId}`),
      name: "quiet owl",
      avatarSeed: "seed",
    },
  });
  await db.post.create({ data: { id, threadId, voiceId, seq: 0, submission: newId(), body: "Hello", hour: NOON } });
  return { id, threadId };
}

test("a reader, the author, and anyone at a hidden post are refused, and nothing is counted", async () => {
  const author = world.aMember();
  const { id, threadId } = await aPost(author);
  const give = { subject: "post", id, kind: "with_you" } as const;
  expect(await encourage(world.as(world.reader), give)).toMatchObject({ refusal: { code: "sign-in-required" } });
  expect(await encourage(world.as(author), give)).toMatchObject({ refusal: { code: "not-allowed" } });
  for (const standing of ["held", "removed", "withdrawn"] as const) {
    await db.post.update({ where: { id }, data: { standing, body: "" } });
    expect(await encourage(world.as(world.aMember()), give)).toMatchObject({ refusal: { code: "not-found" } });
  }
  await db.post.update({ where: { id }, data: { standing: "visible" } });
  await db.thread.update({ where: { id: threadId }, data: { standing: "removed" } });
  expect(await encourage(world.as(world.aMember()), give)).toMatchObject({ refusal: { code: "not-found" } });
  expect(await db.encouragement.count({ where: { postId: id } })).toBe(0);
});

test("all five kinds can be given, each once, however often and at once they are tapped", async () => {
  const { id } = await aPost(world.aMember());
  const friend = world.as(world.aMember());
  const taps = [...ENCOURAGEMENT_KINDS, ...ENCOURAGEMENT_KINDS, ...ENCOURAGEMENT_KINDS];
  const given = await Promise.all(taps.map((kind) => encourage(friend, { subject: "post", id, kind })));
  expect(given.every((result) => result.ok)).toBe(true);
  const counts = (await encouragementCounts(db, friend.viewer, [id])).get(id);
  expect(counts?.counts).toEqual({ with_you: 1, thank_you: 1, proud_of_you: 1, me_too: 1, strength: 1 });
  expect([...(counts?.mine ?? [])].sort()).toEqual([...ENCOURAGEMENT_KINDS].sort());
});

test("one takes back one's own alone, and twice is no error", async () => {
  const { id } = await aPost(world.aMember());
  const [one, two] = [world.as(world.aMember()), world.as(world.aMember())];
  const thanks = { subject: "post", id, kind: "thank_you" } as const;
  await encourage(one, thanks);
  await encourage(two, thanks);
  expect((await takeBack(one, thanks)).ok).toBe(true);
  expect((await takeBack(one, thanks)).ok).toBe(true);
  const seen = async (ctx: typeof one) => (await encouragementCounts(db, ctx.viewer, [id])).get(id);
  expect(await seen(one)).toMatchObject({ counts: { thank_you: 1 }, mine: [] });
  expect(await seen(two)).toMatchObject({ counts: { thank_you: 1 }, mine: ["thank_you"] });
  expect((await encouragementCounts(db, world.reader, [id])).get(id)).toMatchObject({
    counts: { thank_you: 1 },
    mine: [],
  });
});

test("one member's encouragements share no value that ties them together", async () => {
  const friend = world.as(world.aMember());
  const posts = [await aPost(world.aMember()), await aPost(world.aMember())];
  for (const { id } of posts) await encourage(friend, { subject: "post", id, kind: "strength" });
  const rows = await db.encouragement.findMany({ where: { postId: { in: posts.map((post) => post.id) } } });
  expect(new Set(rows.map((row) => Buffer.from(row.tag).toString("hex"))).size).toBe(2);
});

test("what is counted is what there is: given by many at once, taken back, and gone with its post", async () => {
  const { id } = await aPost(world.aMember());
  const friends = Array.from({ length: 12 }, () => world.as(world.aMember()));
  const thanks = { subject: "post", id, kind: "thank_you" } as const;
  await Promise.all(friends.map((friend) => encourage(friend, thanks)));
  await Promise.all(friends.slice(0, 5).map((friend) => takeBack(friend, thanks)));
  expect((await encouragementCounts(db, world.reader, [id])).get(id)?.counts.thank_you).toBe(7);
  const kept = () => db.$queryRaw`SELECT kind::text, given FROM encouragement_count WHERE subject_id = ${id}`;
  expect(await kept()).toEqual([{ kind: "thank_you", given: 7 }]);
  await db.post.delete({ where: { id } });
  expect(await kept()).toEqual([]);
});
