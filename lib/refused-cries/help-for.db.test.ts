import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { Refusal, Result } from "@/lib/kernel/result";
import { days, hours, later } from "@/lib/kernel/time";
import type { Member } from "@/lib/kernel/viewer";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { shareMilestone } from "@/lib/milestones/share-milestone";
import { testDatabase } from "@/lib/testing/database";
import { editPost } from "@/lib/threads/edit-post";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { openThreadSchema, replySchema } from "@/lib/threads/schema";
import { aMember, NOON, threadWorld } from "@/lib/threads/thread-world";
import { helpFor } from "./help-for";
import { READ_MAX } from "./limits";

const db = await testDatabase();
const world = await threadWorld(db);
const CRY = "I want to die tonight. I have everything here.";
const INVALID: Refusal = { code: "invalid", issues: [{ field: "body", message: "too-long", limit: 8000 }] };

const thread = async (who: Member) => {
  const opened = await openThread(world.as(who), world.opening());
  if (!opened.ok) throw new Error("not opened");
  return opened.value;
};
const refusalOf = <T>(result: Result<T>): Refusal => {
  if (result.ok) throw new Error("it was not refused");
  return result.refusal;
};
const pausedMember = () => aMember({ pausedUntil: later(NOON, hours(1)) });
/** The case, with where its words were meant for. */
const cases = async () =>
  db.case.findMany({
    where: { unpostedId: { not: null } },
    select: {
      severity: true,
      unposted: { select: { threadId: true, boardId: true } },
      words: { select: { words: true } },
    },
  });

/** A refusal by the command itself, and the form as it was sent. */
type Refused = () => Promise<{ ctx: Context; fields: Record<string, string[]>; refusal: Refusal; place: object }>;
const WAYS: [string, Refused][] = [
  [
    "a paused member's reply",
    async () => {
      const { threadId } = await thread(aMember());
      const ctx = world.as(pausedMember());
      const refusal = refusalOf(await replyToThread(ctx, world.reply(threadId, { body: CRY })));
      return { ctx, fields: { threadId: [threadId], body: [CRY] }, refusal, place: { threadId, boardId: null } };
    },
  ],
  [
    "a reply in a locked thread",
    async () => {
      const { threadId } = await thread(aMember());
      await db.thread.update({ where: { id: threadId }, data: { lockedOn: NOON } });
      const ctx = world.as(aMember());
      const refusal = refusalOf(await replyToThread(ctx, world.reply(threadId, { body: CRY })));
      return { ctx, fields: { threadId: [threadId], body: [CRY] }, refusal, place: { threadId, boardId: null } };
    },
  ],
  [
    "a reply in a thread that was taken away meanwhile",
    async () => {
      const { threadId } = await thread(aMember());
      await db.thread.update({ where: { id: threadId }, data: { standing: "removed" } });
      const ctx = world.as(aMember());
      const refusal = refusalOf(await replyToThread(ctx, world.reply(threadId, { body: CRY })));
      return { ctx, fields: { threadId: [threadId], body: [CRY] }, refusal, place: { threadId, boardId: null } };
    },
  ],
  [
    "a paused member's new thread, in its title",
    async () => {
      const ctx = world.as(pausedMember());
      const refusal = refusalOf(await openThread(ctx, world.opening({ title: "I want to die tonight" })));
      const fields = { boardId: [world.boardId], title: ["I want to die tonight"], body: ["Hello"] };
      return { ctx, fields, refusal, place: { threadId: null, boardId: world.boardId } };
    },
  ],
  [
    "a change that comes too late",
    async () => {
      const who = aMember();
      const { threadId, postId } = await thread(who);
      const ctx = world.as(who, later(NOON, days(2)));
      const change = { postId, revision: 1, title: "Day one", body: CRY, contentNotes: [], acknowledged: [] };
      const refusal = refusalOf(await editPost(ctx, change));
      return { ctx, fields: { postId: [postId], body: [CRY] }, refusal, place: { threadId, boardId: null } };
    },
  ],
  [
    "a paused member's stone",
    async () => {
      const ctx = world.as(pausedMember());
      const sent = { submission: newId(), kind: "own_words", speakAs: "alias", words: CRY };
      const refusal = refusalOf(await shareMilestone(ctx, shareMilestoneSchema.parse(sent)));
      return { ctx, fields: { words: [CRY] }, refusal, place: { threadId: null, boardId: null } };
    },
  ],
];

describe("a cry for help that is refused", () => {
  test.each(WAYS)("%s opens one case however often it is sent, and its writer is told", async (_what, refused) => {
    const before = await cases();
    const { ctx, fields, refusal, place } = await refused();
    for (let tap = 0; tap < 3; tap += 1) expect(await helpFor(ctx, fields, refusal)).toBe("kept");
    const after = await cases();
    expect(after).toHaveLength(before.length + 1);
    expect(after).toContainEqual({
      severity: 0,
      unposted: place,
      words: { words: [...(fields.title ?? []), ...(fields.body ?? []), ...(fields.words ?? [])].join("\n\n") },
    });
  });

  test("is seen in text that the form's own schema refuses as too long, in its middle too", async () => {
    const { threadId } = await thread(aMember());
    const body = `${"so it goes on ".repeat(400)}${CRY}${" and so it goes on".repeat(400)}`;
    expect(replySchema.safeParse(world.reply(threadId, { body })).success).toBe(false);
    expect(openThreadSchema.safeParse(world.opening({ body: body.repeat(2) })).success).toBe(false);
    expect(await helpFor(world.as(aMember()), { threadId: [threadId], body: [body] }, INVALID)).toBe("kept");
  });
});

describe("what is read of a form that is far too long", () => {
  const filler = (length: number) => "so it goes on ".repeat(Math.ceil(length / 14)).slice(0, length);
  const seen = async (body: string) => helpFor(world.as(aMember()), { body: [body] }, { code: "sign-in-required" });

  test("is all that a person could have typed, and of more than that its beginning and its end", async () => {
    for (const before of [0, 10_000, 31_000, 50_000])
      expect(await seen(filler(before) + CRY + filler(READ_MAX - CRY.length - before))).toBe("seen");
    expect(await seen(CRY + filler(400_000))).toBe("seen");
    expect(await seen(filler(400_000) + CRY)).toBe("seen");
    const title = [`${CRY} ${filler(100_000)}`];
    expect(await helpFor(world.as(aMember()), { title }, { code: "sign-in-required" })).toBe("seen");
  });

  test("is not its middle, which would hold everybody else up", async () => {
    expect(await seen(filler(200_000) + CRY + filler(200_000))).toBeNull();
  });
});

describe("help alone is shown, and nothing is kept", () => {
  const member = aMember();
  const body = [CRY];
  test.each([
    ["to whoever is not signed in", world.reader, { body }, { code: "sign-in-required" }],
    ["to whoever is not signed in, for another refusal too", world.reader, { body }, INVALID],
    ["when the sign-in had ended", world.as(member), { body }, { code: "sign-in-required" }],
    ["beside a preview", world.as(member), { body, intent: ["preview"] }, null],
    ["beside a preview that does not fit", world.as(member), { body, intent: ["preview"] }, INVALID],
    ["beside a draft that was saved", world.as(member), { body, intent: ["draft"] }, null],
    ["beside what somebody says of themselves", world.as(member), { bio: body }, INVALID],
  ] as const)("%s", async (_where, ctx, fields, refusal) => {
    const before = (await cases()).length;
    expect(await helpFor(ctx, fields, refusal)).toBe("seen");
    expect(await cases()).toHaveLength(before);
  });

  test("and not even help where nothing in the words asks for it", async () => {
    expect(await helpFor(world.as(member), { body: ["call me 212-555-2368"] }, INVALID)).toBeNull();
    expect(await helpFor(world.as(member), {}, INVALID)).toBeNull();
  });
});
