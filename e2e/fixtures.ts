import process from "node:process";
import type { APIRequestContext, BrowserContext, Page } from "@playwright/test";
import { violationsOn } from "./axe";
import { joinAsModerator } from "./invite";
import { joinBy } from "./people";
import { type Examples, writeExamples } from "./routes";
import { test as base, expect } from "./told";

/** Where the test leaves the site on purpose, it says so by answering the other address with `page.route`. */
function watch(page: Page, home: string, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" && !expected(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const leaving = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (["http:", "https:"].includes(url.protocol) && url.origin !== home && !leaving) {
      complaints.push(`a request to another origin: ${request.url()}`);
    }
  });
}

// Chromium calls every page with a 4xx status an error; pages that refuse answer so, and tests check them by name.
const expected = (text: string) => /Failed to load resource: the server responded with a status of 4\d\d/.test(text);

/** A member beside the one whose journey it is: acts through plain forms, without a browser of their own. */
export type Somebody = { asking: APIRequestContext; key: readonly string[] };
/** A volunteer of the desk: who is signed in with these cookies moderates. */
export type Volunteer = { key: readonly string[]; cookies: Parameters<BrowserContext["addCookies"]>[0] };
/** A member who wrote what the examples of all pages are about. Tests only look at it: others do so as well. */
export type Writer = { examples: Examples; cookies: Volunteer["cookies"]; asking: APIRequestContext };

type Fixtures = { somebody: Somebody };
type WorkerFixtures = { volunteer: Volunteer; writer: Writer };

/**
 * The `test` of every journey: its pages fail it on a console error and on a request to another origin.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  page: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    watch(page, new URL(baseURL ?? "").origin, complaints);
    await use(page);
    expect(complaints).toEqual([]);
  },
  somebody: async ({ playwright, baseURL }, use) => {
    const asking = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    await use({ asking, key: await joinBy(asking) });
    await asking.dispose();
  },
  // One for all tests of a process: the command that invites takes seconds.
  volunteer: [
    async ({ playwright }, use, info) => {
      const asking = await playwright.request.newContext({ baseURL: info.project.use.baseURL ?? "" });
      const key = await joinAsModerator(asking);
      await use({ key, cookies: (await asking.storageState()).cookies });
      await asking.dispose();
    },
    { scope: "worker" },
  ],
  // The same: it takes twenty forms.
  writer: [
    async ({ playwright }, use, info) => {
      const asking = await playwright.request.newContext({ baseURL: info.project.use.baseURL ?? "" });
      await joinBy(asking);
      const examples = await writeExamples(asking);
      await use({ examples, asking, cookies: (await asking.storageState()).cookies });
      await asking.dispose();
    },
    { scope: "worker" },
  ],
});

export { expect };

/**
 * Whether scripts run, for journeys that are the same either way: with them the same fields are sent to the same
 * addresses and the same pages come back, so `npm test` walks them without, and `npm run test:long` both ways. Always
 * walked both ways is what `cairn.js` has a hand in: writing in a field with words and leaving it, Leave now, sending
 * twice, the key field. That it breaks no page, access and crawl see on each.
 */
export const EITHER_WAY: readonly boolean[] = process.env.CAIRN_TEST_LONG === "1" ? [true, false] : [false];

/** Fails when axe finds anything at all on the page, naming rule and place. */
export async function axe(page: Page): Promise<void> {
  const violations = await violationsOn(page);
  const found = violations.map(
    (one) => `${one.id}: ${one.help} at ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(found).toEqual([]);
}
