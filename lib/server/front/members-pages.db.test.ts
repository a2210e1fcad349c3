import inject from "light-my-request";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { encourage } from "@/lib/encouragements/encourage";
import { newId } from "@/lib/kernel/ids";
import { hours, later } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { saveDraft } from "@/lib/record/save-draft";
import { testDatabaseUrl } from "@/lib/testing/database";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { aMember, aModerator, NOON, threadWorld } from "@/lib/threads/thread-world";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import { anybody } from "../anybody";
import { flushLater, followsOf, postpone } from "../later";
import { Rush } from "../limits/rush";
import { processState } from "../process-state";
import { HANDED_ON, handedOn, type SignedIn } from "../session-of";
import { database } from "../world";
import type { Handle } from "./answering";
import { keptAddress } from "./kept-addresses";
import { MembersPages } from "./members-pages";
import { PageStore } from "./page-store";

/** What is answered where nothing was sent: the page has to be made for this member. */
const ALONE = "alone";

let world: Awaited<ReturnType<typeof threadWorld>>;
const store = new PageStore(1_000_000);

/** In the place of Next: says how often it was asked, for whom, and gives a form's number. */
const made: (SignedIn | null)[] = [];
let meanwhile: () => Promise<unknown> = async () => undefined;
const handle: Handle = async (request, response) => {
  made.push(handedOn(String(request.headers[HANDED_ON])));
  const page = `<form><input type="hidden" name="submission" value="${newId()}"/></form>page ${made.length}`;
  await meanwhile();
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(page);
};
const members = new MembersPages(
  {
    handle,
    headers: [],
    inTurn: (_needsDatabase, render) => render(),
    watch: { down: false, answers: async () => true },
  },
  store,
);

beforeAll(async () => {
  const url = await testDatabaseUrl();
  process.env.DATABASE_URL = url;
  const db = database();
  afterAll(() => db.$disconnect());
  world = await threadWorld(db);
  store.open = true;
});

beforeEach(() => {
  made.length = 0;
  meanwhile = async () => undefined;
});

async function aThread(author = aMember()) {
  const opened = await openThread(world.as(author), world.opening());
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { threadId, postId } = opened.value;
  changed(threadId);
  return { threadId, postId, author };
}

async function asked(member: Member, url: string, newcomer = false): Promise<string> {
  const address = keptAddress(url, "localhost");
  if (!address) throw new Error("no page that is kept");
  const signedIn = { ...anybody(), member, newcomer };
  const { payload } = await inject((request, response) => {
    void members.send(request, response, address, signedIn).then((sent) => sent === "sent" || response.end(ALONE));
  }, url);
  return payload;
}

/** What the triggers say of a change in the thread; that they do is another test's. */
const changed = (threadId: string) => store.drop(`thread:${threadId}`);

const read = async (member: Member, threadId: string) => (await followsOf(member)).threads[threadId]?.readTo;

describe("a page that many members get alike is never sent to", () => {
  test("whoever has spoken in the thread", async () => {
    const { threadId, author } = await aThread();
    expect(await asked(author, `/t/${threadId}`)).toBe(ALONE);
    await asked(aMember(), `/t/${threadId}`);
    expect(await asked(author, `/t/${threadId}`)).toBe(ALONE);
  });

  test("whoever encouraged a post of it, whether or not the page is there already", async () => {
    const { threadId, postId } = await aThread();
    const friend = aMember();
    await encourage(world.as(friend), { subject: "post", id: postId, kind: "strength" });
    changed(threadId);
    expect(await asked(friend, `/t/${threadId}`)).toBe(ALONE);
    expect(await asked(aMember(), `/t/${threadId}`)).toContain("page 1");
    expect(await asked(friend, `/t/${threadId}`)).toBe(ALONE);
  });

  test("whoever saved words for it, follows it, or has something new to read there", async () => {
    const { threadId } = await aThread();
    await asked(aMember(), `/t/${threadId}`);
    const writer = aMember();
    const values = { threadId: [threadId], body: ["Words not finished."] };
    const saved = await saveDraft(world.as(writer), { composer: "thread", values, over: null, posted: [] });
    expect(saved.ok).toBe(true);
    expect(await asked(writer, `/t/${threadId}`)).toBe(ALONE);
    const follower = aMember();
    postpone(follower, { threadId, follow: "on" });
    expect(await asked(follower, `/t/${threadId}`)).toBe(ALONE);
    const returning = aMember();
    expect(await asked(returning, `/t/${threadId}`)).toContain("page 1");
    await replyToThread(world.as(aMember()), world.reply(threadId));
    changed(threadId);
    expect(await asked(returning, `/t/${threadId}`)).toBe(ALONE);
  });

  test("a moderator, somebody who is paused, a newcomer while many join", async () => {
    const { threadId } = await aThread();
    const at = `/t/${threadId}`;
    await asked(aMember(), at);
    expect(await asked(aModerator(), at)).toBe(ALONE);
    expect(await asked(aMember({ pausedUntil: later(NOON, hours(1)) }), at)).toBe(ALONE);
    expect(await asked(aMember(), at, true)).toContain("page 1");
    const { rush } = processState();
    processState().rush = new Rush("on");
    expect(await asked(aMember(), at, true)).toBe(ALONE);
    expect(await asked(aMember(), at)).toContain("page 1");
    processState().rush = rush;
  });

  test("an address that asks for more, such as a quote", async () => {
    const { threadId, postId } = await aThread();
    expect(await asked(aMember(), `/t/${threadId}?quote=${postId}`)).toBe(ALONE);
    expect(await asked(aMember(), "/")).toBe(ALONE);
  });

  test("anyone where the thread is not there, or not for them", async () => {
    const { threadId } = await aThread();
    await database().thread.update({ where: { id: threadId }, data: { standing: "held" } });
    changed(threadId);
    expect(await asked(aMember(), `/t/${threadId}`)).toBe(ALONE);
    expect(await asked(aMember(), `/t/${newId()}`)).toBe(ALONE);
    expect(made).toEqual([]);
  });

  test("anyone while the database is not heard", async () => {
    const { threadId } = await aThread();
    store.open = false;
    expect(await asked(aMember(), `/t/${threadId}`)).toBe(ALONE);
    store.open = true;
    expect(made).toEqual([]);
  });
});

describe("a page that many members get alike", () => {
  test("is made once, for nobody, and each gets a form of their own", async () => {
    const { threadId } = await aThread();
    const pages = await Promise.all([aMember(), aMember(), aMember()].map((one) => asked(one, `/t/${threadId}`)));
    const numbers = pages.map((page) => /value="([0-9a-z]{16})"\/><\/form>page 1$/.exec(page)?.[1]);
    expect(new Set(numbers).size).toBe(3);
    expect(numbers).not.toContain(undefined);
    expect(made).toEqual([anybody()]);
    expect(processState().handed.size).toBe(0);
  });

  test("is not what readers get", async () => {
    const { threadId } = await aThread();
    await asked(aMember(), `/t/${threadId}`);
    expect(store.get(`/t/${threadId}`)).toBeUndefined();
  });

  test("goes with words that are taken back, before that is answered", async () => {
    const { threadId, postId, author } = await aThread();
    await asked(aMember(), `/t/${threadId}`);
    await withdrawPost(world.as(author), { postId });
    changed(threadId);
    expect(await asked(aMember(), `/t/${threadId}`)).not.toContain("page 1");
  });

  test("is neither sent nor kept when a change came while it was made", async () => {
    const { threadId, postId, author } = await aThread();
    meanwhile = async () => {
      await withdrawPost(world.as(author), { postId });
      changed(threadId);
    };
    expect(await asked(aMember(), `/t/${threadId}`)).toBe(ALONE);
    meanwhile = async () => undefined;
    expect(await asked(aMember(), `/t/${threadId}`)).not.toContain("page 1");
  });

  test("is remembered as read by whoever got it, and by nobody else", async () => {
    const { threadId } = await aThread();
    await replyToThread(world.as(aMember()), world.reply(threadId));
    changed(threadId);
    const member = aMember();
    await asked(member, `/t/${threadId}`);
    expect(await read(member, threadId)).toBe(1);
    const follower = aMember();
    postpone(follower, { threadId, follow: "on" });
    await asked(follower, `/t/${threadId}`);
    expect(await read(follower, threadId)).toBe(-1);
  });

  test("leaves no notebook for whom it was made", async () => {
    const { member } = anybody();
    postpone(member, { threadId: newId(), readTo: 3 });
    await flushLater();
    const tag = tagOf(member.root, "notebook|follows");
    expect(await database().sealed.findUnique({ where: { tag }, select: { version: true } })).toBeNull();
  });
});
