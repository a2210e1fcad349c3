import { randomUUID } from "node:crypto";
import type { Community } from "@/lib/testing/community";
import { communityOf } from "./community";
import { EITHER_WAY, expect, test } from "./fixtures";

let community: Community;
const words = `We had tea together, ${randomUUID().replaceAll(/[^a-f]/g, "")}`;

test.beforeAll(async () => {
  community = await communityOf();
  await community.aStone(await community.aPerson(), words, "alias", "alongside");
});
test.afterAll(() => community?.end());

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("the week is a picture; a group, a month and a stone for tonight are one link away, and no history names them", async ({
      page,
    }) => {
      await page.goto("/milestones");
      await expect(page.locator('[aria-current="page"]')).toHaveText(["Milestones"]);
      await expect(page.getByRole("img", { name: /stones in a valley/ })).toBeVisible();
      await page.getByRole("link", { name: "Standing by someone", exact: true }).first().click();
      await page.waitForURL(/\/milestones\/g\/7$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Standing by someone");
      await expect(page).toHaveTitle(/^Milestones 7\b/);
      await expect(page.getByRole("listitem").filter({ hasText: words })).toContainText("this week");
      await expect(page.getByRole("link", { name: "Share one like this" })).toHaveAttribute(
        "href",
        "/milestones/share?g=7",
      );

      await page.getByRole("link", { name: "All milestones" }).click();
      await page.waitForURL(/\/milestones$/);
      const months = page.getByRole("navigation", { name: "Milestones by month" });
      const newest = (await months.getByRole("link").first().textContent()) ?? "";
      await months.getByRole("link").first().click();
      await page.waitForURL(/\/milestones\/20\d\d-\d\d$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(newest);
      await expect(
        page.getByRole("list", { name: "Milestones, newest week first" }).getByRole("link").first(),
      ).toBeVisible();
      // Whoever shares one like those of a group is asked first for a length that stands in it, when the form comes back too.
      await page.goto("/milestones/g/4");
      await page.getByRole("link", { name: "Share one like this" }).click();
      const legends = page.locator(".ladder legend");
      await expect(legends).toHaveText(["Years", "Days and weeks", "Months"]);
      await page.getByRole("button", { name: "Two years", exact: true }).click();
      await expect(page).toHaveTitle("Would you like to say something? – Cairn");
      await page.getByRole("button", { name: "Back" }).click();
      await expect(legends.first()).toHaveText("Years");

      expect((await page.goto("/milestones/2026-13"))?.status()).toBe(404);
      expect((await page.goto("/milestones/2098-05"))?.status()).toBe(404);

      await page.goto("/milestones");
      await page.getByRole("link", { name: "A stone for tonight" }).click();
      await page.waitForURL(/\/m\/[0-9a-z]{16}$/);
      await expect(page.getByRole("img").first()).toBeVisible();
      expect(await page.context().cookies()).toEqual([]);
    });
  });
}
