import inject from "light-my-request";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { encourage } from "@/lib/encouragements/encourage";
import { newId } from "@/lib/kernel/ids";
import type { Member } from "@/lib/kernel/viewer";
import { testDatabaseUrl } from "@/lib/testing/database";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { aMember, threadWorld } from "@/lib/threads/thread-world";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import type { SignedIn } from "../requests";
import { shownToMember } from "../shown-thread";
import { database } from "../world";
import { cacheableAddress } from "./cacheable-addresses";
import { CachedThread, membersKey } from "./cached-thread";
import { PageStore } from "./page-store";
import { ReadersPages } from "./readers-pages";
import { threadPageForMember } from "./thread-pages";

/** As much like markup of our own as somebody can write. */
const FORGED = '</article><script src="/x.js"></script><form id="reply">&lt;b&gt;';

let world: Awaited<ReturnType<typeof threadWorld>>;
let store: PageStore;
let pages: ReadersPages;
let broken = false;
const links = async () => {
  if (broken) throw new Error("no style sheet");
  return [{ rel: "stylesheet", href: "/look.css" }];
};
const watch = { down: false, answers: async () => true };

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabaseUrl();
  const db = database();
  afterAll(() => db.$disconnect());
  world = await threadWorld(db);
});

beforeEach(() => {
  broken = false;
  watch.down = false;
  store = new PageStore(1_000_000);
  store.open = true;
  const nextIsNotAsked = () => {
    throw new Error("Next was asked");
  };
  pages = new ReadersPages(
    { handle: nextIsNotAsked, headers: [], links, inTurn: (_needs, render) => render(), watch },
    store,
  );
});

function addressOf(threadId: string) {
  const address = cacheableAddress(`/t/${threadId}`, "localhost");
  if (!address?.thread) throw new Error("a thread's page is kept");
  return { ...address, thread: address.thread };
}

const signedIn = (member: Member): SignedIn => ({
  session: { accountId: "", epoch: 0, root: new Uint8Array(32), idHash: new Uint8Array(32), device: "mine" },
  member,
  newcomer: false,
  settled: false,
  messages: [],
});

async function aThread() {
  const author = aMember();
  const opened = await openThread(world.as(author), world.opening({ title: FORGED, body: FORGED }));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { threadId, postId } = opened.value;
  await replyToThread(world.as(aMember()), world.reply(threadId, { contentNotes: ["violence"] }));
  return { author, threadId, postId };
}

async function asked(member: Member, threadId: string) {
  const address = addressOf(threadId);
  const { status, body } = await threadPageForMember({ store, links }, address, address.thread, signedIn(member));
  return { status, html: body.toString() };
}

const read = async (threadId: string) =>
  inject((request, response) => void pages.send(request, response, addressOf(threadId)), `/t/${threadId}`);

const withoutNumber = (html: string) => html.replace(/(name="submission" value=")\w+"/, '$1"');

describe("a thread's page for readers", () => {
  test("is made without Next, and kept until its thread changes", async () => {
    const { threadId, postId, author } = await aThread();
    const first = await read(threadId);
    expect(first.statusCode).toBe(200);
    expect(first.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(first.payload).toMatch(/^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/i);
    expect(first.payload).toContain('<link rel="stylesheet" href="/look.css"/>');
    expect(first.payload).toContain('content="noindex, nofollow, noarchive"');
    await withdrawPost(world.as(author), { postId });
    expect((await read(threadId)).payload).toBe(first.payload);
    store.drop(`thread:${threadId}`);
    expect((await read(threadId)).payload).toContain('class="tombstone"');
  });

  test("shows what people wrote as words, however much it looks like markup", async () => {
    const { threadId } = await aThread();
    for (const html of [(await read(threadId)).payload, (await asked(aMember(), threadId)).html]) {
      expect(html).not.toContain('x.js"></script>');
      expect(html.match(/<article/g)).toHaveLength(2);
      expect(html).toContain("&lt;script src=");
    }
  });

  test("is not there for what is held or never was; nothing of that is kept", async () => {
    const { threadId } = await aThread();
    await database().thread.update({ where: { id: threadId }, data: { standing: "held" } });
    for (const id of [threadId, newId()]) expect((await read(id)).statusCode).toBe(404);
    expect(store.bytes).toBe(0);
  });

  test("gives way to a plain page where the database is down or making it breaks", async () => {
    const { threadId } = await aThread();
    watch.down = true;
    expect((await read(threadId)).statusCode).toBe(503);
    watch.down = false;
    broken = true;
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { statusCode, payload } = await read(threadId);
    expect([statusCode, store.bytes]).toEqual([500, 0]);
    expect(payload).not.toContain("no style sheet");
    expect((await asked(aMember(), threadId)).status).toBe(500);
  });
});

describe("a thread's page for a member", () => {
  test("has a form with a number of its own, and is the same drawn anew or with posts drawn before", async () => {
    const { threadId, author } = await aThread();
    for (const member of [aMember(), author]) {
      await asked(member, threadId);
      const [one, two] = [await asked(member, threadId), await asked(member, threadId)];
      expect(one.html).not.toBe(two.html);
      expect(withoutNumber(one.html)).toBe(withoutNumber(two.html));
      store.open = false;
      expect(withoutNumber((await asked(member, threadId)).html)).toBe(withoutNumber(one.html));
      store.open = true;
    }
  });

  test("leaves nothing of theirs where others could get it: neither page nor post", async () => {
    const { threadId, postId, author } = await aThread();
    const friend = aMember();
    await encourage(world.as(friend), { subject: "post", id: postId, kind: "strength" });
    const own = [(await asked(author, threadId)).html, (await asked(friend, threadId)).html];
    expect(own[0]).toContain("· you<");
    expect(own[1]).toContain('aria-pressed="true"');
    expect((await asked(aMember(), threadId)).html).not.toMatch(/· you<|aria-pressed="true"/);
    expect((await read(threadId)).payload).not.toMatch(/· you<|aria-pressed|id="reply-title"/);
    const kept = store.get(membersKey(addressOf(threadId)));
    if (!(kept instanceof CachedThread)) throw new Error("what members' pages are made of is kept");
    for (const member of [author, friend]) {
      const shown = await shownToMember(signedIn(member), { id: threadId, edge: null }, kept.thread);
      const drawn = shown && kept.drawnFor(shown);
      expect(drawn?.size).toBe(1);
      expect(drawn?.has(postId)).toBe(false);
    }
  });

  test("is weighed with the posts that were drawn for it", async () => {
    const { threadId } = await aThread();
    await asked(aMember({ steward: { id: "steward", role: "moderator" } }), threadId);
    const before = store.bytes;
    await asked(aMember(), threadId);
    const after = store.bytes;
    expect(after).toBeGreaterThan(before + 2000);
    await asked(aMember(), threadId);
    expect(store.bytes).toBe(after);
    store.drop(`thread:${threadId}`);
    expect(store.bytes).toBe(0);
  });

  test("is there for whoever opened a thread that is held, and for nobody else", async () => {
    const { threadId, author } = await aThread();
    await database().thread.update({ where: { id: threadId }, data: { standing: "held" } });
    expect((await asked(author, threadId)).status).toBe(200);
    expect((await asked(aMember(), threadId)).status).toBe(404);
  });
});
