import type { Page } from "@playwright/test";
import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { inMore } from "./folds";
import { join } from "./people";
import { openCaseAbout, openThread as opened, unique } from "./threads";

const openThread = (page: Page, body: string): Promise<string> => opened(page, unique("Late"), body);

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a cry for help that is too long to post is read by a volunteer alone, whose answer reaches the writer", async ({
      page,
      browser,
      volunteer,
    }) => {
      const someone = async () => (await browser.newContext({ javaScriptEnabled })).newPage();
      const cry = `I want to die tonight. ${unique("Nobody here")}`;
      const long = `${cry} ${"and it goes on and on ".repeat(400)}`;
      await join(page);
      const address = await openThread(page, "It is late again.");
      await page.getByLabel("Your reply").fill(long);
      for (let tap = 0; tap < 2; tap += 1) {
        await page.getByRole("button", { name: "Post reply" }).click();
        await expect(page.getByRole("alert")).toContainText("too long");
        const help = page.getByRole("region", { name: "You matter here" });
        await expect(help.getByRole("link", { name: /Help now/ })).toBeVisible();
        await expect(help).toContainText("A volunteer will read it");
        await expect(page.getByLabel("Your reply")).toHaveValue(long);
      }
      await axe(page);

      const moderator = await someone();
      await moderator.context().addCookies(volunteer.cookies);
      await openCaseAbout(moderator, cry, "a cry for help that couldn’t be posted");
      await moderator.getByRole("button", { name: "Take this on" }).click();
      await expect(moderator.getByText("Show the post")).toBeVisible();
      await expect(moderator.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
      await moderator.getByText("Show the post").click();
      await expect(moderator.getByText(cry)).toBeVisible();
      await axe(moderator);
      const answer = unique("We have read you");
      await moderator.getByLabel("Your message to the author").first().fill(answer);
      await moderator.getByRole("button", { name: "I’ve read it. Delete it" }).click();
      await expect(moderator.getByText("Done. It’s deleted.")).toBeVisible();

      await page.goto("/inbox");
      await expect(page.getByText(answer)).toBeVisible();
      const reader = await someone();
      await reader.goto(address);
      expect(await reader.content()).not.toContain("I want to die");
      for (const other of [moderator, reader]) await other.context().close();
    });

    test("a reader's form shows help for a cry, and asks to sign in; a preview shows it too", async ({ page }) => {
      await join(page);
      await openThread(page, "Anyone awake?");
      await page.getByLabel("Your reply").fill("I want to die tonight.");
      await page.getByRole("button", { name: "Preview" }).click();
      const help = page.getByRole("region", { name: "You matter here" });
      await expect(help).toBeVisible();
      await expect(help).not.toContainText("A volunteer will read it");
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByLabel("Your six words")).toBeVisible();
      await expect(help).toBeVisible();
      await expect(help).not.toContainText("A volunteer will read it");
    });

    test("words withdrawn while a volunteer looks into an offer are gone at once, and kept for the decision", async ({
      page,
      browser,
      volunteer,
    }) => {
      await join(page);
      const address = await openThread(page, "Went for an appointment today.");
      const words = `${unique("Evening")}: selling subs, 10 each, cash only`;
      await page.getByLabel("Your reply").fill(words);
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByRole("alert")).toContainText("offering drugs");
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByRole("article").filter({ hasText: words })).toBeVisible();
      await (await inMore(page.getByRole("article").last(), "Delete")).click();
      await expect(page.getByText("for 7 days at most")).toBeVisible();
      await page.getByRole("button", { name: "Delete this post" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "You’ve deleted your post" })).toBeVisible();
      await expect(page.getByRole("status").filter({ hasText: "for 7 days at most" })).toBeVisible();
      await axe(page);
      await page.goto(address);
      expect(await page.content()).not.toContain("selling subs");

      const moderator = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await moderator.context().addCookies(volunteer.cookies);
      await openCaseAbout(moderator, words, "deleted by its author");
      await moderator.getByRole("button", { name: "Take this on" }).click();
      await expect(moderator.getByText(/The author deleted this/)).toBeVisible();
      const at = moderator.url();
      await moderator
        .getByLabel(/^Which guideline \(needed/)
        .selectOption({ label: "Stay anonymous, and let others stay anonymous" });
      await moderator.getByRole("button", { name: /^Remove/ }).click();
      await expect(moderator.getByText("Decided. The author can see why.")).toBeVisible();
      await moderator.goto(at);
      expect(await moderator.content()).not.toContain("selling subs");
      await moderator.context().close();
    });
  });
}
