import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Community, Person } from "@/lib/testing/community";
import { communityOf } from "./community";
import { type OwnSite, ownSite } from "./own-site";
import { expect, test } from "./told";

// A site where nobody else writes meanwhile: each address that a page names must be there.
test.describe.configure({ mode: "serial", timeout: 180_000 });

let site: OwnSite;
let community: Community;
let moderator: Person;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await ownSite({});
  community = await communityOf(site.dataDir);
  const member = await community.aPerson();
  moderator = await community.aPerson("moderator");
  const [first, second] = community.boards;
  const words = (boardId = "", as: "alias" | "profile" = "alias") => ({
    boardId,
    title: `A walk ${as}`,
    body: "It rained, and I went.",
    as,
  });
  const { threadId, postId } = await community.aThread(member, words(first?.id, "profile"));
  await community.aThread(member, words(second?.id));
  const answer = await community.aReply(moderator, threadId, "Rain counts twice.");
  await community.kindWords(moderator, postId);
  await community.aStone(member, "I went out.", "profile");
  await community.aStone(moderator, "I stayed in.", "alias");
  await community.aDraft(moderator, threadId, "Not yet ready.");
  await community.aReport(member, answer.postId);
});
test.afterAll(async () => {
  await community?.end();
  await site?.end();
});

/** What a browser did or complained of that no page of ours may cause. */
async function watched(context: BrowserContext): Promise<string[]> {
  const found: string[] = [];
  const origin = new URL(site.address).origin;
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) found.push(`a request to another origin: ${request.url()}`);
  });
  context.on("response", async (response) => {
    if (response.status() >= 400) found.push(`${response.status()} for ${response.url()}`);
    const { "set-cookie": cookie } = await response.allHeaders().catch(() => ({ "set-cookie": "" }));
    if (cookie) found.push(`a cookie from ${response.url()}`);
  });
  context.on("console", (message) => message.type() === "error" && found.push(`console: ${message.text()}`));
  context.on("weberror", (error) => found.push(`script: ${error.error().message}`));
  await context.exposeBinding("tellViolation", (_source, what: string) => found.push(`against the policy: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell: unknown = Reflect.get(window, "tellViolation");
      if (typeof tell === "function") tell(`${event.effectiveDirective} ${event.sample}`);
    });
  });
  return found;
}

/** Every address of ours that the page names: links, forms that ask, and files. Those that leave must not say whence. */
async function namedOn(page: Page, found: string[]): Promise<string[]> {
  const named = await page.evaluate(() => {
    const of = (selector: string, attribute: string) =>
      [...document.querySelectorAll(selector)].map((one) => new URL(one.getAttribute(attribute) ?? "", location.href));
    const links = [...document.querySelectorAll("a[href]")].filter((one) => one instanceof HTMLAnchorElement);
    const telling = links.filter((one) => /^http/.test(one.protocol) && one.origin !== location.origin);
    const files = [...of("link[href]", "href"), ...of("script[src], img[src]", "src")];
    return {
      ours: [...of("a[href]", "href"), ...of("form[method=get i][action]", "action"), ...files]
        .filter((at) => at.origin === location.origin)
        .map((at) => at.pathname + at.search),
      telling: telling.filter((one) => !one.relList.contains("noreferrer")).map((one) => one.href),
    };
  });
  found.push(...named.telling.map((at) => `a link that says whence: ${at}`));
  return named.ours;
}

/** Addresses that differ only in what they are about: the same page, of something else. */
const kindOf = (at: string): string =>
  at
    .replaceAll(/[0-9a-z]{16}/g, "id")
    .replace(/^\/help\/..$/, "/help/country")
    .replaceAll(/=[^&]*/g, "=");
/** So many of a kind are opened in the browser; of the others the answer is enough. */
const OPENED = 3;

/** Goes on from the first page to everything that is named anywhere, each address once. */
async function crawl(page: Page, found: string[]): Promise<Set<string>> {
  const seen = new Set(["/", "/leave"]);
  const opened = new Map<string, number>();
  const waiting = ["/"];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const kind = kindOf(at);
    const before = opened.get(kind) ?? 0;
    opened.set(kind, before + 1);
    if (before >= OPENED || /\.(xml|js|css|svg|woff2)(\?|$)/.test(at)) {
      const status = (await page.request.get(at)).status();
      if (status !== 200) found.push(`${status} for ${at}`);
      continue;
    }
    await page.goto(at);
    for (const next of await namedOn(page, found)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

/** What the browser keeps of us when all is read. */
const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    written: document.cookie,
  }));
const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, written: "" };

async function phone(browser: Browser, who: Person | null): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.address, viewport: { width: 390, height: 720 } });
  if (who) await context.addCookies([{ name: "cairn", value: who.token, url: site.address, httpOnly: true }]);
  return context;
}

/** Reads all that somebody can reach on a phone; what they must have met on the way is asked for by its kind. */
async function readAll(browser: Browser, who: Person | null, kinds: readonly RegExp[]): Promise<void> {
  const context = await phone(browser, who);
  const found = await watched(context);
  const page = await context.newPage();
  const seen = [...(await crawl(page, found))];
  expect(kinds.filter((kind) => !seen.some((at) => kind.test(at)))).toEqual([]);
  await page.goto("/");
  expect(await keptBy(page)).toEqual(NOTHING);
  expect((await context.cookies()).map(({ value }) => value)).toEqual(who ? [who.token] : []);
  expect(found).toEqual([]);
  await context.close();
}

test("what a reader can reach asks no other origin, sets no cookie, stores nothing, breaks nothing and leads nowhere dead", async ({
  browser,
}) => {
  const met = [/^\/t\/\w+$/, /^\/p\//, /^\/m\//, /^\/help\/gb/, /^\/feeds\/boards/, /^\/report\/post/, /^\/join/];
  await readAll(browser, null, met);
});

test("what somebody signed in can reach, and the desk, is as quiet: the one cookie is the sign-in's", async ({
  browser,
}) => {
  const own = [/^\/t\/\w+\/edit/, /^\/m\/\w+\/withdraw/, /^\/me\/erase/, /^\/me\/drafts\/\w/, /^\/inbox/];
  await readAll(browser, moderator, [...own, /^\/desk\/case\//]);
});

test("text that would be read as code is refused by the browser, and we would have heard of it", async ({
  browser,
}) => {
  const context = await phone(browser, null);
  const found = await watched(context);
  const page = await context.newPage();
  await page.goto("/");
  const said = await page.evaluate(() => {
    try {
      document.body.innerHTML = "<b>read as code</b>";
    } catch (error) {
      return String(error);
    }
  });
  expect(said).toContain("TypeError");
  await expect.poll(() => found.join()).toContain("against the policy: require-trusted-types-for");
  await context.close();
});
