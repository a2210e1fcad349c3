import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { kindWord } from "./folds";
import { giveTwoWords, join, shownKey, signIn } from "./people";
import { openCaseAbout, openedBy, unique } from "./threads";

// A form that met an ended sign-in: it comes back with every word and the key field, and one submit signs in and does
// it. None of it needs a script, so it is walked without.
test.use({ javaScriptEnabled: false });

/** What the page says, without what names the case or changes with every page. */
const bare = async (page: Page, id: string): Promise<string> =>
  (await page.locator("main").innerHTML()).replaceAll(id, "ID").replace(/name="\$ACTION[^>]*>/g, "");

/** Makes the form on the page be about another case, as somebody would who tries ids. */
async function aim(page: Page, id: string): Promise<void> {
  await page.evaluate((other) => {
    for (const name of ["action", "formaction", "value"])
      for (const one of document.querySelectorAll(`[${name}^="/desk/case/"]`)) {
        const here = one.getAttribute(name) ?? "";
        one.setAttribute(name, here.replace(/^\/desk\/case\/[^/]+/, `/desk/case/${other}`));
      }
  }, id);
}

test("a decision and a pause survive the end of a sign-in, and what comes back tells nobody which cases exist", async ({
  page,
  browser,
  somebody,
  volunteer,
}) => {
  const someone = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const words = unique("Words for a volunteer");
  await join(page);
  const address = await openedBy(page.request, unique("Evening"), words);
  const reader = await someone();
  await reader.goto(address);
  await reader
    .getByText(/^More about/)
    .first()
    .click();
  await reader.getByRole("link", { name: /^Report/ }).click();
  await reader.getByRole("button", { name: "It’s cruel or threatening" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
  await reader.context().close();

  const moderator = await someone();
  const { key } = volunteer;
  await moderator.context().addCookies(volunteer.cookies);
  await openCaseAbout(moderator, words);
  const id = new URL(moderator.url()).pathname.split("/").at(-1) ?? "";
  await moderator.getByRole("button", { name: "Take this on" }).click();
  await moderator.getByLabel(/^Which guideline \(needed/).selectOption({ label: "Be kind" });
  await moderator.locator("#words").fill("A sentence that took time.");
  await moderator.context().clearCookies();
  await moderator.getByRole("button", { name: /^Remove/ }).click();
  await expect(moderator.getByLabel("Your six words")).toBeVisible();
  await expect(moderator.locator("#words")).toHaveValue("A sentence that took time.");
  await expect(moderator.locator("#rule")).toHaveValue("be-kind");
  expect(await moderator.content()).not.toContain(words);
  await moderator.waitForLoadState();
  const real = await bare(moderator, id);

  // The same words sent about a case that never was: not one byte tells it from the one that is.
  const noCase = "0".repeat(16);
  await aim(moderator, noCase);
  await moderator.getByRole("button", { name: /^Remove/ }).click();
  await expect(moderator).toHaveURL(new RegExp(`/desk/case/${noCase}/decide$`));
  await expect(moderator.locator("#words")).toHaveValue("A sentence that took time.");
  await expect.poll(() => bare(moderator, noCase)).toBe(real);

  // A member who does not moderate signs in along: nothing is there for them, and their words are.
  await aim(moderator, id);
  await moderator.getByLabel("Your six words").fill(somebody.key.join(" "));
  await moderator.getByRole("button", { name: /^Remove/ }).click();
  await expect(moderator.getByRole("heading", { level: 1 })).toHaveText("This isn’t here any more");
  await expect(moderator.locator("textarea").first()).toHaveValue("A sentence that took time.");

  await moderator.context().clearCookies();
  await signIn(moderator, key);
  await moderator.waitForURL("/");
  await moderator.goto(`/desk/case/${id}`);
  await moderator.getByText("Pause the author’s posting").click();
  await moderator.locator("#pauseWords").fill("Please rest a little.");
  await moderator.getByRole("radio", { name: "24 hours" }).check();
  await moderator.getByLabel(/^Which guideline \(needed/).selectOption({ label: "Be kind" });
  await moderator.locator("#words").fill("A sentence that took time.");
  await moderator.context().clearCookies();
  await moderator.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(moderator.locator("#pauseWords")).toHaveValue("Please rest a little.");
  await expect(moderator.getByRole("radio", { name: "24 hours" })).toBeChecked();
  await moderator.getByLabel("Your six words").fill(key.join(" "));
  await moderator.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(moderator.getByText("The author’s posting is paused.")).toBeVisible();

  // The decision that was begun beside the pause is still there.
  await expect(moderator.locator("#rule")).toHaveValue("be-kind");
  await expect(moderator.locator("#words")).toHaveValue("A sentence that took time.");
  await moderator.context().clearCookies();
  await moderator.getByRole("button", { name: /^Remove/ }).click();
  await moderator.getByLabel("Your six words").fill(key.join(" "));
  await moderator.getByRole("button", { name: /^Remove/ }).click();
  await expect(moderator.getByText("Decided. The author can see why.")).toBeVisible();
  await moderator.context().close();
  await page.goto("/me");
  await expect(page.getByText("Please rest a little.")).toBeVisible();
});

test("a volunteer's reply in a closed thread survives the end of a sign-in, and a member's gets no further", async ({
  page,
  somebody,
  volunteer,
}) => {
  const { key } = volunteer;
  const address = await openedBy(somebody.asking, unique("Closed"), "How was your day?");
  await page.context().addCookies(volunteer.cookies);
  await page.goto(address);
  await page.getByRole("link", { name: "Moderate this thread" }).click();
  await page.getByRole("button", { name: /^Lock the thread/ }).click();
  await page.getByRole("status").waitFor();
  await page.goto(address);
  const words = unique("Good night from us");
  await page.getByLabel("Your reply").fill(words);
  await page.context().clearCookies();
  const post = page.getByRole("button", { name: "Post reply" });
  await post.click();
  await expect(page.getByText("Only volunteers can still post here.")).toBeVisible();
  await page.getByLabel("Your six words").fill(somebody.key.join(" "));
  await post.click();
  await expect(page.getByRole("alert")).toContainText("locked this thread");
  await expect(page.getByLabel("Your reply")).toHaveValue(words);
  await expect(page.getByLabel("Your six words")).toHaveCount(0);
  await page.context().clearCookies();
  await post.click();
  await page.getByLabel("Your six words").fill(key.join(" "));
  await post.click();
  await expect(page.getByRole("article").filter({ hasText: words })).toBeVisible();
});

test("a report, following, an encouragement and a new key survive the end of a sign-in", async ({
  page,
  context,
  somebody,
}) => {
  const address = await openedBy(somebody.asking, unique("Quiet"), "A quiet evening.");

  const key = await join(page);
  await page.goto(address);
  await page
    .getByText(/^More about/)
    .first()
    .click();
  await page.getByRole("button", { name: /^Report/ }).click();
  await page.getByText("Add a few words first").click();
  await page.getByLabel("Anything else a volunteer should know?").fill("I wrote this in a bad hour.");
  await context.clearCookies();
  await page.getByText("Something else").click();
  await page.getByRole("button", { name: "It gives medical advice" }).click();
  await expect(page.getByLabel("Anything else a volunteer should know?")).toHaveValue("I wrote this in a bad hour.");
  await page.getByLabel("Your six words").fill(key.join(" "));
  // What was chosen among the others is in view again.
  await page.getByRole("button", { name: "It gives medical advice" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
  await page.getByRole("link", { name: "Back to where you were" }).click();
  await expect(page.getByText("A quiet evening.")).toBeVisible();

  await page.goto(address);
  await context.clearCookies();
  await page.getByRole("button", { name: "Follow this thread" }).click();
  await page.getByLabel("Your six words").fill(["zzyzx", ...key.slice(1)].join(" "));
  await page.getByRole("button", { name: "Follow this thread" }).click();
  await expect(page.getByText("Word number 1 isn’t one of ours.")).toBeVisible();
  await page.getByLabel("Your six words").fill([...key].reverse().join(" "));
  await page.getByRole("button", { name: "Follow this thread" }).click();
  await expect(page.getByText("No account has these six words.")).toBeVisible();
  await page.getByLabel("Your six words").fill(key.join(" "));
  await page.getByRole("button", { name: "Follow this thread" }).click();
  await expect(page.getByRole("button", { name: "Stop following" })).toBeVisible();
  await context.clearCookies();
  await (await kindWord(page, "With you")).click();
  await page.getByLabel("Your six words").fill([...key].reverse().join(" "));
  await page.getByRole("button", { name: "Sign in and send it" }).click();
  await expect(page.getByText("No account has these six words.")).toBeVisible();
  await page.getByLabel("Your six words").fill(key.join(" "));
  await page.getByRole("button", { name: "Sign in and send it" }).click();
  await expect(page.getByText("With you, from you.")).toBeVisible();

  await page.goto("/me/key");
  await page.getByRole("button", { name: "Show me new words" }).click();
  const fresh = await shownKey(page);
  await context.clearCookies();
  await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
  await giveTwoWords(page, fresh);
  await page.getByRole("button", { name: "Start using the new words" }).click();
  await expect(page.getByRole("textbox", { name: /Word number/ }).first()).not.toHaveValue("");
  await page.getByLabel("Your six words").fill(key.join(" "));
  await page.getByRole("button", { name: "Start using the new words" }).click();
  await expect(page.getByRole("status")).toContainText("new words now work");
});
