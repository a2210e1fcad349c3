import { createServer, request } from "node:http";
import { afterAll, expect, test } from "vitest";
import { leave } from "./leave";

const server = createServer(leave);
const port = await new Promise<number>((resolve) => {
  server.listen(0, "127.0.0.1", () => {
    const at = server.address();
    resolve(typeof at === "object" && at ? at.port : 0);
  });
});
afterAll(() => server.close());
const here = `http://127.0.0.1:${port}`;

/** Whether a visit of the address with these headers ends what this browser keeps. */
function leaves(headers: Record<string, string>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const asking = request(`${here}/leave`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.headers["clear-site-data"] !== undefined);
    });
    asking.on("error", reject).end();
  });
}

test.each([
  ["another site's link", { "sec-fetch-site": "cross-site", referer: `${here}/` }],
  ["another site's link, in a browser that does not say so", { referer: "https://elsewhere.example/" }],
  ["a link that hides where it stands", {}],
  ["a referrer that is no address", { referer: "us" }],
  ["a prefetch", { "sec-fetch-site": "same-origin", "sec-purpose": "prefetch" }],
  ["a prefetch in other letters", { "sec-fetch-site": "none", "sec-purpose": "Prefetch;Prerender" }],
  ["an older browser's prefetch", { purpose: "prefetch", referer: `${here}/` }],
  ["an older Firefox's prefetch", { "x-moz": "prefetch", referer: `${here}/` }],
  ["an older Safari's preview", { "x-purpose": "preview", referer: `${here}/` }],
])("%s signs nobody out", async (_name, headers) => {
  expect(await leaves(headers)).toBe(false);
});

test.each([
  ["our own link", { "sec-fetch-site": "same-origin" }],
  ["an address typed by hand", { "sec-fetch-site": "none" }],
  ["our own link, in a browser that does not say so", { referer: `${here}/t/abc` }],
])("%s leaves", async (_name, headers) => {
  expect(await leaves(headers)).toBe(true);
});
