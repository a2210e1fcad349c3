import { randomUUID } from "node:crypto";
import { EITHER_WAY, expect, test } from "./fixtures";
import { join } from "./people";

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("share a milestone: seen first, blurred, placed, encouraged by somebody else, taken back", async ({
      page,
      browser,
      baseURL,
    }) => {
      await join(page);
      await page.goto("/milestones");
      await page.getByRole("link", { name: "Place a stone" }).click();
      await page.getByRole("radio", { name: /^Months/ }).check();
      await page.getByRole("button", { name: "Place this stone" }).click();
      await expect(page.getByRole("alert")).toContainText("How long");

      // Of letters: some numbers look like somebody's, and the site asks about those.
      const words = `Soup and a walk with ${randomUUID().replace(/[^a-f]/g, "")}`;
      // A unit typed along is read; another one than was chosen is asked about, and nothing is lost.
      await page.getByLabel("How many?").fill("30 days");
      await page.getByLabel("Say that medication is part of it").check();
      await page.getByLabel(/A few words/).fill(words);
      await page.getByRole("radio", { name: /A name for this stone alone/ }).check();
      await page.getByRole("button", { name: "See it first" }).click();
      await expect(page.getByRole("alert")).toContainText("you chose one unit above and typed another");
      await expect(page.getByLabel("How many?")).toHaveValue("30 days");
      await expect(page.getByLabel(/A few words/)).toHaveValue(words);
      await page.getByLabel("How many?").fill("４ months");
      await page.getByRole("button", { name: "See it first" }).click();
      const preview = page.getByRole("status", { name: "This is what others will see" });
      await expect(preview).toContainText("About four months, with medication");
      await expect(preview).toContainText(words);
      const name = (await preview.locator("bdi").last().textContent()) ?? "";
      await expect(page.getByLabel(/A few words/)).toHaveValue(words);
      await expect(page.getByRole("radio", { name: /^Months/ })).toBeChecked();

      await page.getByRole("button", { name: "Place this stone" }).click();
      await page.waitForURL(/\/m\/[0-9a-z]{16}$/);
      const address = page.url();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("About four months, with medication");
      await expect(page.getByRole("article")).toContainText(name);
      // Never the day: people share on the anniversary.
      await expect(page.getByRole("article")).toContainText("This week");
      await expect(page.getByRole("article").locator("time")).toHaveCount(0);
      await expect(page.getByRole("button", { name: "With you" })).toHaveCount(0);

      const friend = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
      await friend.goto("/milestones");
      await expect(friend.getByText(words)).toBeVisible();
      expect(await friend.context().cookies()).toEqual([]);
      await friend.goto(address);
      await expect(friend.getByRole("button", { name: "With you" })).toHaveCount(0);
      await join(friend);
      await friend.goto(address);
      await friend.getByRole("button", { name: "With you" }).click();
      await expect(friend.getByRole("button", { name: "With you 1" })).toHaveAttribute("aria-pressed", "true");
      await friend.getByRole("button", { name: "With you 1" }).click();
      await expect(friend.getByRole("button", { name: "With you" })).toHaveAttribute("aria-pressed", "false");
      await friend.goto("/milestones");
      const card = friend.getByRole("listitem").filter({ hasText: words });
      await card.getByRole("button", { name: "Strength" }).click();
      await friend.waitForURL(/\/milestones#m-/);
      await expect(card.getByRole("button", { name: "Strength 1" })).toBeVisible();

      await page.reload();
      await expect(page.getByRole("list", { name: "Encouragements" })).toContainText("Strength 1");
      await page.getByRole("link", { name: "Take this stone back" }).click();
      await page.getByRole("button", { name: "Take it back" }).click();
      await page.waitForURL(/\/milestones$/);
      await expect(page.getByText(words)).toHaveCount(0);
      expect((await friend.goto(address))?.status()).toBe(404);
      await friend.context().close();
    });

    test("a form sent without being signed in gives every word back, and one submit signs in and places the stone", async ({
      page,
      context,
    }) => {
      const key = await join(page);
      await page.goto("/milestones/share");
      await page.getByRole("radio", { name: /^Helping someone/ }).check();
      await page.getByLabel(/A few words/).fill("Sat with a friend until it was light.");
      await context.clearCookies();
      await page.getByRole("button", { name: "Place this stone" }).click();
      await expect(page.getByRole("alert")).toContainText("not signed in");
      await expect(page.getByLabel(/A few words/)).toHaveValue("Sat with a friend until it was light.");
      await expect(page.getByRole("radio", { name: /^Helping someone/ })).toBeChecked();
      await page.getByLabel("Your six words").fill(key.join(" "));
      await page.getByRole("button", { name: "Place this stone" }).click();
      await page.waitForURL(/\/m\/[0-9a-z]{16}$/);
      await expect(page.getByRole("heading", { level: 1, name: "Helping someone" })).toBeVisible();
    });
  });
}
