import { randomUUID } from "node:crypto";
import { EITHER_WAY, expect, test } from "./fixtures";
import { kindWord } from "./folds";
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
      await page.getByRole("link", { name: "Share a milestone" }).click();
      await page.getByRole("radio", { name: /^Months/ }).check();
      await page.getByRole("button", { name: "Share this milestone" }).click();
      await expect(page.getByRole("alert")).toContainText("How long");

      // Of letters: some numbers look like somebody's, and the site asks about those.
      const words = `Soup and an appointment with ${randomUUID().replace(/[^a-f]/g, "")}`;
      // A unit typed along is read; another one than was chosen is asked about, and nothing is lost.
      await page.getByLabel("How many?").fill("30 days");
      await page.getByLabel("Medication is part of my recovery").check();
      await page.getByLabel(/Say something about it/).fill(words);
      await page.getByRole("radio", { name: /A name for this milestone only/ }).check();
      await page.getByRole("button", { name: "Preview" }).click();
      await expect(page.getByRole("alert")).toContainText("you chose one unit above and typed another");
      await expect(page.getByLabel("How many?")).toHaveValue("30 days");
      await expect(page.getByLabel(/Say something about it/)).toHaveValue(words);
      await page.getByLabel("How many?").fill("４ months");
      await page.getByRole("button", { name: "Preview" }).click();
      const preview = page.getByRole("status", { name: "What others will see" });
      await expect(preview).toContainText("About four months, with medication");
      await expect(preview).toContainText(words);
      const name = (await preview.locator("bdi").last().textContent()) ?? "";
      await expect(page.getByLabel(/Say something about it/)).toHaveValue(words);
      await expect(page.getByRole("radio", { name: /^Months/ })).toBeChecked();

      await page.getByRole("button", { name: "Share this milestone" }).click();
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
      await (await kindWord(friend, "With you")).click();
      await expect(friend.getByText("With you, from you.")).toBeVisible();
      await expect(await kindWord(friend, "With you")).toHaveAttribute("aria-pressed", "true");
      await (await kindWord(friend, "With you")).click();
      await expect(friend.getByText("With you, from")).toHaveCount(0);
      await expect(await kindWord(friend, "With you")).toHaveAttribute("aria-pressed", "false");
      await friend.goto("/milestones");
      const card = friend.getByRole("listitem").filter({ hasText: words });
      await (await kindWord(card, "Sending strength")).click();
      await friend.waitForURL(/\/milestones#m-/);
      await expect(card).toContainText("Sending strength, from you.");

      await page.reload();
      await expect(page.getByText("Sending strength, from one person.")).toBeVisible();
      // Its author finds it again, under whichever name, and reads what people said: how many, and never who.
      await page.goto("/inbox");
      const told = page.getByRole("listitem").filter({ hasText: "Sending strength, from one person." });
      await expect(told).toContainText("new");
      await page.goto("/inbox");
      await expect(told).not.toContainText("new");
      await page.goto("/me");
      await expect(page.getByRole("heading", { name: "Your cairn" })).toBeVisible();
      await page.getByRole("list", { name: "Milestones, newest first" }).getByRole("link").first().click();
      await expect(page).toHaveURL(address);
      await page.getByRole("link", { name: "Delete this milestone" }).click();
      await page.getByRole("button", { name: "Delete it" }).click();
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
      await page.getByLabel(/Say something about it/).fill("Sat with a friend until it was light.");
      await context.clearCookies();
      await page.getByRole("button", { name: "Share this milestone" }).click();
      await expect(page.getByRole("alert")).toContainText("signed out");
      await expect(page.getByLabel(/Say something about it/)).toHaveValue("Sat with a friend until it was light.");
      await expect(page.getByRole("radio", { name: /^Helping someone/ })).toBeChecked();
      await page.getByLabel("Your six words").fill(key.join(" "));
      await page.getByRole("button", { name: "Share this milestone" }).click();
      await page.waitForURL(/\/m\/[0-9a-z]{16}$/);
      await expect(page.getByRole("heading", { level: 1, name: "Helping someone" })).toBeVisible();
    });
  });
}
