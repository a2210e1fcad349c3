import { describe, expect, test, vi } from "vitest";
import { cacheableAddress } from "./cacheable-addresses";
import { CachedPage } from "./cached-page";
import { PageStore } from "./page-store";

const page = (text: string, tags: string[] = ["thread:a", "all"], status = 200) =>
  new CachedPage(status, tags, [], Buffer.from(text));

function openStore(bytes = 1_000_000): PageStore {
  const store = new PageStore(bytes);
  store.open = true;
  return store;
}

/** A render that ends when it is told to. */
function slow() {
  let finish: (kept: CachedPage) => void = () => undefined;
  const rendered = new Promise<CachedPage>((resolve) => {
    finish = resolve;
  });
  return { render: () => rendered, finish };
}

describe("the store of readers' pages", () => {
  test("a page that was dropped is never given out again", async () => {
    const store = openStore();
    await store.page("/t/a", ["thread:a", "all"], async () => page("before"));
    store.drop("thread:a");
    expect(store.get("/t/a")).toBeUndefined();
    expect(store.bytes).toBe(0);
  });

  test("a render that began before a change is not kept, and whoever asks after it gets a new one", async () => {
    const store = openStore();
    const old = slow();
    const early = store.page("/t/a", ["thread:a", "all"], old.render);
    store.drop("thread:a");
    const after = page("after");
    expect(await store.page("/t/a", ["thread:a", "all"], async () => after)).toBe(after);
    old.finish(page("before"));
    await early;
    expect(store.get("/t/a")).toBe(after);
  });

  test("a thousand readers of one missing page are one render", async () => {
    const store = openStore();
    const one = slow();
    let renders = 0;
    const waiting = Array.from({ length: 1000 }, () =>
      store.page("/", ["lists"], () => {
        renders += 1;
        return one.render();
      }),
    );
    one.finish(page("home"));
    await Promise.all(waiting);
    expect(renders).toBe(1);
  });

  test.each([404, 303, 500, 503])("an answer with status %s goes to those who wait and is not kept", async (status) => {
    const store = openStore();
    await store.page("/t/a", ["thread:a"], async () => page("no", ["thread:a"], status));
    expect(store.get("/t/a")).toBeUndefined();
  });

  test("a render that fails fails for those who wait, and the next asks anew", async () => {
    const store = openStore();
    await expect(store.page("/", ["lists"], () => Promise.reject(new Error("down")))).rejects.toThrow("down");
    expect(await store.page("/", ["lists"], async () => page("up"))).toBeInstanceOf(CachedPage);
  });

  test("a hundred thousand addresses stay within the bound, the ones not asked for longest go first", async () => {
    const store = openStore(500_000);
    await store.page("/", ["lists"], async () => page("home", ["lists"]));
    for (let n = 0; n < 100_000; n += 1) {
      const key = `/stories?after=${n}`;
      await store.page(key, ["lists"], async () => page("x".repeat(1000), ["lists"]));
      if (n % 10_000 === 0) expect(store.bytes).toBeLessThanOrEqual(500_000);
    }
    expect(store.bytes).toBeLessThanOrEqual(500_000);
    expect(store.get("/stories?after=0")).toBeUndefined();
    expect(store.get("/stories?after=99999")).toBeDefined();
    expect(store.get("/")).toBeDefined();
    store.drop("lists");
    expect(store.bytes).toBe(0);
  });

  test("a feed that is asked for under a thousand invented hosts pushes out no page", async () => {
    const store = openStore(500_000);
    await store.page("/", ["lists"], async () => page("home", ["lists"]));
    for (let n = 0; n < 1000; n += 1) {
      const address = cacheableAddress("/feeds/stories.xml", `${n}.example`);
      await store.page(address?.key ?? "", ["lists"], async () => page("x".repeat(1000), ["lists"]));
    }
    expect(store.get("/")).toBeDefined();
  });

  test("a page that has become heavier is weighed again, and still goes with its tags", async () => {
    const store = openStore();
    let weight = 1000;
    const heavier = new (class extends CachedPage {
      override bytes = () => weight;
    })(200, ["thread:a"], [], Buffer.from("words"));
    await store.page("/t/a", ["thread:a"], async () => heavier);
    const before = store.bytes;
    weight = 1500;
    store.reweigh("/t/a", heavier);
    expect(store.bytes).toBe(before + 500);
    store.drop("thread:a");
    expect(store.bytes).toBe(0);
  });

  test("a process that stood still gives nothing out when it wakes, and joins nobody to a render from before", async () => {
    const store = openStore();
    const old = slow();
    await store.page("/t/a", ["thread:a", "all"], async () => page("before"));
    const early = store.page("/t/b", ["thread:b", "all"], old.render);
    expect(store.trustUntil(performance.now() - 1)).toBe(true);
    expect(store.get("/t/a")).toBeUndefined();
    const after = page("after");
    expect(await store.page("/t/b", ["thread:b", "all"], async () => after)).toBe(after);
    old.finish(page("before"));
    await early;
    expect(store.get("/t/b")).toBeUndefined();
    expect(store.trustUntil(performance.now() + 1000)).toBe(false);
  });

  test("at midnight by UTC all pages go, and one that was being rendered is not kept: they tell how long ago", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-29T23:59:59.900Z"), toFake: ["Date"] });
    try {
      const store = openStore();
      await store.page("/m/a", ["stone:a", "all"], async () => page("This week", ["stone:a", "all"]));
      await store.page("/style.css", [], async () => page("a file", []));
      expect(store.get("/m/a")).toBeDefined();
      const late = slow();
      const asked = store.page("/milestones", ["wall", "all"], late.render);
      vi.setSystemTime(new Date("2026-11-30T00:00:00Z"));
      expect(store.get("/m/a")).toBeUndefined();
      expect(store.get("/style.css")).toBeDefined();
      late.finish(page("This week", ["wall", "all"]));
      await asked;
      expect(store.get("/milestones")).toBeUndefined();
      await store.page("/milestones", ["wall", "all"], async () => page("Last week", ["wall", "all"]));
      expect(store.get("/milestones")).toBeDefined();
    } finally {
      vi.useRealTimers();
    }
  });

  test("while changes are not heard of nothing is kept, not even what was being rendered", async () => {
    const store = openStore();
    const one = slow();
    const asked = store.page("/", ["lists"], one.render);
    store.open = false;
    one.finish(page("home"));
    await asked;
    await store.page("/rules", ["all"], async () => page("rules"));
    expect(store.get("/")).toBeUndefined();
    expect(store.get("/rules")).toBeUndefined();
  });
});
