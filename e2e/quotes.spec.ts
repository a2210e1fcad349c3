import { EITHER_WAY, expect, test } from "./fixtures";
import { inMore, unfold } from "./folds";
import { join } from "./people";
import { openedBy, openThread, unique } from "./threads";

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a quote is shown above the field, can be removed, and is gone where its words are taken back", async ({
      page,
      somebody,
      browser,
    }) => {
      const mine = "The nights are the hardest for me.";
      await join(page);
      const address = await openThread(page, unique("Nights"), "How are yours?");
      await page.getByLabel("Your reply").fill(mine);
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByRole("article").filter({ hasText: mine })).toBeVisible();

      const other = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await join(other);
      await other.goto(address);
      const form = other.locator("form#reply");
      const quote = form.locator("blockquote").last();
      const remove = form.getByRole("button", { name: "Remove the quote" });
      const press = async () => (await inMore(other.getByRole("article").filter({ hasText: mine }), /^Quote /)).click();
      await other.getByLabel("Your reply").fill("For me too.");
      await press();
      await expect(quote).toHaveText(mine);
      await expect(other.getByLabel("Your reply")).toHaveValue("For me too.");
      await remove.click();
      await expect(remove).toHaveCount(0);
      await expect(form.locator("blockquote")).toHaveCount(0);
      await expect(other.getByLabel("Your reply")).toHaveValue("For me too.");
      // Another one takes its place: one a reply.
      await (await inMore(other.getByRole("article").filter({ hasText: "How are yours?" }), /^Quote /)).click();
      await expect(quote).toHaveText("How are yours?");
      await press();
      await expect(form.locator("blockquote")).toHaveText([mine]);

      // A quote alone is no reply; saved, looked at and posted it is still there.
      await other.getByLabel("Your reply").fill(" ");
      await form.getByRole("button", { name: "Preview" }).click();
      await expect(quote).toHaveText(mine);
      await other.getByLabel("Your reply").fill("For me too.");
      await form.getByRole("button", { name: "Save draft" }).click();
      await expect(quote).toHaveText(mine);
      await other.goto(address);
      await expect(quote).toHaveText(mine);
      await unfold(form, "Posting as:");
      await form.getByRole("radio", { name: /name for this thread only/ }).check();
      await form.getByRole("button", { name: "Preview" }).click();
      await expect(form.locator(".card blockquote")).toHaveText(mine);
      await form.getByRole("button", { name: "Post reply" }).click();
      const reply = other.getByRole("article").filter({ hasText: "For me too." });
      await expect(reply.locator("blockquote")).toHaveText(mine);

      const reads = async (words: string) =>
        (await somebody.asking.get(address)).text().then((html) => html.split(words).length - 1);
      expect(await reads(mine)).toBe(2);
      await page.goto(address);
      await (await inMore(page.getByRole("article").filter({ hasText: mine }).first(), "Delete")).click();
      await page.getByRole("button", { name: "Delete this post" }).click();
      await page.waitForURL(/\/[rt]\//);
      expect(await reads(mine)).toBe(0);
      await other.goto(address);
      await expect(reply).toBeVisible();
      await expect(reply.locator("blockquote")).toHaveCount(0);
      await other.context().close();
    });

    test("who changes their reply keeps its quote, or removes it", async ({ page, somebody }) => {
      const address = await openedBy(somebody.asking, unique("Mornings"), "Mornings are easier.");
      await join(page);
      await page.goto(address);
      await (await inMore(page, /^Quote /)).click();
      await page.getByLabel("Your reply").fill("Not here.");
      await page.getByRole("button", { name: "Post reply" }).click();
      const reply = page.getByRole("article").filter({ hasText: "Not here" });
      await (await inMore(reply, "Edit")).click();
      await page.getByLabel("Your post").fill("Not here yet.");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(reply.locator("blockquote")).toHaveText("Mornings are easier.");
      await (await inMore(reply, "Edit")).click();
      await page.getByRole("checkbox", { name: "Remove the quote" }).check();
      await page.getByRole("button", { name: "Preview" }).click();
      await expect(page.locator(".card blockquote")).toHaveCount(0);
      await expect(page.getByRole("checkbox", { name: "Remove the quote" })).toBeChecked();
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(reply).toContainText("Not here yet.");
      await expect(reply.locator("blockquote")).toHaveCount(0);
    });
  });
}
