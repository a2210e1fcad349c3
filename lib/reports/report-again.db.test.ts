import { beforeAll, expect, test } from "vitest";
import { eraseContent } from "@/lib/leaving/erase-content";
import { claimCase } from "@/lib/moderation/claim-case";
import { decideCase } from "@/lib/moderation/decide-case";
import { desk } from "@/lib/moderation/desk-queries";
import { readCase } from "@/lib/moderation/read-case";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { reportPost } from "./report-post";

let world: DeskWorld;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
});

const about = (id: string, reason = "unkind") => ({ kind: "post" as const, id, reason, words: "Look at this" });

/** A post that a member reported, and that a volunteer released. */
async function released() {
  const { opening } = await world.aThread();
  const member = world.aMember();
  await reportPost(world.as(member), about(opening));
  await reportPost(world.as(world.reader), about(opening));
  const { id: caseId } = await world.db.case.findFirstOrThrow({ where: { postId: opening } });
  const ctx = world.as(await world.aModerator());
  await claimCase(ctx, { caseId });
  expect(await decideCase(ctx, { caseId, revision: 1, decision: "release", words: null })).toMatchObject({ ok: true });
  return { opening, member, caseId, ctx };
}

const stateOf = async (id: string) => (await world.db.case.findUniqueOrThrow({ where: { id } })).state;

test("what was decided is not opened again by the same person about the same words, and says so to nobody", async () => {
  const { opening, member, caseId } = await released();
  expect(await reportPost(world.as(member), about(opening, "sourcing"))).toMatchObject({ ok: true });
  expect(await stateOf(caseId)).toBe("decided");
});

test("it is by somebody else, by a reader, and by the same person once the words are others", async () => {
  const one = await released();
  await reportPost(world.as(world.aMember()), about(one.opening));
  expect(await stateOf(one.caseId)).toBe("open");
  const two = await released();
  await reportPost(world.as(world.reader), about(two.opening));
  expect(await stateOf(two.caseId)).toBe("open");
  const three = await released();
  await world.db.post.update({ where: { id: three.opening }, data: { revision: 2, body: "Others" } });
  await reportPost(world.as(three.member), about(three.opening));
  expect(await world.db.case.findUnique({ where: { id: three.caseId } })).toMatchObject({
    state: "open",
    reportCount: 1,
  });
});

test("worry about the person is heard, once", async () => {
  const { opening, member, caseId, ctx } = await released();
  await reportPost(world.as(member), about(opening, "worried"));
  expect(await stateOf(caseId)).toBe("open");
  await claimCase(ctx, { caseId });
  await decideCase(ctx, { caseId, revision: 1, decision: "release", words: null });
  await reportPost(world.as(member), about(opening, "worried"));
  expect(await stateOf(caseId)).toBe("decided");
});

test("of a decided report no words are left, the desk does not show it, and it goes when its writer leaves", async () => {
  const { opening, member, caseId, ctx } = await released();
  expect(await world.db.report.findMany({ where: { caseId } })).toMatchObject([{ words: null, heard: 1 }]);
  await reportPost(world.as(world.aMember()), { ...about(opening, "spam"), words: null });
  const read = await readCase(ctx, caseId);
  expect(read.ok && read.value.reports).toHaveLength(1);
  const shown = await desk(ctx);
  expect(shown.ok && shown.value.waiting.find(({ id }) => id === caseId)?.reasons).toHaveLength(1);
  await eraseContent({ ...ctx, viewer: member }, member, "everything");
  expect(await world.db.report.count({ where: { caseId, heard: 1 } })).toBe(0);
});
