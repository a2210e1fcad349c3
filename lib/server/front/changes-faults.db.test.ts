import { afterEach, beforeAll, expect, test } from "vitest";
import { testDatabaseUrl } from "@/lib/testing/database";
import { TRUSTING } from "@/lib/testing/front";
import { Wire } from "@/lib/testing/wire";
import { withClient } from "@/prisma/connection";
import { CachedPage } from "./cached-page";
import { Changes } from "./changes";
import { PageStore } from "./page-store";

const KEY = "/t/a";
const TAGS = ["thread:a", "all"];

let url: string;
beforeAll(async () => {
  url = await testDatabaseUrl();
});

const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

/** One instance of the site, with a wire of its own to the database that all share. */
async function anInstance(prepare: (wire: Wire) => void = () => undefined) {
  const wire = new Wire(url);
  ending.push(() => wire.close());
  prepare(wire);
  const store = new PageStore(1_000_000);
  const changes = new Changes(store, await wire.open(url), TRUSTING);
  await changes.start();
  ending.push(() => changes.end());
  return { wire, store, changes };
}

/** Whether a page that is made now would be kept. */
async function keeps(store: PageStore): Promise<boolean> {
  await store.page(
    "/b/a",
    ["board:a", "all"],
    async () => new CachedPage(200, ["board:a", "all"], [], Buffer.from("new")),
  );
  const kept = store.get("/b/a") !== undefined;
  store.drop("board:a");
  return kept;
}

async function holding(store: PageStore): Promise<void> {
  await store.page(KEY, TAGS, async () => new CachedPage(200, TAGS, [], Buffer.from("before")));
  expect(store.get(KEY)).toBeDefined();
}

const takeBack = () => withClient(url, (client) => client.query("SELECT pg_notify('cairn_pages', 'thread:a')"));

/** Milliseconds that something took. */
async function took(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

test("behind a pooler that takes LISTEN and tells nothing, nothing is ever kept", async () => {
  const { store } = await anInstance((wire) => {
    wire.pooled = true;
  });
  expect(await keeps(store)).toBe(false);
});

test("a form is answered in seconds while the database stands still, and nothing of its page is left", async () => {
  const { wire, store, changes } = await anInstance();
  await holding(store);
  wire.hold();
  expect(await took(() => changes.heard())).toBeLessThan(4000);
  expect(store.get(KEY)).toBeUndefined();
});

test("a link that died in silence is noticed: nothing new is kept, and all is dropped once the database is heard", async () => {
  const { wire, store } = await anInstance();
  await holding(store);
  wire.hold();
  await expect.poll(() => keeps(store), { timeout: 8000 }).toBe(false);
  // Nobody else is known: while the database is away nothing changes.
  expect(store.get(KEY)).toBeDefined();
  await takeBack();
  wire.release();
  await expect.poll(() => keeps(store), { timeout: 8000 }).toBe(true);
  expect(store.get(KEY)).toBeUndefined();
});

test("who knows of others keeps nothing once it no longer hears the database", async () => {
  const one = await anInstance();
  const other = await anInstance();
  await one.changes.heard();
  await holding(one.store);
  await holding(other.store);
  other.wire.hold();
  await expect.poll(() => other.store.get(KEY), { timeout: 8000 }).toBeUndefined();
  expect(one.store.get(KEY)).toBeDefined();
});

test("a write is answered once every instance has dropped its pages, the slowest too", async () => {
  const one = await anInstance();
  const slow = await anInstance();
  await holding(one.store);
  await holding(slow.store);
  slow.wire.late = 300;
  await takeBack();
  await one.changes.heard();
  expect(one.store.get(KEY)).toBeUndefined();
  expect(slow.store.get(KEY)).toBeUndefined();
});

test("an instance that came first is known to the one that comes later", async () => {
  const slow = await anInstance();
  const one = await anInstance();
  await holding(slow.store);
  slow.wire.late = 300;
  await takeBack();
  await one.changes.heard();
  expect(slow.store.get(KEY)).toBeUndefined();
});

test("an instance that hears nothing holds an answer up only until it gives nothing out by itself", async () => {
  const one = await anInstance();
  const deaf = await anInstance();
  await holding(deaf.store);
  deaf.wire.hold();
  await takeBack();
  expect(await took(() => one.changes.heard())).toBeLessThan(6000);
  expect(deaf.store.get(KEY)).toBeUndefined();
  await expect.poll(() => took(() => one.changes.heard()), { timeout: 10_000 }).toBeLessThan(500);
});

test("nobody waits for an instance that said goodbye", async () => {
  const one = await anInstance();
  const other = await anInstance();
  await other.changes.end();
  expect(await took(() => one.changes.heard())).toBeLessThan(1000);
});
