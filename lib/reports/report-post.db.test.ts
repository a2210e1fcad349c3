import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/testing/database";
import { type DeskWorld, deskWorld } from "@/lib/testing/desk-world";
import { READER_REPORTS_KEPT } from "./limits";
import { reportSubject } from "./queries";
import { reportPost } from "./report-post";

let world: DeskWorld;
beforeAll(async () => {
  world = deskWorld(await testDatabase());
});

const about = (id: string, reason = "unkind") => ({ kind: "post" as const, id, reason, words: null });
const notFound = { ok: false, refusal: { code: "not-found" } };

test("held and removed words cannot be reported by anyone, moderators too", async () => {
  const thread = await world.aThread();
  const held = await world.aPost(thread.id, world.aMember(), 1, { standing: "held" });
  for (const viewer of [world.reader, world.aMember(), await world.aModerator()]) {
    expect(await reportPost(world.as(viewer), about(held))).toEqual(notFound);
    expect(await reportSubject(world.as(viewer), "post", held)).toEqual(notFound);
  }
  expect(await world.db.case.count()).toBe(0);
});

test("an answer under an opening that was taken back can be reported, until the thread is taken from view", async () => {
  const thread = await world.aThread();
  const reply = await world.aPost(thread.id, world.aMember(), 1);
  const standing = (to: "withdrawn" | "removed") =>
    world.db.thread.update({ where: { id: thread.id }, data: { standing: to }, select: { id: true } });
  await standing("removed");
  expect(await reportSubject(world.as(world.reader), "post", reply)).toEqual(notFound);
  await standing("withdrawn");
  expect(await reportSubject(world.as(world.reader), "post", reply)).toMatchObject({ ok: true });
  expect(await reportPost(world.as(world.reader), about(reply))).toMatchObject({ ok: true });
});

test("a member's second report changes nothing, two taps at once included", async () => {
  const { opening } = await world.aThread();
  const ctx = world.as(world.aMember());
  const results = await Promise.all([1, 2, 3].map(() => reportPost(ctx, about(opening))));
  expect(results.every((result) => result.ok)).toBe(true);
  await reportPost(ctx, about(opening, "worried"));
  expect(await world.db.case.findMany({ where: { postId: opening } })).toMatchObject([{ reportCount: 1, severity: 3 }]);
});

test("however many report, the words stay visible", async () => {
  const { opening } = await world.aThread();
  for (let n = 0; n < 12; n += 1) await reportPost(world.as(world.aMember()), about(opening, "sourcing"));
  expect(await world.db.post.findUnique({ where: { id: opening } })).toMatchObject({ standing: "visible" });
  expect(await world.db.case.findFirst({ where: { postId: opening } })).toMatchObject({
    reportCount: 12,
    severity: 2,
    openedAt: new Date("2026-06-15T12:00:00Z"),
  });
});

test("readers rank lowest, count apart, and cannot fill the desk with words", async () => {
  const { opening } = await world.aThread();
  for (let n = 0; n < READER_REPORTS_KEPT + 3; n += 1)
    await reportPost(world.as(world.reader), about(opening, "sourcing"));
  const made = await world.db.case.findFirst({ where: { postId: opening }, include: { reports: true } });
  expect(made).toMatchObject({ severity: 4, reportCount: 0, readerReports: READER_REPORTS_KEPT + 3 });
  expect(made?.reports).toHaveLength(READER_REPORTS_KEPT);
  await reportPost(world.as(world.reader), about(opening, "worried"));
  expect(await world.db.case.findFirst({ where: { postId: opening } })).toMatchObject({ severity: 1 });
});

test("a decided case opens again as new", async () => {
  const { opening } = await world.aThread();
  const id = await world.aCase(opening, 0);
  await world.db.case.update({
    where: { id },
    data: { state: "decided", decision: "released", decidedOn: new Date("2026-05-01") },
  });
  await reportPost(world.as(world.aMember()), about(opening, "spam"));
  expect(await world.db.case.findUnique({ where: { id } })).toMatchObject({
    state: "open",
    severity: 4,
    decision: null,
    decidedOn: null,
  });
});
