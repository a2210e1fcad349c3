import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { inMore } from "./folds";
import { keepPage } from "./kept-pages";
import { shownKey } from "./people";
import { ledTo } from "./plain-forms";
import { wordsThatTouch } from "./seen";
import { openedBy, unique } from "./threads";

// As it is printed from a dark screen.
test.use({ colorScheme: "dark" });

/** What of the page would reach paper and must not: what is pressed, typed into or leads through the site; dark grounds. */
async function wasted(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  return page.evaluate(() => {
    const pressed = "form, button, .button, input, textarea, select, nav, .bar, .skip, .help-skip, footer, .foot";
    const shown = [...document.querySelectorAll(pressed)].filter((one) => one.getClientRects().length > 0);
    const dark = [document.documentElement, document.body, ...document.querySelectorAll("main, main *")].filter(
      (one) => {
        if (one.getClientRects().length === 0) return false;
        const { backgroundColor, color } = getComputedStyle(one);
        const words = !one.closest("svg") && color !== "rgb(0, 0, 0)";
        return words || !/^(?:rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);
      },
    );
    const stuck = [...document.querySelectorAll("body *")].filter(
      (one) => one.getClientRects().length > 0 && /sticky|fixed/.test(getComputedStyle(one).position),
    );
    return [...shown, ...dark, ...stuck].map((one) => one.outerHTML.slice(0, 100));
  });
}

test("a thread prints every post whole, what is behind a content note too, and nothing to be pressed", async ({
  page,
  somebody,
}) => {
  const body = `It was a long way. ${"I went on. ".repeat(300)}That is all.`;
  const thread = await openedBy(somebody.asking, unique("The way"), body);
  const noted = `Shaking all night ${unique("of it")}.`;
  await ledTo(somebody.asking, thread, { body: noted, "contentNotes[]": "withdrawal", intent: "post" });
  await page.context().addCookies((await somebody.asking.storageState()).cookies);
  await page.goto(thread);
  await (await inMore(page.getByRole("article").last(), /^Quote /)).click();
  await page.getByLabel("Your reply").fill("That shaking ends.");
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("article").last()).toContainText("That shaking ends.");
  for (const signedIn of [true, false]) {
    if (!signedIn) await page.context().clearCookies();
    await page.goto(thread);
    await keepPage(signedIn ? "member quoted" : "reader quoted", await (await page.request.get(thread)).text());
    expect(await wasted(page)).toEqual([]);
    const posts = page.locator("main article");
    await expect(posts).toHaveCount(3);
    for (const post of await posts.all()) await expect(post).toHaveCSS("break-inside", "avoid");
    await expect(posts.first()).toContainText("That is all.");
    // Where they were written, and quoted.
    const words = page.getByText(noted);
    await expect(words).toHaveCount(2);
    for (const one of await words.all()) {
      expect(await one.evaluate((text) => text.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
      expect((await one.boundingBox())?.height).toBeGreaterThan(0);
    }
    // A sheet that lies about does not tell whose words these are.
    await expect(page.getByText("you", { exact: true }).filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: "screen" });
    expect(await wordsThatTouch(page)).toEqual([]);
  }
});

test("help prints every number and region without its buttons, and the address of each source", async ({ page }) => {
  for (const address of ["/help", "/help/gb"]) {
    await page.goto(address);
    const told = await page.locator("main section").allInnerTexts();
    expect(await wasted(page)).toEqual([]);
    for (const [place, text] of (await page.locator("main section").allInnerTexts()).entries()) {
      expect(text.replaceAll(/\s+/g, " ")).toBe(told[place]?.replaceAll(/\s+/g, " "));
    }
    const source = page.locator("#sources ~ ul a").first();
    const after = await source.evaluate((link) => getComputedStyle(link, "::after").content);
    expect(after).toContain("https://");
  }
  await expect(page.getByText("Call 999")).toBeVisible();
});

test("the page of a new key prints the card alone, whole, on one sheet", async ({ page }) => {
  await page.goto("/join");
  await page.getByRole("radio", { name: /Only I use it/ }).check();
  await page.getByRole("button", { name: "Get my six words" }).click();
  const key = await shownKey(page);
  expect(await wasted(page)).toEqual([]);
  const printed = (await page.locator("body").allInnerTexts()).join(" ").split(/\s+/).filter(Boolean);
  expect(printed).toEqual(key);
  const pdf = (await page.pdf({ format: "A5" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
