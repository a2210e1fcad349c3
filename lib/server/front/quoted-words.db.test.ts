import inject from "light-my-request";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Member } from "@/lib/kernel/viewer";
import { eraseContent } from "@/lib/leaving/erase-content";
import { testDatabaseUrl } from "@/lib/testing/database";
import { TRUSTING } from "@/lib/testing/front";
import { writtenOf } from "@/lib/testing/written";
import { editPost } from "@/lib/threads/edit-post";
import { POSTS_A_PAGE } from "@/lib/threads/limits";
import { openThread } from "@/lib/threads/open-thread";
import { placeOf } from "@/lib/threads/permalink";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { aMember, threadWorld } from "@/lib/threads/thread-world";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import type { SignedIn } from "../requests";
import { database } from "../world";
import { cacheableAddress } from "./cacheable-addresses";
import { membersKey } from "./cached-thread";
import { Changes } from "./changes";
import { PageStore } from "./page-store";
import { ReadersPages } from "./readers-pages";
import { threadPageForMember } from "./thread-pages";

const WORDS = "The nights are the hardest for me.";
const links = async () => [];
const store = new PageStore(10_000_000);
let world: Awaited<ReturnType<typeof threadWorld>>;
let pages: ReadersPages;
let changes: Changes;

beforeAll(async () => {
  const url = await testDatabaseUrl();
  process.env.DATABASE_URL = url;
  const db = database();
  afterAll(() => db.$disconnect());
  world = await threadWorld(db);
  changes = new Changes(store, url, TRUSTING);
  await changes.start();
  afterAll(() => changes.end());
  const nextIsNotAsked = () => {
    throw new Error("Next was asked");
  };
  pages = new ReadersPages(
    { handle: nextIsNotAsked, headers: [], links, inTurn: (_needs, render) => render(), watch: TRUSTING },
    store,
  );
});

/** Words on the first page of a thread, quoted on that page and on the second one. */
async function quotedOnTwoPages() {
  const author = aMember();
  const opened = await openThread(world.as(aMember()), world.opening());
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { threadId } = opened.value;
  const said = await replyToThread(world.as(author), world.reply(threadId, { body: WORDS }));
  if (!said.ok) throw new Error(said.refusal.code);
  const { postId } = said.value;
  const written = writtenOf(database());
  const reference = { answersId: postId, quote: { revision: 1, from: 0, to: WORDS.length } };
  const near = await written.aReply(threadId, reference);
  for (let n = 3; n < POSTS_A_PAGE + 2; n += 1) await written.aReply(threadId);
  const far = await written.aReply(threadId, reference);
  const second = await placeOf(database(), aMember(), far);
  if (!second?.after) throw new Error("it stands on another page");
  return { author, postId, near, far, addresses: [`/t/${threadId}`, `/t/${threadId}?after=${second.after}`] };
}

function addressOf(path: string) {
  const address = cacheableAddress(path, "localhost");
  if (!address?.thread) throw new Error("a thread's page is cached");
  return { ...address, thread: address.thread };
}

const signedIn = (member: Member): SignedIn => ({
  session: { accountId: "", epoch: 0, root: new Uint8Array(32), idHash: new Uint8Array(32), device: "mine" },
  ...{ member, newcomer: false, settled: false, messages: [] },
});

/** What readers and members are sent at this address; it is cached for both. */
async function sent(path: string): Promise<string[]> {
  const address = addressOf(path);
  const read = await inject((request, response) => void pages.send(request, response, address), path);
  const { body } = await threadPageForMember({ store, links }, address, address.thread, signedIn(aMember()));
  return [read.payload, body.toString()];
}

let quoted: Awaited<ReturnType<typeof quotedOnTwoPages>>;
beforeEach(async () => {
  quoted = await quotedOnTwoPages();
  await changes.heard();
  for (const path of quoted.addresses) {
    for (const html of await sent(path)) expect(html).toContain(WORDS);
    for (const key of [addressOf(path).key, membersKey(addressOf(path))]) expect(store.get(key)).not.toBeUndefined();
  }
});

const update = (data: object) => database().post.update({ where: { id: quoted.postId }, data });

test.each([
  ["taken back", () => withdrawPost(world.as(quoted.author), { postId: quoted.postId })],
  ["erased with their author's account", () => eraseContent(world.as(quoted.author), quoted.author, "everything")],
  ["held", () => update({ standing: "held" })],
  ["removed", () => update({ standing: "removed" })],
  [
    "changed",
    () => {
      const change = { postId: quoted.postId, revision: 1, body: "Other words.", contentNotes: [], acknowledged: [] };
      return editPost(world.as(quoted.author), change);
    },
  ],
])(
  "words that are %s are gone at once from every page that quotes them, for readers and members",
  async (_how, act) => {
    await act();
    await changes.heard();
    for (const path of quoted.addresses) for (const html of await sent(path)) expect(html).not.toContain(WORDS);
  },
);

test("words that are quoted on another page are led to where they stand", async () => {
  const [, second = ""] = quoted.addresses;
  const link = `<figcaption class="hint"><a href="/r/${quoted.postId}">`;
  for (const html of await sent(second)) expect(html).toContain(link);
});
