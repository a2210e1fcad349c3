import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encourage } from "@/lib/encouragements/encourage";
import { newId } from "@/lib/kernel/ids";
import { dayOf, hourOf, hours, later } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { chooseNotes } from "@/lib/notebook/choose-notes";
import { saveDraft } from "@/lib/notebook/save-draft";
import { testDatabaseUrl } from "@/lib/testing/database";
import { POSTS_A_PAGE } from "@/lib/threads/limits";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { aMember, aModerator, threadWorld } from "@/lib/threads/thread-world";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import { followsOf, heardOf, noteHeard, postpone } from "./later";
import { Rush } from "./limits/rush";
import { processState } from "./process-state";
import type { SignedIn } from "./requests";
import { type ReadersThread, readersThread, shownToMember, shownToReaders, type ThreadAsked } from "./shown-thread";
import { clock, database } from "./world";

let world: Awaited<ReturnType<typeof threadWorld>>;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabaseUrl();
  const db = database();
  afterAll(() => db.$disconnect());
  world = await threadWorld(db);
});

async function aThread() {
  const author = aMember();
  const opened = await openThread(world.as(author), world.opening());
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { threadId, postId } = opened.value;
  return { author, postId, threadId, asked: { id: threadId, edge: null } };
}

async function aReply(threadId: string, author = aMember(), speakAs: "alias" | "profile" = "alias") {
  const sent = await replyToThread(world.as(author), world.reply(threadId, { speakAs }));
  if (!sent.ok) throw new Error(sent.refusal.code);
  return { author, postId: sent.value.postId };
}

const signedIn = (member: Member, newcomer = false): SignedIn => ({
  session: { accountId: "", epoch: 0, root: new Uint8Array(32), idHash: new Uint8Array(32), device: "mine" },
  member,
  newcomer,
  settled: false,
  messages: [],
});

async function ofReaders(asked: ThreadAsked): Promise<ReadersThread> {
  const common = await readersThread(asked);
  if (!common) throw new Error("readers may see it");
  return common;
}

/** What a member is shown is the same, made of what readers see or asked for them alone. */
async function sameBothWays(member: Member, asked: ThreadAsked) {
  // What is read is remembered: the second time nothing is new.
  await shownToMember(signedIn(member), asked, null);
  const whole = await shownToMember(signedIn(member), asked, null);
  const made = await shownToMember(signedIn(member), asked, await ofReaders(asked));
  expect(made).toEqual(whole);
  if (!made) throw new Error("it is there for them");
  return made;
}

const ownIn = (shown: { page: ReadersThread["page"] }) => shown.page.posts.items.filter(({ own }) => own);

describe("made of what readers see, a thread is what it is when it is asked for a member alone", () => {
  test("for somebody who has nothing of their own there: their posts are the very objects that readers see", async () => {
    const { asked } = await aThread();
    const common = await ofReaders(asked);
    const shown = await sameBothWays(aMember(), asked);
    expect(ownIn(shown)).toEqual([]);
    const made = await shownToMember(signedIn(aMember()), asked, common);
    expect(made?.page.posts.items[0]).toBe(common.page.posts.items[0]);
  });

  test("for whoever opened it, within the day in which words can be changed and after it", async () => {
    const { author, asked, postId, threadId } = await aThread();
    expect(ownIn(await sameBothWays(author, asked))[0]?.mayEdit).toBe(false);
    await database().post.update({ where: { id: postId }, data: { hour: hourOf(clock()) } });
    const shown = await sameBothWays(author, asked);
    expect(ownIn(shown)[0]?.mayEdit).toBe(true);
    expect(shown.page.thread.ownVoice).not.toBeNull();
    await database().thread.update({ where: { id: threadId }, data: { lockedOn: dayOf(clock()) } });
    expect(ownIn(await sameBothWays(author, asked))[0]?.mayEdit).toBe(false);
  });

  test("for whoever speaks by their profile, answered, and took other words back", async () => {
    const { threadId, asked } = await aThread();
    const { author } = await aReply(threadId, aMember(), "profile");
    const { postId } = await aReply(threadId, author);
    await withdrawPost(world.as(author), { postId });
    const shown = await sameBothWays(author, asked);
    expect(shown.page.thread.ownVoice?.asProfile).toBe(true);
    expect(ownIn(shown).map(({ standing }) => standing)).toEqual(["visible", "withdrawn"]);
  });

  test("for whoever spoke on other pages of it alone", async () => {
    const { threadId, author } = await aThread();
    for (let n = 0; n < POSTS_A_PAGE; n += 1) await aReply(threadId);
    const last = await database().post.findFirstOrThrow({
      where: { threadId, seq: POSTS_A_PAGE - 1 },
      select: { id: true },
    });
    const asked = { id: threadId, edge: { direction: "after", key: [last.id] } } satisfies ThreadAsked;
    const shown = await sameBothWays(author, asked);
    expect(shown.page.thread.ownVoice).not.toBeNull();
    expect(shown.address).toBe(`/t/${threadId}?after=${last.id}`);
  });

  test("for whoever encouraged a post, which changes nothing for anybody else", async () => {
    const { asked, postId } = await aThread();
    const [friend, other] = [aMember(), aMember()];
    for (const kind of ["strength", "me_too"] as const)
      await encourage(world.as(friend), { subject: "post", id: postId, kind });
    await encourage(world.as(other), { subject: "post", id: postId, kind: "strength" });
    const common = await ofReaders(asked);
    const before = structuredClone([...common.given]);
    const made = await shownToMember(signedIn(friend), asked, common);
    expect([...(made?.given.get(postId)?.mine ?? [])].sort()).toEqual(["me_too", "strength"]);
    expect([...common.given]).toEqual(before);
    await sameBothWays(other, asked);
  });

  test("for whoever follows it, and whoever saved words for it", async () => {
    const { asked, threadId } = await aThread();
    const member = aMember();
    postpone(member, { threadId, follow: "on" });
    const values = { threadId: [threadId], body: ["Words not finished."] };
    await saveDraft(world.as(member), { composer: "thread", values, over: null, posted: [] });
    const shown = await sameBothWays(member, asked);
    expect(shown.here?.following).toBe(true);
    expect(shown.saved?.values.body).toEqual(["Words not finished."]);
  });

  test("for whoever is paused, and where the thread is locked", async () => {
    const { asked, threadId } = await aThread();
    const paused = await sameBothWays(aMember({ pausedUntil: later(clock(), hours(1)) }), asked);
    expect(paused.page.thread.replyRefusal?.code).toBe("paused");
    await database().thread.update({ where: { id: threadId }, data: { lockedOn: dayOf(clock()) } });
    expect((await sameBothWays(aMember(), asked)).page.thread.replyRefusal?.code).toBe("thread-locked");
  });
});

describe("words with content notes", () => {
  const openIn = (shown: { page: ReadersThread["page"] }) =>
    shown.page.posts.items.map(({ unfolded, answers }) => [unfolded ?? false, answers?.quote?.unfolded ?? false]);

  test("open for whoever chose so, in their place for whoever leaves them out, and in quotes alike", async () => {
    const { asked, postId, threadId, author } = await aThread();
    await database().post.update({ where: { id: postId }, data: { contentNotes: ["suicide"] } });
    const quote = { answersId: postId, quoteRevision: 1, quoteFrom: 0, quoteTo: 9 };
    const sent = await replyToThread(world.as(aMember()), world.reply(threadId, quote));
    expect(sent.ok).toBe(true);
    const [showing, leaving] = [aMember(), aMember()];
    await chooseNotes(world.as(showing), { suicide: "show" });
    await chooseNotes(world.as(leaving), { suicide: "leave-out" });
    expect(openIn(await sameBothWays(showing, asked))).toEqual([
      [true, false],
      [false, true],
    ]);
    const common = await ofReaders(asked);
    const kept = await shownToMember(signedIn(leaving), asked, common);
    expect(kept?.page.posts.items).toEqual(common.page.posts.items);
    expect(kept?.page.posts.items[0]).toBe(common.page.posts.items[0]);
    // Their own words are open in the quote too, whatever they chose.
    await chooseNotes(world.as(author), { suicide: "leave-out" });
    expect(openIn(await sameBothWays(author, asked))[1]).toEqual([false, true]);
    const lastPage = { id: threadId, edge: { direction: "after", key: [postId] } } satisfies ThreadAsked;
    expect(openIn(await sameBothWays(author, lastPage))).toEqual([[false, true]]);
  });
});

describe("what readers see is not enough for", () => {
  test("whoever has words there that others cannot see", async () => {
    const { threadId, asked } = await aThread();
    const { author, postId } = await aReply(threadId);
    await database().post.update({ where: { id: postId }, data: { standing: "held" } });
    expect(ownIn(await sameBothWays(author, asked))[0]?.standing).toBe("held");
    const others = await sameBothWays(aMember(), asked);
    expect(others.page.posts.items.map(({ id }) => id)).not.toContain(postId);
  });

  test("a moderator, who sees what is held", async () => {
    const { threadId, asked } = await aThread();
    const { postId } = await aReply(threadId);
    await database().post.update({ where: { id: postId }, data: { standing: "held" } });
    const shown = await sameBothWays(aModerator(), asked);
    expect(shown.page.posts.items.map(({ id }) => id)).toContain(postId);
    expect(shown.viewer.moderates).toBe(true);
  });

  test("whoever opened a thread that is held: for everybody else it is not there", async () => {
    const { author, asked, threadId } = await aThread();
    await database().thread.update({ where: { id: threadId }, data: { standing: "held" } });
    expect(await readersThread(asked)).toBeNull();
    expect((await shownToMember(signedIn(author), asked, null))?.page.thread.id).toBe(threadId);
    expect(await shownToMember(signedIn(aMember()), asked, null)).toBeNull();
  });
});

describe("under words that were heard as a cry for help", () => {
  const careIn = (shown: { page: ReadersThread["page"] } | null) =>
    shown?.page.posts.items.map(({ care }) => care && { folded: care.help?.folded, words: care.words });

  test("their writer is shown help on the very next page, until they fold it; nobody else ever is", async () => {
    const { author, asked, postId } = await aThread();
    expect(careIn(await sameBothWays(author, asked))).toEqual([null]);
    noteHeard(author, { kind: "heard", id: postId, level: "low" });
    expect(careIn(await sameBothWays(author, asked))).toEqual([{ folded: false, words: [] }]);
    for (const other of [aMember(), aModerator()]) expect(careIn(await sameBothWays(other, asked))).toEqual([null]);
    noteHeard(author, { kind: "folded", id: postId });
    expect(careIn(await sameBothWays(author, asked))).toEqual([{ folded: true, words: [] }]);
  });

  test("it stands open once on a page, under the newest of their words", async () => {
    const { author, asked, postId, threadId } = await aThread();
    const second = await aReply(threadId, author);
    for (const id of [postId, second.postId]) noteHeard(author, { kind: "heard", id, level: "high" });
    const folded = async () => careIn(await sameBothWays(author, asked))?.map((care) => care?.folded);
    expect(await folded()).toEqual([true, false]);
    noteHeard(author, { kind: "folded", id: second.postId });
    expect(await folded()).toEqual([true, true]);
  });

  test("held words show it too, to their writer alone", async () => {
    const { threadId, asked } = await aThread();
    const { author, postId } = await aReply(threadId);
    await database().post.update({ where: { id: postId }, data: { standing: "held" } });
    expect(careIn(await sameBothWays(author, asked))).toEqual([null, { folded: false, words: [] }]);
    expect(careIn(await sameBothWays(aModerator(), asked))).toEqual([null, null]);
  });

  test("somebody else's post shows nothing, whatever stands in one's notebook", async () => {
    const { asked, postId } = await aThread();
    const member = aMember();
    noteHeard(member, { kind: "heard", id: postId, level: "high" });
    expect(careIn(await sameBothWays(member, asked))).toEqual([null]);
  });

  test("what a volunteer wrote to them stands there, and is marked as new until it was before their eyes", async () => {
    const { threadId, asked, author: opener } = await aThread();
    const { author, postId } = await aReply(threadId);
    await aReply(threadId, author);
    noteHeard(author, { kind: "heard", id: postId, level: "high" });
    const scope = `voice|${threadId}` as const;
    const steward = { id: newId(), tag: tagOf(aMember().root, `report|${postId}`), role: "moderator" } as const;
    const by = await database().steward.create({ data: steward, select: { id: true } });
    const [id, gone] = [newId(), newId()];
    const message = { scope, tag: tagOf(author.root, scope), kind: "message", byId: by.id } as const;
    const [until, over] = [hourOf(later(clock(), hours(24))), hourOf(later(clock(), -hours(24)))];
    await database().doorNotice.createMany({
      data: [
        { id, ...message, words: "I have read you.", until },
        { id: gone, ...message, words: "Of last month.", until: over },
      ],
    });
    const asks = {
      ...signedIn(author),
      messages: [
        { id, scope },
        { id: gone, scope },
      ],
    };
    const shown = await shownToMember({ ...asks, messages: [{ id, scope }] }, asked, await ofReaders(asked));
    expect(shown?.viewer.unread).toBe(true);
    expect(careIn(shown)).toEqual([null, { folded: false, words: ["I have read you."] }, null]);
    expect((await heardOf(author)).seen).toEqual([id]);
    const again = await shownToMember({ ...asks, messages: [{ id, scope }] }, asked, null);
    expect(again?.viewer.unread).toBe(false);
    expect(careIn(await shownToMember(asks, asked, null))).toEqual(careIn(again));
    expect(careIn(await sameBothWays(opener, asked))).toEqual([null, null, null]);
  });
});

test("a newcomer gets a ticket while many join, and nobody else does", async () => {
  const { asked } = await aThread();
  const ticketOf = async (newcomer: boolean) =>
    (await shownToMember(signedIn(aMember(), newcomer), asked, await ofReaders(asked)))?.ticket;
  expect(await ticketOf(true)).toBeNull();
  const { rush } = processState();
  process.env.CAIRN_SECRET = "a secret of thirty-two letters and more";
  processState().rush = new Rush("on");
  expect(await ticketOf(true)).not.toBeNull();
  expect(await ticketOf(false)).toBeNull();
  processState().rush = rush;
});

test("it is remembered as read by whoever got it, and says what is new since; readers are remembered nowhere", async () => {
  const { asked, threadId } = await aThread();
  const member = aMember();
  await shownToMember(signedIn(member), asked, await ofReaders(asked));
  expect((await followsOf(member)).threads[threadId]?.readTo).toBe(0);
  const { postId } = await aReply(threadId);
  const shown = await shownToMember(signedIn(member), asked, await ofReaders(asked));
  expect(shown?.here).toMatchObject({ goOn: `#${postId}`, mark: postId, following: false });
  expect((await followsOf(member)).threads[threadId]?.readTo).toBe(1);
  const toReaders = shownToReaders(asked, await ofReaders(asked));
  expect(toReaders).toMatchObject({ here: null, saved: null, ticket: null, viewer: { signedIn: false } });
  expect(toReaders.page.thread.replyRefusal?.code).toBe("sign-in-required");
});
