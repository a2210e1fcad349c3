import { EITHER_WAY, expect, test } from "./fixtures";
import { inMore, kindWord, unfold } from "./folds";
import { join } from "./people";
import { openedBy, openThread, openThreadByHand, toOpenForm, unique } from "./threads";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a member opens a thread, another answers, and a reader without an account reads both", async ({
      page,
      browser,
    }) => {
      const title = unique("First night here");
      await join(page);
      const address = await openThreadByHand(page, title, "I do not know what to say, so I just say hello.");
      expect(address).toMatch(/^\/t\/[0-9a-z]{16}$/);
      expect(await page.title()).not.toContain("First night");

      const other = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await join(other);
      await other.goto(address);
      await other.getByLabel("Your reply").fill("Hello. Glad you came.\n\n> it gets *quieter*");
      await unfold(other, "Posting as:");
      await other.getByRole("radio", { name: /name for this thread only/ }).check();
      // What would be covered is covered in the preview too, and nothing is asked before it is posted.
      const typed = await other.getByLabel("Your reply").inputValue();
      await other.getByLabel("Your reply").fill(`${typed}\n\nRing 07700 900123.`);
      await other.getByRole("button", { name: "Preview" }).click();
      await expect(other.getByRole("heading", { name: "Preview" })).toBeVisible();
      await expect(other.getByRole("region", { name: "Preview" })).toContainText("[contact details covered]");
      await expect(other.getByLabel("Your reply")).toHaveValue(/07700 900123/);
      await other.getByLabel("Your reply").fill(typed);
      await expect(other.getByLabel("Your reply")).toHaveValue(/Glad you came/);
      await other.getByRole("button", { name: "Post reply" }).click();
      await expect(other.locator("blockquote em, blockquote strong").first()).toHaveText("quieter");
      await other.context().close();

      const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await reader.goto(address);
      await expect(reader.getByText("I just say hello")).toBeVisible();
      await expect(reader.getByText("Glad you came")).toBeVisible();
      expect(await reader.context().cookies()).toEqual([]);
      await reader.context().close();
    });

    test("a form that is refused gives every word back, and a reader is asked to sign in", async ({ page }) => {
      await join(page);
      await toOpenForm(page);
      await page.getByLabel("Title").fill("ab");
      await page.getByLabel("Your post").fill("Everything I typed 🪨 שלום");
      await unfold(page, "Posting as:");
      await page.getByRole("radio", { name: /name for this thread only/ }).check();
      await page.getByRole("button", { name: "Post thread" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      await expect(page.getByLabel("Title")).toHaveValue("ab");
      await expect(page.getByLabel("Your post")).toHaveValue("Everything I typed 🪨 שלום");
    });
  });
}

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a phone number is asked about first, and covered when it is posted anyway: the post is never held", async ({
      page,
      browser,
    }) => {
      await join(page);
      const address = await openThread(page, unique("A walk"), "Went for an appointment today.");
      await page.getByLabel("Your reply").fill("Call me on 020 7946 0958 any time");
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByRole("alert")).toContainText("phone number");
      await expect(page.getByLabel("Your reply")).toHaveValue(/020 7946 0958/);
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByRole("article").filter({ hasText: "Call me on [contact details covered]" })).toBeVisible();
      const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await reader.goto(address);
      await expect(reader.getByText("Call me on [contact details covered] any time")).toBeVisible();
      expect(await reader.content()).not.toContain("7946");
      await reader.context().close();
    });

    test("a cry for help is published at once, with help beside it", async ({ page, browser }) => {
      await join(page);
      const address = await openThread(page, unique("Tonight"), "It is late.");
      await page.getByLabel("Your reply").fill("I want to die tonight. I have everything here.");
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByRole("link", { name: "Help now" }).nth(1)).toBeVisible();
      const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await reader.goto(address);
      expect(await reader.content()).toContain("I want to die tonight");
      await reader.context().close();
    });

    for (const [what, cry, seen] of [
      ["with a number beside it", "I want to *die*. ring me 07700 900123", "ring me [contact details covered]"],
      ["in Spanish", "ya no puedo más, quiero morirme esta noche", "quiero morirme esta noche"],
    ] as const)
      test(`a cry for help ${what} is seen by everyone at once, nothing is asked, and help stands under it`, async ({
        page,
        browser,
      }) => {
        await join(page);
        const address = await openThread(page, unique("Tonight"), "It is late.");
        await page.getByLabel("Your reply").fill(cry);
        await page.getByRole("button", { name: "Post reply" }).click();
        await expect(page.getByText("Only you can see this").first()).toBeVisible();
        await expect(page.getByText("You matter here").first()).toBeVisible();
        const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
        await reader.goto(address);
        await expect(reader.getByText(seen)).toBeVisible();
        expect(await reader.content()).not.toContain("900123");
        expect(await reader.content()).not.toContain("You matter here");
        await reader.context().close();
      });

    test("an author changes their words, and takes them back for everyone at once", async ({ page }) => {
      await join(page);
      const address = await openThread(page, unique("Changing"), "The first way I said it.");
      await (await inMore(page, "Edit")).click();
      await page.getByLabel("Your post").fill("The second way I said it.");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(page.getByText("The second way I said it.")).toBeVisible();
      await expect(page.getByText("The first way I said it.")).toHaveCount(0);
      await page.goto(address);
      await page.getByLabel("Your reply").fill("And one more thing.");
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByText("And one more thing.")).toBeVisible();
      await (await inMore(page.getByRole("article").last(), "Delete")).click();
      await page.getByRole("button", { name: "Delete this post" }).click();
      await page.waitForURL(/\/[rt]\//);
      await page.goto(address);
      await expect(page.getByText("And one more thing.")).toHaveCount(0);
      await expect(page.getByText("The author deleted this reply")).toBeVisible();
    });

    test("a member encourages somebody else's words", async ({ page, somebody }) => {
      const address = await openedBy(somebody.asking, unique("Three days"), "Three days today.");
      await join(page);
      await page.goto(address);
      await (await kindWord(page, "With you")).click();
      await expect(page.getByText("With you, from you.")).toBeVisible();
      await page.goto(address);
      await expect(page.getByText("With you, from you.")).toBeVisible();
      await expect(await kindWord(page, "With you")).toHaveAttribute("aria-pressed", "true");
    });

    test("an expired sign-in gives every word back with the key field; one submit signs in and posts", async ({
      page,
      context,
    }) => {
      const key = await join(page);
      await openThread(page, unique("Long words"), "Something to answer.");
      await page.getByLabel("Your reply").fill("A paragraph that was hard to write.");
      await context.clearCookies();
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByLabel("Your reply")).toHaveValue("A paragraph that was hard to write.");
      await page.getByLabel("Your six words").fill(key.join(" "));
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByText("A paragraph that was hard to write.")).toBeVisible();
      await expect(page.getByText("taken back")).toHaveCount(0);
    });
  });
}
