import { randomUUID } from "node:crypto";
import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { unfold } from "./folds";
import { join } from "./people";
import { toStoneWords } from "./stones";

const letters = (): string => randomUUID().replace(/[^a-f]/g, "");

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("somebody writes back under a stone; its author is told, readers see it, and nobody is told a day", async ({
      page,
      browser,
      baseURL,
    }) => {
      await join(page);
      await toStoneWords(page);
      const words = `Carried a neighbour's shopping ${letters()}`;
      await page.getByLabel("Your words").fill(words);
      await page.getByRole("button", { name: "Continue: see your stone" }).click();
      await unfold(page, "Where people see it: on the wall");
      await page.getByRole("radio", { name: "Both" }).check();
      await page.getByRole("button", { name: "Share this milestone" }).click();
      await page.getByRole("link", { name: "See your stone" }).click();
      const stone = page.url();
      await expect(page.getByRole("heading", { name: "No replies yet" })).toBeVisible();

      const other = await browser.newContext({ javaScriptEnabled, ...(baseURL ? { baseURL } : {}) });
      const friend = await other.newPage();
      await join(friend);
      await friend.goto(stone);
      await friend.getByRole("link", { name: "Write a few words" }).click();
      await friend.waitForURL(/\/t\/[0-9a-z]{16}#reply$/);
      await expect(friend.getByRole("article").first()).toContainText(words);
      await expect(friend.getByRole("link", { name: "See the stone" })).toHaveAttribute(
        "href",
        new URL(stone).pathname,
      );
      const reply = `Heavy bags, and you went back for more ${letters()}`;
      await friend.getByLabel("Your reply").fill(reply);
      await friend.getByRole("button", { name: "Post reply" }).click();
      await expect(friend.getByText(reply)).toBeVisible();
      await expect(friend.getByText("this week").first()).toBeVisible();
      expect(await friend.locator("main time").count()).toBe(0);
      if (javaScriptEnabled) await axe(friend);
      await other.close();

      // A reader without an account finds it beneath the stone, and the stone on its board.
      const unknown = await browser.newContext({ javaScriptEnabled, ...(baseURL ? { baseURL } : {}) });
      const reading = await unknown.newPage();
      await reading.goto(stone);
      await expect(reading.getByRole("heading", { name: "Replies" })).toBeVisible();
      await expect(reading.getByText(reply)).toBeVisible();
      expect(await reading.locator("main time").count()).toBe(0);
      if (javaScriptEnabled) await axe(reading);
      await reading.goto("/boards");
      await reading.getByRole("main").getByRole("link", { name: "Milestones", exact: true }).click();
      await reading.getByRole("main").getByRole("link", { name: "Helped someone" }).first().click();
      await expect(reading.getByRole("article").first()).toContainText(words);
      await unknown.close();

      await page.goto("/inbox");
      await expect(page.getByRole("main")).toContainText("Helped someone");
    });
  });
}
