import type { Page } from "@playwright/test";
import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { unfold } from "./folds";
import { join } from "./people";
import { toStoneWords } from "./stones";
import { openThread as opened, toOpenForm, unique } from "./threads";

const openThread = (page: Page, body: string): Promise<string> => opened(page, unique("A place to answer"), body);

const save = (page: Page) => page.getByRole("button", { name: "Save draft" }).click();
const isSaved = (page: Page) => expect(page.getByText("Draft saved")).toBeVisible();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a reply saved as a draft waits in its thread and in the list, and is forgotten once it is posted", async ({
      page,
    }) => {
      await join(page);
      const address = await openThread(page, "Who else is awake?");
      const reply = page.getByLabel("Your reply");
      await reply.fill("I am. It has been");
      await save(page);
      await isSaved(page);
      await expect(reply).toHaveValue("I am. It has been");

      await page.goto("/");
      await page.goto(address);
      await expect(page.getByText("You saved this draft")).toBeVisible();
      await expect(reply).toHaveValue("I am. It has been");

      await page.goto("/me");
      await page.getByRole("link", { name: "All your drafts" }).click();
      await expect(page.getByText("I am. It has been")).toBeVisible();
      await expect(page.getByText("A place to answer")).toBeVisible();
      await page.getByRole("link", { name: "Carry on writing" }).click();
      await reply.fill("I am. It has been a long night, and tea helps.");
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByText("tea helps")).toBeVisible();
      await expect(reply).toHaveValue("");
      await page.goto("/me/drafts");
      await expect(page.getByText("No drafts")).toBeVisible();
    });

    test("words that lack a title can be saved, and thrown away once they have been shown again", async ({ page }) => {
      await join(page);
      await toOpenForm(page);
      await page.waitForURL(/\/open$/);
      const form = page.url();
      await page.getByLabel("Your post").fill("Not sure yet how to say it.");
      await unfold(page, "Content note:");
      await unfold(page, "Posting as:");
      await page.getByLabel("withdrawal").check();
      await page.getByRole("radio", { name: /My usual name here/ }).check();
      await save(page);
      await isSaved(page);

      await page.goto(form);
      await expect(page.getByLabel("Your post")).toHaveValue("Not sure yet how to say it.");
      await expect(page.getByLabel("withdrawal")).toBeChecked();
      await unfold(page, "Posting as:");
      await expect(page.getByRole("radio", { name: /My usual name here/ })).toBeChecked();
      await page.getByRole("link", { name: "Delete draft" }).click();
      await expect(page.getByLabel("What you wrote")).toHaveValue("Not sure yet how to say it.");
      await page.getByRole("button", { name: "Delete this draft" }).click();
      await expect(page.getByRole("status")).toContainText("deleted");
      await page.goto(form);
      await expect(page.getByLabel("Your post")).toHaveValue("");
    });
  });
}

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("saving when the sign-in has ended gives every word back, and one submit signs in and saves", async ({
      page,
      context,
    }) => {
      const key = await join(page);
      const address = await openThread(page, "Somewhere to begin.");
      await page.getByLabel("Your reply").fill("Half a sentence");
      await context.clearCookies();
      await save(page);
      await expect(page.getByRole("alert")).toContainText("not signed in");
      await expect(page.getByLabel("Your reply")).toHaveValue("Half a sentence");
      await page.getByLabel("Your six words").fill(key.join(" "));
      await save(page);
      await isSaved(page);
      expect(await page.content()).not.toContain(key.join(" "));
      await page.goto(address);
      await expect(page.getByLabel("Your reply")).toHaveValue("Half a sentence");
    });

    test("a milestone can be saved; words of another tab are not written over unseen", async ({ page, context }) => {
      await join(page);
      await toStoneWords(page);
      const other = await context.newPage();
      await toStoneWords(other);
      await page.getByLabel("Your words").fill("I made the call.");
      await save(page);
      await isSaved(page);

      await other.getByLabel("Your words").fill("I made the call, and they were kind.");
      await save(other);
      await expect(other.getByText("You’ve saved another draft here")).toBeVisible();
      await expect(other.getByLabel("Your words")).toHaveValue("I made the call, and they were kind.");
      await save(other);
      await isSaved(other);
      await other.close();

      await page.goto("/milestones/share");
      await expect(page.getByLabel("Your words")).toHaveValue("I made the call, and they were kind.");
      await page.getByRole("button", { name: "Share it now" }).click();
      await page.waitForURL(/\/m\/[0-9a-z]{16}\/placed$/);
      await toStoneWords(page);
      await expect(page.getByLabel("Your words")).toHaveValue("");
    });
  });
}

test("axe finds nothing on the pages of drafts", async ({ page }) => {
  await join(page);
  await page.goto("/me/drafts");
  await axe(page);
  await openThread(page, "For axe.");
  await page.getByLabel("Your reply").fill("Saved for axe.");
  await save(page);
  await isSaved(page);
  // At a draft in its thread, in the list and on its own page access looks.
  await axe(page);
});
