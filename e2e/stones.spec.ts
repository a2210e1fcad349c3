import { expect, test } from "./fixtures";
import { join } from "./people";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a member shares a milestone after seeing it as others will, and a reader finds it on the wall", async ({
      page,
      browser,
    }) => {
      await join(page);
      await page.goto("/milestones/share");
      await page.getByRole("radio", { name: /^Months/ }).check();
      await page.getByLabel("How many?").fill("3");
      const words = `Slept through, ${Math.floor(performance.now() * 1000).toString(36)}.`;
      await page.getByLabel("A few words").fill(words);
      await page.getByRole("radio", { name: /name for this stone alone/ }).check();
      await page.getByRole("button", { name: "See it first" }).click();
      await expect(page.getByRole("heading", { name: "This is what others will see" })).toBeVisible();
      await expect(page.getByText("About three months").first()).toBeVisible();
      await page.getByRole("button", { name: "Place this stone" }).click();
      const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await reader.goto("/milestones");
      await expect(reader.getByText(words)).toBeVisible();
      await reader.context().close();
    });
  });
}
