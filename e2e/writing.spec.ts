import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { inMore, unfold } from "./folds";
import { join } from "./people";
import { openThread, unique } from "./threads";

/** What is in every field that somebody can type in. */
const typedOn = (page: Page): Promise<string> =>
  page
    .locator("textarea, input[type=text], input[type=password], input[type=search], input:not([type])")
    .evaluateAll((fields) =>
      fields
        .map((field) =>
          field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : "not a field",
        )
        .join(""),
    );

/** Two taps on a slow phone: the second comes before the first is answered. */
const tapTwice = (button: Locator): Promise<void> =>
  button.evaluate((one) => {
    if (one instanceof HTMLButtonElement) for (let n = 0; n < 2; n += 1) one.form?.requestSubmit(one);
  });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("two taps make one post, and Back after leaving shows the reply and the key field empty", async ({ page }) => {
      await join(page);
      const address = await openThread(page, unique("Slow hands"), "One thing, said once.");
      await page.getByLabel("Your reply").fill("Only once, please.");
      await tapTwice(page.getByRole("button", { name: "Post reply" }));
      await expect(page.getByText("Only once, please.")).toBeVisible();
      await page.goto(address);
      await expect(page.getByText("Only once, please.")).toHaveCount(1);

      await page.getByLabel("Your reply").fill("Nobody at this machine may read this.");
      await page.getByRole("link", { name: "Leave now" }).first().click();
      await page.waitForURL("http://127.0.0.1:*/healthz");
      await page.goBack();
      await expect(page.getByText("One thing, said once.")).toBeVisible();
      expect(await typedOn(page)).toBe("");

      await page.goto("/signin");
      await page.getByLabel("Your six words").fill("some words of a key");
      await page.getByRole("link", { name: "Leave now" }).first().click();
      await page.waitForURL("http://127.0.0.1:*/healthz");
      // With scripts the page left gives up its place, so that Back leads past it.
      await page.goBack();
      await expect(page.locator("body")).toBeVisible();
      expect(await typedOn(page)).toBe("");
    });
  });
}

test("of two tabs that change one post the second is told, and keeps its words", async ({ page, context }) => {
  await join(page);
  await openThread(page, unique("Two tabs"), "As I said it first.");
  await (await inMore(page, "Edit")).click();
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel("Your post").fill("As I said it in the first tab.");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("As I said it in the first tab.")).toBeVisible();
  await other.getByLabel("Your post").fill("As I said it in the second tab.");
  await other.getByRole("button", { name: "Save changes" }).click();
  await expect(other.getByRole("alert")).toBeVisible();
  await expect(other.getByLabel("Your post")).toHaveValue("As I said it in the second tab.");
  await other.getByRole("button", { name: "Save changes" }).click();
  await expect(other.getByText("As I said it in the second tab.")).toBeVisible();
});

test("long, bidirectional and odd text is refused with every word or shown as it was meant", async ({ page }) => {
  await join(page);
  const address = await openThread(page, "abc", unique("The shortest title"));
  const tooLong = `${"Ten marks ".repeat(1000)}🪨`;
  await page.getByLabel("Your reply").fill(tooLong);
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("Your reply")).toHaveValue(tooLong);

  // An emoji of several, Hebrew and Arabic; a zero-width space and an override that would turn the line around.
  await page.goto(address);
  await page.getByLabel("Your reply").fill("👩🏽‍🚒 שלום سلام pass\u200bword \u202eabc\u202c end");
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByText("👩🏽‍🚒 שלום سلام password abc end")).toBeVisible();
  expect(await page.locator("main").textContent()).not.toMatch(/[\u200b\u202a-\u202e]/);

  await page.getByRole("link", { name: "Newcomers" }).first().click();
  await page.getByRole("link", { name: "Start a thread" }).first().click();
  await page.getByLabel("Title").fill("t".repeat(121));
  await page.getByLabel("Your post").fill(unique("A title that is too long"));
  await unfold(page, "Posting as:");
  await page.getByRole("radio", { name: /name for this thread only/ }).check();
  await page.getByRole("button", { name: "Post thread" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("t".repeat(121));
  await page.getByLabel("Title").fill("t".repeat(120));
  await page.getByRole("button", { name: "Post thread" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "t".repeat(120) })).toBeVisible();
});
