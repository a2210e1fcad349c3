import { beforeAll, expect, test } from "vitest";
import { MASK } from "@/lib/intake/limits";
import { newId } from "@/lib/kernel/ids";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { showHeld } from "./show-held";

let world: DeskWorld;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
});

const heldPost = async (body: string, signals: string[]) => {
  const thread = await world.aThread();
  const id = await world.aPost(thread.id, world.aMember(), 1, { standing: "held" });
  await world.db.post.update({ where: { id }, data: { body } });
  const caseId = newId();
  await world.db.case.create({
    data: { id: caseId, postId: id, severity: 2, signals, openedAt: world.as(world.reader).now },
  });
  return { id, caseId, threadId: thread.id };
};
const anew = () => world.db.siteState.deleteMany({ where: { key: "held-shown" } });
const postOf = (id: string) => world.db.post.findUniqueOrThrow({ where: { id } });

test("what was held for contact details alone is shown with them covered, and its case stays open", async () => {
  const { id, caseId, threadId } = await heldPost("Write to river@example.org any time", ["contact:mail"]);
  expect(await showHeld(world.as(world.reader))).toBe(1);
  expect(await postOf(id)).toMatchObject({ standing: "visible", body: `Write to ${MASK} any time`, revision: 2 });
  expect(await world.db.case.findUnique({ where: { id: caseId } })).toMatchObject({ state: "open" });
  expect(await world.db.thread.findUnique({ where: { id: threadId } })).toMatchObject({ replyCount: 1 });
  expect(await showHeld(world.as(world.reader))).toBe(0);
});

test("a cry for help that was held for the number beside it is shown, and is among the most urgent", async () => {
  const { id, caseId } = await heldPost("I want to die. 07911 123456", ["contact:phone"]);
  await anew();
  await showHeld(world.as(world.reader));
  expect(await postOf(id)).toMatchObject({ standing: "visible", body: `I want to die. ${MASK}` });
  expect(await world.db.case.findUnique({ where: { id: caseId } })).toMatchObject({ severity: 1 });
});

test("selling stays held, and so does whatever a volunteer held", async () => {
  const selling = await heldPost("Selling subs, 10 each, message me", ["sourcing:selling"]);
  const decided = await heldPost("Write to brook@example.org any time", ["contact:mail"]);
  const { steward } = await world.aModerator();
  await world.db.moderationRecord.create({
    data: {
      id: newId(),
      stewardId: steward?.id ?? null,
      act: "held",
      caseId: decided.caseId,
      hour: world.as(world.reader).now,
    },
  });
  await anew();
  expect(await showHeld(world.as(world.reader))).toBe(0);
  for (const { id } of [selling, decided]) expect(await postOf(id)).toMatchObject({ standing: "held" });
});

test("it is done once: what is held later, and no rule would hold any more, waits for a person", async () => {
  await anew();
  await showHeld(world.as(world.reader));
  const { id } = await heldPost("I changed this to be kinder.", ["flood:copies"]);
  expect(await showHeld(world.as(world.reader))).toBe(0);
  expect(await postOf(id)).toMatchObject({ standing: "held" });
});
