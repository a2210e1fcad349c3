import inject from "light-my-request";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { encourage } from "@/lib/encouragements/encourage";
import { newId } from "@/lib/kernel/ids";
import { dayOf, hourOf, hours, later } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { saveDraft } from "@/lib/notebook/save-draft";
import { testDatabaseUrl } from "@/lib/testing/database";
import { POSTS_A_PAGE } from "@/lib/threads/limits";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { aMember, aModerator, NOON, threadWorld } from "@/lib/threads/thread-world";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import { anybody, type Having } from "../anybody";
import { flushLater, followsOf, postpone } from "../later";
import { Rush } from "../limits/rush";
import { processState } from "../process-state";
import { HANDED_ON, handedOn, type SignedIn } from "../session-of";
import { clock, database } from "../world";
import { keptAddress } from "./kept-addresses";
import { MembersPages } from "./members-pages";
import { PageStore } from "./page-store";
import type { Handle } from "./server-context";

/** What is answered where nothing was sent: the page has to be made for this member. */
const ALONE = "alone";

let world: Awaited<ReturnType<typeof threadWorld>>;
const store = new PageStore(1_000_000);

/** In the place of Next: says how often it was asked and for whom, and draws the places that are different for some. */
const made: (SignedIn | null)[] = [];
let meanwhile: () => Promise<unknown> = async () => undefined;
const handle: Handle = async (request, response) => {
  const asks = handedOn(String(request.headers[HANDED_ON]));
  made.push(asks);
  const threadId = /^\/t\/(\w+)/.exec(request.url ?? "")?.[1] ?? "";
  const page = await drawn(threadId, asks?.having ?? "nothing");
  await meanwhile();
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(page);
};

async function drawn(threadId: string, having: Having): Promise<string> {
  const posts = await database().post.findMany({
    where: { threadId },
    orderBy: { seq: "asc" },
    select: { id: true, voice: { select: { name: true } } },
  });
  const words = having === "words";
  const articles = posts.map(({ id, voice }) => {
    const name = `<svg>${id}</svg><a href="/p/x"><bdi>${voice.name}</bdi></a>`;
    const own = `<i>you</i><a href="/t/${threadId}/edit/${id}">Edit</a>`;
    const button = (does: string, look: string) => `<button value="${does} strength ${id}">${look}</button>`;
    const open = having === "encouragements" ? button("take-back", "pressed") : button("give", "free");
    const read = words && id === posts[0]?.id ? '<p class="read-to">new</p>' : "";
    return `${read}<article class="post" id="${id}"><span class="voice">${name}</span>${words ? own : open}</article>`;
  });
  return [
    `page ${made.length}<header><h1>Title</h1></header>`,
    words ? '<p><a href="#go-on">Go on</a></p>' : "",
    ...articles,
    `<form class="no-print"><button name="follow">${words ? "stop" : "follow"}</button></form>`,
    '<form id="reply">',
    words ? '<span class="voice"><svg>-</svg><bdi>-</bdi></span>' : "speak as",
    `<input type="hidden" name="submission" value="${newId()}"/></form>`,
  ].join("");
}

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

async function lastOfFirstPage(threadId: string): Promise<string> {
  const where = { threadId, seq: POSTS_A_PAGE - 1 };
  const { id } = await database().post.findFirstOrThrow({ where, select: { id: true } });
  return id;
}

/** What the triggers say of a change in the thread; that they do is another test's. */
const changed = (threadId: string) => store.drop(`thread:${threadId}`);

const read = async (member: Member, threadId: string) => (await followsOf(member)).threads[threadId]?.readTo;

describe("a page that many members get alike is never sent to", () => {
  test("whoever has words there that others cannot see, or that volunteers look at", async () => {
    const { threadId, author } = await aThread();
    const sent = await replyToThread(world.as(author), world.reply(threadId));
    if (!sent.ok) throw new Error(sent.refusal.code);
    const { postId } = sent.value;
    changed(threadId);
    await asked(aMember(), `/t/${threadId}`);
    expect(await asked(author, `/t/${threadId}`)).toContain("you");
    const { id } = await database().case.create({
      data: { id: newId(), postId, severity: 1, openedAt: NOON, signals: ["crisis:a"] },
      select: { id: true },
    });
    expect(await asked(author, `/t/${threadId}`)).toBe(ALONE);
    await database().case.delete({ where: { id } });
    expect(await asked(author, `/t/${threadId}`)).toContain("you");
    await database().post.update({ where: { id: postId }, data: { standing: "held" } });
    changed(threadId);
    await asked(aMember(), `/t/${threadId}`);
    expect(await asked(author, `/t/${threadId}`)).toBe(ALONE);
  });

  test("whoever spoke on other pages of the thread alone: their name is not on this one", async () => {
    const { threadId, author } = await aThread();
    for (let n = 0; n < POSTS_A_PAGE; n += 1) await replyToThread(world.as(aMember()), world.reply(threadId));
    changed(threadId);
    const second = `/t/${threadId}?after=${await lastOfFirstPage(threadId)}`;
    await asked(aMember(), second);
    expect(await asked(author, second)).toBe(ALONE);
    expect(made).toEqual([anybody("nothing")]);
  });

  test("whoever saved words for it", async () => {
    const { threadId } = await aThread();
    await asked(aMember(), `/t/${threadId}`);
    const writer = aMember();
    const values = { threadId: [threadId], body: ["Words not finished."] };
    const saved = await saveDraft(world.as(writer), { composer: "thread", values, over: null, posted: [] });
    expect(saved.ok).toBe(true);
    expect(await asked(writer, `/t/${threadId}`)).toBe(ALONE);
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
    const numbers = pages.map((page) => /^page 1<.*value="([0-9a-z]{16})"\/><\/form>$/s.exec(page)?.[1]);
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
    const moderator = aModerator();
    expect(await asked(moderator, `/t/${threadId}`)).toBe(ALONE);
    expect(await read(moderator, threadId)).toBeUndefined();
  });

  test("leaves no notebook for whom it was made", async () => {
    const { member } = anybody();
    postpone(member, { threadId: newId(), readTo: 3 });
    await flushLater();
    const tag = tagOf(member.root, "notebook|follows");
    expect(await database().sealed.findUnique({ where: { tag }, select: { version: true } })).toBeNull();
  });
});

describe("what is a member's own", () => {
  test("stands in their page and in nobody else's, and is made for nobody", async () => {
    const { threadId, postId, author } = await aThread();
    const friend = aMember();
    await encourage(world.as(friend), { subject: "post", id: postId, kind: "strength" });
    changed(threadId);
    const others = await asked(aMember(), `/t/${threadId}`);
    expect(others).not.toMatch(/you|pressed|stop/);
    const authors = await asked(author, `/t/${threadId}`);
    expect(authors).toContain("<i>you</i>");
    expect(authors).not.toContain("speak as");
    expect(authors).toContain(`<span class="voice"><svg>${postId}</svg><bdi>`);
    expect(authors).not.toContain("free");
    const friends = await asked(friend, `/t/${threadId}`);
    expect(friends).toContain(`<button value="take-back strength ${postId}">pressed</button>`);
    expect(friends).toContain("speak as");
    expect(await asked(aMember(), `/t/${threadId}`)).not.toMatch(/you|pressed|stop/);
    expect(made).toEqual([anybody("nothing"), anybody("words"), anybody("encouragements")]);
  });

  test("has its way to be edited for a day, and not in a locked thread", async () => {
    const author = aMember();
    const { threadId, postId } = await aThread(author);
    await asked(aMember(), `/t/${threadId}`);
    expect(await asked(author, `/t/${threadId}`)).not.toContain("Edit");
    await database().post.update({ where: { id: postId }, data: { hour: hourOf(clock()) } });
    expect(await asked(author, `/t/${threadId}`)).toContain(`<a href="/t/${threadId}/edit/${postId}">Edit</a>`);
    await database().thread.update({ where: { id: threadId }, data: { lockedOn: dayOf(clock()) } });
    changed(threadId);
    await asked(aMember(), `/t/${threadId}`);
    expect(await asked(author, `/t/${threadId}`)).not.toContain("Edit");
  });

  test("says what is new to whoever read there before, and that they follow", async () => {
    const { threadId, postId } = await aThread();
    const returning = aMember();
    await asked(returning, `/t/${threadId}`);
    const sent = await replyToThread(world.as(aMember()), world.reply(threadId));
    if (!sent.ok) throw new Error(sent.refusal.code);
    changed(threadId);
    const page = await asked(returning, `/t/${threadId}`);
    expect(page).toContain(`</header><p><a href="#${sent.value.postId}">Go on</a></p>`);
    expect(page).toContain(`<p class="read-to">new</p><article class="post" id="${sent.value.postId}">`);
    expect(page).not.toContain(`<p class="read-to">new</p><article class="post" id="${postId}">`);
    expect(page).toContain(">follow<");
    expect(await asked(returning, `/t/${threadId}`)).not.toContain("read-to");
    const follower = aMember();
    postpone(follower, { threadId, follow: "on" });
    expect(await asked(follower, `/t/${threadId}`)).toContain(">stop<");
  });

  test("is rendered alone for whoever comes first after a change, and put together from then on", async () => {
    const { threadId, author } = await aThread();
    expect(await asked(author, `/t/${threadId}`)).toBe(ALONE);
    expect(made).toEqual([]);
    expect(await asked(author, `/t/${threadId}`)).toContain("<i>you</i>");
    changed(threadId);
    expect(await asked(author, `/t/${threadId}`)).toBe(ALONE);
  });

  test("is rendered alone when a change came while its pieces were made", async () => {
    const { threadId, author } = await aThread();
    await asked(aMember(), `/t/${threadId}`);
    meanwhile = async () => changed(threadId);
    expect(await asked(author, `/t/${threadId}`)).toBe(ALONE);
  });
});
