import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
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

type Fixtures = { noJsPage: Page };

/**
 * The `test` of every journey: its pages fail it on a console error and on a request to another origin.
 * `noJsPage` is a page in a browser of its own with JavaScript switched off.
 */
export const test = base.extend<Fixtures>({
  page: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    watch(page, new URL(baseURL ?? "").origin, complaints);
    await use(page);
    expect(complaints).toEqual([]);
  },
  noJsPage: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, locale: "en-GB", timezoneId: "UTC" });
    const page = await context.newPage();
    const complaints: string[] = [];
    watch(page, new URL(baseURL ?? "").origin, complaints);
    await use(page);
    await context.close();
    expect(complaints).toEqual([]);
  },
});

export { expect };

/** Fails when axe finds anything at all on the page, naming rule and place. The page needs JavaScript switched on. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    (one) => `${one.id}: ${one.help} at ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(found).toEqual([]);
}
