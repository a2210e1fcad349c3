import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { DAY, later } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import { eraseContent } from "@/lib/leaving/erase-content";
import type { Ask, Keeper } from "@/lib/maintenance/ask";
import { renewHourly, renewNightly } from "@/lib/maintenance/upkeep";
import { ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { openThread } from "@/lib/threads/open-thread";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { threadWorld } from "@/lib/threads/thread-world";
import { keeperOn } from "@/prisma/connection";
import { migrate } from "@/prisma/migrate";
import { removeFolder, temporaryFolder } from "./temporary";
import { NOON, worldOf } from "./world";

/**
 * What a copy of the database could tell of who wrote what: in each sitting somebody answers in one thread under a name
 * of that thread, and a moment later in another under their lasting name. Whoever holds the copy guesses that the post of
 * another thread which lies nearest is by the same person.
 */

const SITTINGS = 20;
/** Chance is right once in about 40 guesses. Of 20 guesses more than this many come true once in 20,000 runs. */
const BY_CHANCE = 4;

const folder = await temporaryFolder();
let stop = async (): Promise<void> => undefined;
afterAll(async () => {
  await stop();
  await removeFolder(folder);
});
let db: PrismaClient;
let keeper: Keeper;
let ask: Ask;
let world: Awaited<ReturnType<typeof threadWorld>>;
const threads: string[] = [];

beforeAll(async () => {
  const cluster = await startCluster({ folder, password: newId(), make: true, throwaway: true });
  const connectionString = await ensureDatabase(cluster, "cairn");
  await migrate(connectionString);
  db = new PrismaClient({ adapter: new PrismaPg({ connectionString }), transactionOptions: { timeout: 20_000 } });
  const client = new pg.Client({ connectionString });
  await client.connect();
  keeper = keeperOn(connectionString, client);
  ({ ask } = keeper);
  stop = async () => {
    await client.end();
    await db.$disconnect();
    await cluster.stop();
  };
  world = await threadWorld(db);
  for (let n = 0; n < 8; n += 1) {
    const opened = await openThread(world.as(worldOf(db).aMember()), world.opening({ title: `Thread ${n}` }));
    if (!opened.ok) throw new Error("no thread was opened");
    threads.push(opened.value.threadId);
  }
});

type Sitting = { alias: string; profile: string; accountId: string; profileId: string };

/** The row that joining makes, without the tenth of a second that its key takes. */
async function join(): Promise<string> {
  const bytes = () => new Uint8Array(randomBytes(32));
  const id = newId();
  const sides = { keyTag: bytes(), wrappedRoot: bytes(), sealed: bytes() };
  await db.account.create({ data: { id, ...sides, kdfVersion: 1, epoch: 0 } });
  return id;
}

async function sit(n: number): Promise<Sitting> {
  const accountId = await join();
  const member = worldOf(db).aMember();
  const say = async (thread: number, speakAs: "alias" | "profile", body: string): Promise<string> => {
    const posted = await replyToThread(
      world.as(member),
      world.reply(threads[thread % threads.length] ?? "", { speakAs, body }),
    );
    if (!posted.ok) throw new Error("no reply was posted");
    return posted.value.postId;
  };
  // Others write too: of those who write in the same thread a guess makes nothing.
  await replyToThread(
    world.as(worldOf(db).aMember()),
    world.reply(threads[n % threads.length] ?? "", { body: `Hello ${n}` }),
  );
  const alias = await say(n, "alias", `I have not told anybody else of this one: number ${n}.`);
  const profile = await say(n + 1 + (n % 5), "profile", `It gets a little easier, I found. That makes ${n}.`);
  const { id: profileId } = await db.profile.findUniqueOrThrow({ where: { tag: tagOf(member.root, "profile") } });
  return { alias, profile, accountId, profileId };
}

async function evening(): Promise<Sitting[]> {
  const sittings: Sitting[] = [];
  for (let n = 0; n < SITTINGS; n += 1) sittings.push(await sit(n));
  return sittings;
}

type Post = { id: string; thread: string; at: number };

/** How many guesses come true, where `at` says how near two posts lie. Of several that lie equally near one is drawn. */
function guessed(sittings: readonly Sitting[], posts: readonly Post[]): number {
  return sittings.filter(({ alias, profile }) => {
    const mine = posts.find(({ id }) => id === alias);
    if (!mine) return false;
    const others = posts.filter(({ thread }) => thread !== mine.thread);
    const away = ({ at }: Post) => Math.abs(at - mine.at);
    const nearest = Math.min(...others.map(away));
    const near = others.filter((post) => away(post) === nearest);
    return near[Math.floor(near.length * Math.random())]?.id === profile;
  }).length;
}

async function postsBy(place: string): Promise<Post[]> {
  const rows = await ask(`SELECT id, thread_id AS thread, (${place})::float8 AS at FROM post`);
  return rows.map(({ id, thread, at }) => ({ id: String(id), thread: String(thread), at: Number(at) }));
}

const byTransaction = () => postsBy("xmin::text");
const byPlace = () => postsBy("(ctid::text::point)[0] * 1000 + (ctid::text::point)[1]");

/** Everything that stands in the write-ahead log, one file after another. */
async function log(): Promise<Buffer> {
  const at = path.join(folder, "postgres/pg_wal");
  const files = (await readdir(at)).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort();
  return Buffer.concat(await Promise.all(files.map((name) => readFile(path.join(at, name)))));
}

/** A test's database need not write its log at once: this commit waits until all before it is written. */
const written = () => ask("BEGIN; SET LOCAL synchronous_commit = on; UPDATE site_state SET value = value; COMMIT");

async function byLog(): Promise<Post[]> {
  await written();
  const bytes = await log();
  const posts = await postsBy("0");
  return posts.map((post) => ({ ...post, at: bytes.indexOf(post.id) })).filter(({ at }) => at >= 0);
}

/** How many accounts stand as near to a profile in their own table as the same person's does. */
async function paired(sittings: readonly Sitting[], order: string): Promise<number> {
  const [accounts, profiles] = await Promise.all(
    ["account", "profile"].map((table) => ask(`SELECT id FROM ${table} ORDER BY ${order}, random()`)),
  );
  const at = (rows: typeof accounts, id: string) => (rows ?? []).findIndex((row) => row.id === id);
  return sittings.filter(({ accountId, profileId }) => at(accounts, accountId) === at(profiles, profileId)).length;
}

let first: Sitting[] = [];

test("before anything is renewed a copy ties a name to the same person's other words: the attack works", async () => {
  first = await evening();
  for (const posts of [await byTransaction(), await byPlace(), await byLog()])
    expect(guessed(first, posts)).toBeGreaterThan(SITTINGS / 2);
  expect(await paired(first, "ctid")).toBe(SITTINGS);
});

test("after the hour neither transaction, place nor log tie them any more", async () => {
  await renewHourly(keeper);
  for (const posts of [await byTransaction(), await byPlace(), await byLog()])
    expect(guessed(first, posts)).toBeLessThanOrEqual(BY_CHANCE);
});

test("after the night they do not either, and no account can be paired with its profile", async () => {
  const second = await evening();
  expect(guessed(second, await byTransaction())).toBeGreaterThan(SITTINGS / 2);
  await renewNightly(keeper, NOON);
  for (const sittings of [first, second]) {
    for (const posts of [await byTransaction(), await byPlace(), await byLog()])
      expect(guessed(sittings, posts)).toBeLessThanOrEqual(BY_CHANCE);
    for (const order of ["ctid", "xmin::text::bigint"])
      expect(await paired(sittings, order)).toBeLessThanOrEqual(BY_CHANCE);
  }
});

test("after the night no account's id stands in the write-ahead log", async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, join));
  const inLog = async () => {
    await written();
    const bytes = await log();
    return ids.filter((id) => bytes.includes(id));
  };
  // One may lie across two pages of the log.
  expect((await inLog()).length).toBeGreaterThan(9);
  await renewNightly(keeper, later(NOON, DAY));
  expect(await inLog()).toEqual([]);
});

test("an hour after somebody left with the account alone, nothing tells which voices were theirs", async () => {
  const member = worldOf(db).aMember();
  for (const threadId of threads)
    await replyToThread(
      world.as(member),
      world.reply(threadId, { body: `Leaving soon, and saying it in ${threadId}.` }),
    );
  const tags = threads.map((threadId) => tagOf(member.root, `voice|${threadId}`));
  const theirs = (await db.voice.findMany({ where: { tag: { in: tags } }, select: { id: true } })).map(({ id }) => id);
  expect(theirs).toHaveLength(threads.length);
  await renewNightly(keeper, later(NOON, 2 * DAY));
  await eraseContent(world.as(member), member, "account");
  /** How many of theirs are among as many rows as are theirs, those that were written last. */
  const together = async (): Promise<number> => {
    const last = await ask(`SELECT id FROM voice ORDER BY xmin::text::bigint DESC, random() LIMIT ${theirs.length}`);
    return last.filter(({ id }) => theirs.includes(String(id))).length;
  };
  expect(await together()).toBe(theirs.length);
  await renewHourly(keeper);
  // Of about 100 voices 8 are theirs: fewer than one is found by chance.
  expect(await together()).toBeLessThan(6);
});
