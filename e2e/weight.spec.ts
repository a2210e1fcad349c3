import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Page, Request } from "@playwright/test";
import type { Community, Person } from "@/lib/testing/community";
import { communityOf } from "./community";
import { expect, test } from "./told";

// What a reader on the worst line pays, in bytes as they cross the wire. No clock is in it, so it can be a test.
const FIRST_VISIT = 60_000;
const FONTS = 35_000;
const SECOND_PAGE = 8_000;
/** Whoever is signed in has five buttons under each of 12 or 24 stones. */
const WALL_WITH_BUTTONS = 8_500;
const OUR_SCRIPT = 3_000;
const REPLIES = 20;

let community: Community;
let reader: Person;
/** Two threads, so that there is a second page as heavy as the first. */
const threads: string[] = [];
/** Every kind of page that readers have, as full as its lists get. */
const others: string[] = [];
const STONES = 24;
/** As many stand beside the week's picture. */
const BESIDE_THE_PICTURE = 12;
const STORIES = 20;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  community = await communityOf();
  reader = await community.aPerson();
  const voices = await Promise.all([1, 2, 3, 4].map(() => community.aPerson()));
  // What people of the demonstration say: invented words of a few would pack too well.
  const file = path.resolve(import.meta.dirname, "../seeds/demo/threads.json");
  const talks: { replies: { body: string }[] }[] = JSON.parse(await readFile(file, "utf8"));
  const said = talks.flatMap(({ replies }) => replies.map(({ body }) => body)).filter((body) => body.length > 100);
  for (const [opening = "", ...replies] of [said.slice(0, REPLIES + 1), said.slice(-REPLIES - 1)]) {
    const boardId = community.boards[0]?.id ?? "";
    const { threadId } = await community.aThread(reader, { boardId, title: "A long talk", body: opening, as: "alias" });
    for (const [at, body] of replies.entries()) {
      const who = voices[at % voices.length];
      if (who) await community.aReply(who, threadId, body);
    }
    threads.push(`/t/${threadId}`);
  }
  const texts = async (file: string): Promise<Record<string, string>[]> =>
    JSON.parse(await readFile(path.resolve(import.meta.dirname, `../seeds/demo/${file}.json`), "utf8"));
  // Each in words of its own: the same twice would weigh as much as once.
  const sentences = said.flatMap((body) => body.match(/[^.!?]{20,90}[.!?]/g) ?? []);
  const sentence = (at: number) => sentences[at % sentences.length] ?? "";
  const [stones, stories] = [await texts("milestones"), await texts("stories")];
  for (let at = 0; at < STONES; at += 1)
    await community.aStone(await community.aPerson(), stones[at]?.words || sentence(at * 3), "alias");
  const library = await community.db.board.findFirstOrThrow({ where: { stories: true }, select: { id: true } });
  for (let at = 0; at < STORIES; at += 1) {
    const body = stories[at]?.body ?? [1, 2, 3, 4, 5].map((place) => sentence(at * 7 + place)).join(" ");
    const title = stories[at]?.title ?? sentence(at * 5).slice(0, 60);
    await community.aThread(reader, { boardId: library.id, title, body, as: "profile" });
  }
  const voice = await community.db.voice.findFirstOrThrow({
    where: { profileId: { not: null }, thread: { boardId: library.id } },
    orderBy: { thread: { bumpedAt: "desc" } },
    select: { profileId: true },
  });
  others.push("/", `/b/${community.boards[0]?.id}`, `/b/${library.id}`, "/stories", `/p/${voice.profileId}`);
  others.push("/milestones", "/milestones/g/9", "/rules", "/privacy", "/about", "/help");
});
test.afterAll(() => community?.end());

/** Bytes of what the browser fetches while `go` goes on, by kind; what it has already costs nothing. */
async function paidFor(page: Page, address: string): Promise<Record<string, number>> {
  const paid: Record<string, number> = {};
  const sizes: Promise<void>[] = [];
  const add = (request: Request) => {
    // The icon, 300 bytes, comes when the browser has time for it.
    if (new URL(request.url()).pathname === "/icon.svg") return;
    sizes.push(
      request.sizes().then(({ responseBodySize }) => {
        // What comes from the browser's own store is told as less than nothing.
        paid[request.resourceType()] = (paid[request.resourceType()] ?? 0) + Math.max(0, responseBodySize);
      }),
    );
  };
  page.on("requestfinished", add);
  await page.goto(address, { waitUntil: "networkidle" });
  page.off("requestfinished", add);
  await Promise.all(sizes);
  return paid;
}

const sum = (paid: Record<string, number>): number => Object.values(paid).reduce((all, one) => all + one, 0);

for (const who of ["a reader", "somebody signed in"]) {
  test(`a thread of 20 replies costs ${who} at most 60 kB the first time, and a second page 8 kB; no script but our 3 kB`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "", viewport: { width: 390, height: 720 } });
    const cookie = { name: "cairn", value: reader.token, url: baseURL ?? "", httpOnly: true };
    if (who !== "a reader") await context.addCookies([cookie]);
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on(
      "request",
      (request) => request.resourceType() === "script" && scripts.add(new URL(request.url()).pathname),
    );
    const first = await paidFor(page, threads[0] ?? "");
    expect(await page.getByRole("article").count()).toBe(REPLIES + 1);
    expect(sum(first), JSON.stringify(first)).toBeLessThanOrEqual(FIRST_VISIT);
    expect(first.font ?? 0).toBeLessThanOrEqual(FONTS);
    expect(first.font ?? 0).toBeGreaterThan(0);
    expect(first.script ?? 0).toBeLessThanOrEqual(OUR_SCRIPT);
    for (const second of [threads[1] ?? "", ...others]) {
      const paid = await paidFor(page, second);
      const told = `${second} ${JSON.stringify(paid)}`;
      const most = second.startsWith("/milestones") && who !== "a reader" ? WALL_WITH_BUTTONS : SECOND_PAGE;
      expect.soft(sum(paid), told).toBeLessThanOrEqual(most);
      // All but the page itself is there already; the help page has a sheet of its own, so that it can be saved.
      if (second !== "/help") expect.soft(sum(paid) - (paid.document ?? 0), told).toBe(0);
    }
    await page.goto("/milestones");
    expect(await page.locator(".wall > li").count()).toBe(BESIDE_THE_PICTURE);
    await page.goto("/milestones/g/9");
    expect(await page.locator(".wall > li").count()).toBe(STONES);
    expect([...scripts]).toEqual(["/cairn.js"]);
    await context.close();
  });
}

/** The very bytes of an answer, not unpacked. */
function raw(address: string, accepts: string): Promise<{ body: Buffer; headers: http.IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    http
      .get(address, { headers: { "accept-encoding": accepts } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => resolve({ body: Buffer.concat(chunks), headers: answer.headers }));
      })
      .on("error", reject);
  });
}

test("a page comes as Brotli or gzip, whichever is taken, the same each time, and says on what that depends", async ({
  baseURL,
}) => {
  const page = `${baseURL}${threads[0]}`;
  const plain = await raw(page, "identity");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  const ways = [
    ["br", "gzip, deflate, br, zstd", brotliDecompressSync],
    ["gzip", "gzip, deflate", gunzipSync],
    ["gzip", "br;q=0, gzip", gunzipSync],
  ] as const;
  for (const [encoding, accepts, unpack] of ways) {
    const [one, again] = [await raw(page, accepts), await raw(page, accepts)];
    expect(one.headers["content-encoding"]).toBe(encoding);
    expect(one.headers.vary).toBe("Accept-Encoding");
    expect(unpack(one.body).equals(plain.body)).toBe(true);
    // Made once with the page that is kept: the same bytes for all.
    expect(again.body.equals(one.body)).toBe(true);
    expect(one.body.length).toBeLessThan(plain.body.length / 3);
  }
});
