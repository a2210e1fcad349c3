import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { frontServer, TRUSTING } from "@/lib/testing/front";
import type { Handle } from "./ask-next";
import { Changes } from "./changes";
import { PageStore } from "./page-store";

/** More than sockets take in while nobody reads. */
const BIG = Buffer.alloc(24_000_000, "x");
let stuck = 0;
let helped = 0;
let sought = 0;

/** Pages of members are large; what asks the database hangs; the rest is there at once. */
const handle: Handle = (request, response) => {
  const path = request.url ?? "";
  if (path === "/help") helped += 1;
  if (path.startsWith("/b/")) stuck += 1;
  else if (path.startsWith("/search/")) sought += 1;
  else response.setHeader("Content-Type", "text/plain").end(path === "/me" ? BIG : "here");
};
const store = new PageStore(1_000_000);
store.open = true;
const sockets: Socket[] = [];
let port = 0;

beforeAll(async () => {
  const changes = new Changes(store, "postgresql://127.0.0.1:1/nothing", TRUSTING);
  const [server, at] = await frontServer(handle, store, changes);
  port = at;
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
});

/** Asks and does not read what comes, past its first bytes. */
function slowReader(path: string): Promise<unknown> {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  return new Promise((resolve) => socket.once("readable", resolve));
}

const asks = async (path: string, headers = {}) => (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text();

test("a page that is made holds nobody up, however slowly it is read", async () => {
  await Promise.all(Array.from({ length: 8 }, () => slowReader("/me")));
  expect(await asks("/inbox")).toBe("here");
});

test("help and files do not queue behind pages that wait for the database", async () => {
  for (let n = 0; n < 9; n += 1) void slowReader(`/b/${"0".repeat(15)}${n}`);
  await expect.poll(() => stuck).toBe(8);
  expect(await asks("/help")).toBe("here");
  expect(await asks("/plain.css")).toBe("here");
  expect(stuck).toBe(8);
});

test("pages do not queue behind searches, nor searches behind pages", async () => {
  const searches = Array.from({ length: 9 }, (_, n) => `/search/stuck${n}`);
  for (const path of searches) void slowReader(path);
  await expect.poll(() => sought).toBe(9);
  expect(await asks("/help")).toBe("here");
});

test("help is the same kept page for whoever is signed in: no session is looked up for it", async () => {
  await asks("/help");
  await asks("/help", { cookie: "cairn=a.session" });
  expect(helped).toBe(1);
});
