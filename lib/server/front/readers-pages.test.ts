import inject from "light-my-request";
import { expect, test } from "vitest";
import { atomAnswer } from "../atom-answer";
import type { Handle } from "./ask-next";
import { cacheableAddress } from "./cacheable-addresses";
import { PageStore } from "./page-store";
import { ReadersPages } from "./readers-pages";

const handle: Handle = async (_request, response) => {
  const feed = atomAnswer("<feed/>");
  for (const [name, value] of feed.headers) response.setHeader(name, value);
  response.end(await feed.text());
};

test("a kept feed still tells search engines not to keep it, and says so once", async () => {
  for (const headers of [[], [["X-Robots-Tag", "noindex, noarchive"]]] satisfies [string, string][][]) {
    const store = new PageStore(1_000_000);
    store.open = true;
    const pages = new ReadersPages(
      {
        handle,
        headers,
        links: async () => [],
        inTurn: (_needs, render) => render(),
        watch: { down: false, answers: async () => true },
      },
      store,
    );
    const address = cacheableAddress("/feeds/stories.xml", "localhost");
    if (!address) throw new Error("a feed is kept");
    for (const what of ["rendered", "kept"]) {
      const { headers: said } = await inject((request, response) => void pages.send(request, response, address), "/");
      expect(said["x-robots-tag"], what).toBe("noindex, noarchive");
    }
  }
});
