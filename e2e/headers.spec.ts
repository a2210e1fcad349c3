import { type APIRequestContext, expect, test } from "@playwright/test";
import { at, forms } from "@/lib/kernel/addresses";
import type { Community, Person } from "@/lib/testing/community";
import { wrongWordsOnPage } from "@/lib/testing/plain-words";
import { communityOf } from "./community";
import { expectOurHeaders } from "./expected-headers";
import { ledTo } from "./plain-forms";
import { type Examples, examplesOf, formExamples, pagePatterns, routePatterns } from "./routes";
import { tellingNames } from "./titles";

let community: Community;
let examples: Examples;
/** Who wrote the examples, and moderates: nobody is shown more. */
let member: Person;

// What is written at the start serves all: two processes would write it twice.
test.describe.configure({ mode: "default" });

test.beforeAll(async ({ playwright, baseURL }) => {
  const asking = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const search = await ledTo(asking, "/search", { query: "quiet hour" });
  await asking.dispose();
  community = await communityOf();
  member = await community.aPerson("moderator");
  const boardId = community.boards[0]?.id ?? "";
  const words = { boardId, title: "Of headers", body: "A quiet hour, and tea.", as: "profile" as const };
  const { threadId, postId } = await community.aThread(member, words);
  const voice = await community.db.voice.findFirstOrThrow({ where: { threadId }, select: { profileId: true } });
  const [stone, draft] = [
    await community.aStone(member, "A small step.", "alias"),
    await community.aDraft(member, threadId, "Soon."),
  ];
  examples = {
    ...examplesOf({
      board: `/b/${boardId}`,
      thread: `/t/${threadId}`,
      edit: `/t/${threadId}/edit/${postId}`,
      withdraw: `/t/${threadId}/withdraw/${postId}`,
      profile: `/p/${voice.profileId}`,
      draft: `/me/drafts/${draft}`,
      stone: `/m/${stone}`,
      search,
      groups: "/groups/s/0",
    }),
    ...formExamples(),
    "/feeds/boards/[file]": `/feeds/boards/${boardId}.xml`,
    "/feeds/stories.xml": "/feeds/stories.xml",
    "/groups/feed.json": "/groups/feed.json",
    "/milestones/tonight": "/milestones/tonight",
    "/r/[id]": `/r/${postId}`,
  };
});
test.afterAll(() => community?.end());

test("whoever opens the address of a form is led to the page that it stands on", async ({ request }) => {
  for (const [name, form] of Object.entries(forms)) {
    const answer = await request.get(formExamples()[form.pattern] ?? "", { maxRedirects: 0 });
    const page = form.page.replaceAll(/\[\w+\]/g, "0000000000000000");
    expect.soft([answer.status(), answer.headers().location], name).toEqual([303, page]);
  }
});

/** Beside the routes: what is not there, what the front answers by itself, and files. */
const OTHERS = [
  ...[
    "/healthz",
    "/leave",
    "/nowhere",
    "/search/an-address-that-ended",
    "/t/0000000000000000",
    "/t/%ff",
    "/t/%00",
    "/index.rsc",
    "/join/",
  ],
  ...["/cairn.js", "/work.js", "/plain.css", "/icon.svg", "/altcha-worker.js", "/cairn.js?v=old"],
  ...[
    "/favicon.ico",
    "/robots.txt",
    "/.well-known/security.txt",
    "/sitemap.xml",
    "/manifest.webmanifest",
    "/feeds/boards/nowhere.xml",
  ],
  ...["/_next/image?url=%2Ficon.svg&w=64&q=75", "/_next/data/build/index.json", "/_next/static/nothing.css"],
  ...["/_next/static/chunks/main.js", "/_next/webpack-hmr", "/api/auth/session", "/_next/static/%2e%2e/%2e%2e/signin"],
];

const CHANGING: readonly string[] = [at.leave(), forms.signOut(), forms.signOutEverywhere(), forms.takeNext()];

const asked = (): string[] => [
  ...[...pagePatterns(), ...routePatterns()].map((pattern) => examples[pattern] ?? `no example for ${pattern}`),
  ...OTHERS,
];

test("every route has an example here: one that is added cannot be forgotten", () => {
  expect(Object.keys(examples).sort()).toEqual([...pagePatterns(), ...routePatterns()].sort());
});

const WHO: readonly [string, () => Person | null][] = [
  ["a reader", () => null],
  ["somebody signed in", () => member],
];

for (const [name, person] of WHO) {
  test(`every address carries exactly our headers for ${name}, asked with GET, HEAD and POST, sets no cookie, and no title says what this place is about`, async ({
    request,
    baseURL,
  }) => {
    const token = person()?.token;
    const headers = { origin: baseURL ?? "", ...(token ? { cookie: `cairn=${token}` } : {}) };
    const statuses = new Set<number>();
    for (const address of asked()) {
      const options = { headers, maxRedirects: 0 };
      // A form without fields changes nothing; these would, so a member's stay unasked.
      if (token && CHANGING.includes(address)) continue;
      const [got, head, posted] = await Promise.all([
        request.get(address, options),
        request.head(address, options),
        request.post(address, { ...options, multipart: { nothing: "" } }),
      ]);
      expectOurHeaders(got, `GET ${address}`);
      expectOurHeaders(head, `HEAD ${address}`);
      expectOurHeaders(posted, `POST ${address}`);
      expect.soft(head.status(), address).toBe(got.status());
      expect.soft(Math.max(got.status(), posted.status()), address).toBeLessThan(500);
      expect.soft(head.headers()["content-type"], address).toBe(got.headers()["content-type"]);
      const text = await got.text();
      if (/<title|<feed/.test(text)) expect.soft(tellingNames(text), address).toEqual([]);
      if (/<body/.test(text)) expect.soft(wrongWordsOnPage(text), address).toEqual([]);
      for (const answer of [got, head, posted]) statuses.add(answer.status());
    }
    expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 301, 303, 307, 404, 405]));
  });
}

test("so does every refusal: another origin, too much, no form, a method or an address that is none", async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const form = { intent: "begin", device: "mine" };
  const bad = { origin, "content-type": "multipart/form-data; boundary=x" };
  const refusals: [number, Parameters<APIRequestContext["fetch"]>[1]][] = [
    [403, { form, headers: { origin: "https://elsewhere.example" } }],
    [403, { form, headers: { origin: "null" } }],
    [403, { form, headers: { origin: "null", "sec-fetch-site": "cross-site" } }],
    [403, { form }],
    [413, { form: { words: "x".repeat(600_000) }, headers: { origin } }],
    [400, { data: "--x\r\nno form\r\n", headers: bad }],
    [404, { form, headers: { origin } }],
    [405, { method: "OPTIONS" }],
    [405, { method: "DELETE", headers: { origin } }],
  ];
  for (const [status, options] of refusals) {
    const answer = await request.fetch("/join", { method: "POST", maxRedirects: 0, ...options });
    expect.soft(answer.status(), JSON.stringify(options).slice(0, 120)).toBe(status);
    expectOurHeaders(answer, `${status} for /join`);
  }
});

test("no title of a board or of its feed says what this place is about", async ({ request }) => {
  const list = await (await request.get("/boards")).text();
  const boards = [...new Set([...list.matchAll(/href="(\/b\/\w+)"/g)].map(([, board = ""]) => board))];
  expect(boards.length).toBeGreaterThan(3);
  for (const address of boards.flatMap((board) => [board, `/feeds/boards/${board.slice(3)}.xml`]))
    expect.soft(tellingNames(await (await request.get(address)).text()), address).toEqual([]);
});

test("a browser may keep what never changes under its address, and no page", async ({ request }) => {
  const files = new Set<string>();
  for (const address of ["/", "/help", "/nowhere"]) {
    const html = await (await request.get(address)).text();
    for (const [, at = ""] of html.matchAll(/<(?:link|script)[^>]* (?:src|href)="([^"]*)"/g)) files.add(at);
  }
  const kinds = ["/_next/static/", "/fonts/", "/cairn.js?v=", "/plain.css?v=", "/icon.svg?"];
  expect(kinds.filter((kind) => ![...files].some((file) => file.startsWith(kind)))).toEqual([]);
  for (const file of files) expectOurHeaders(await request.get(file), file, "keep");
  for (const file of files) expectOurHeaders(await request.head(file), file, "keep");
});

test("no tag, no date and no condition tells when something was written: a conditional question gets the whole page", async ({
  request,
}) => {
  for (const address of [examples["/t/[id]"] ?? "", "/", "/cairn.js", examples["/feeds/boards/[file]"] ?? ""]) {
    const conditions = { "if-none-match": "*", "if-modified-since": new Date().toUTCString() };
    expect((await request.get(address, { headers: conditions })).status()).toBe(200);
    expect((await request.get(address, { headers: { range: "bytes=0-9" } })).status()).toBe(200);
  }
});

test("what people wrote is not for search engines to keep, unless its author lets them", async ({ request }) => {
  for (const pattern of ["/t/[id]", "/p/[id]", "/milestones", "/m/[id]"]) {
    const html = await (await request.get(examples[pattern] ?? "")).text();
    expect(/<meta name="robots" content="([^"]*)"/.exec(html)?.[1], pattern).toBe("noindex, nofollow, noarchive");
  }
  for (const feed of ["/feeds/stories.xml", examples["/feeds/boards/[file]"] ?? ""])
    expect((await request.get(feed)).headers()["x-robots-tag"]).toBe("noindex, noarchive");
});

test("a page holds no script but ours, and none inline; nothing of the framework's is there to be named", async ({
  request,
}) => {
  for (const cookie of ["", `cairn=${member.token}`]) {
    for (const address of ["/", "/join", "/rules", "/help", examples["/t/[id]"] ?? "", "/me", "/inbox"]) {
      const html = await (await request.get(address, { headers: { cookie } })).text();
      const scripts = html.match(/<script[^>]*>/g) ?? [];
      expect(scripts.filter((tag) => !tag.includes('src="/cairn.js?v='))).toEqual([]);
      expect(html).not.toMatch(/__next_f|\son\w+="|style="|javascript:/);
    }
  }
});

test("healthz says ok and nothing else; what is not there gives the way to help", async ({ request }) => {
  expect(await (await request.get("/healthz")).text()).toBe('{"status":"ok"}');
  const html = await (await request.get("/nowhere")).text();
  expect(html).toContain("We can’t find that page");
  expect(html).toContain('href="/help"');
});
