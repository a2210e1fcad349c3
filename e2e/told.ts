import { type Browser, test as base, expect, type Page, type TestInfo } from "@playwright/test";

const PATIENCE = 5000;
const LONGEST = 700;

/**
 * The `test` of all: whatever fails tells what every open page said at that moment, so that the report alone is enough
 * to understand it.
 */
export const test = base.extend<{ told: undefined }>({
  // Before its pages are closed; those of other browsers are still open after that.
  context: async ({ context, browser }, use, info) => {
    await use(context);
    await tellOf(browser, info);
  },
  told: [
    async ({ browser }, use, info) => {
      await use(undefined);
      await tellOf(browser, info);
    },
    { auto: true },
  ],
});

export { expect };

async function tellOf(browser: Browser, info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus || info.attachments.some(({ name }) => name === "pages")) return;
  const pages = browser.contexts().flatMap((context) => context.pages());
  const said = await Promise.all(pages.map((page) => Promise.race([saidBy(page).catch(String), silence(page)])));
  await info.attach("pages", { body: said.join("\n"), contentType: "text/plain" });
}

/** Where the page is, and what it says without what stands around it on every page. */
async function saidBy(page: Page): Promise<string> {
  const where = (await page.locator("main").count()) > 0 ? "main" : "body";
  const text = (await page.locator(where).allInnerTexts()).join(" ");
  return `${page.url()} says: ${text.replaceAll(/\s+/g, " ").slice(0, LONGEST)}`;
}

const silence = (page: Page): Promise<string> =>
  new Promise((resolve) => setTimeout(resolve, PATIENCE, `${page.url()} does not answer`));
