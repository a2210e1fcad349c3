import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { at, forms } from "@/lib/kernel/addresses";
import { axe, expect, test } from "./fixtures";
import { inMore } from "./folds";
import { join, signIn } from "./people";
import { placedBy } from "./stones";
import { openThread, repliedBy, unique } from "./threads";

async function copyOf(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** From /me to the page that says exactly what will happen. */
async function lookAtErasing(page: Page, key: readonly string[], how: RegExp): Promise<void> {
  await page.goto("/me/leaving");
  await page.getByRole("link", { name: "See what would happen" }).click();
  await page.getByRole("radio", { name: how }).check();
  await page.getByLabel("Your six words").fill(key.join(" "));
  await page.getByRole("button", { name: "Show me what would happen" }).click();
}

const isDone = (page: Page) =>
  expect(page.getByRole("heading", { level: 1, name: "Your account is deleted" })).toBeVisible();

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a copy holds what was written under every name, drafts too, and is an answer to a form alone", async ({
    page,
  }) => {
    await join(page);
    const [first, second] = [unique("Under my name"), unique("Under another")];
    await openThread(page, unique("One"), first, "profile");
    const address = await openThread(page, unique("Two"), second);
    await page.getByLabel("Your reply").fill("Kept for later & more.");
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.goto("/me/leaving");
    await page.getByRole("link", { name: "Get a copy" }).click();
    const read = await copyOf(page, "Save it to read");
    expect(read.name).toBe("my-words.html");
    for (const words of [first, second, address, "Kept for later &#38; more."]) expect(read.text).toContain(words);
    expect(read.text).not.toMatch(/<script|https?:/);
    const data = await copyOf(page, "Save it as JSON");
    expect(data.name).toBe("my-words.json");
    const copy = JSON.parse(data.text);
    expect(copy.threads.map((thread: { lastingName: boolean }) => thread.lastingName).sort()).toEqual([false, true]);
    expect(copy.notebook.drafts[0].fields.body).toEqual(["Kept for later & more."]);

    const form = { as: "json" };
    const sent = await page.request.post("/me/export/file", { form, headers: { origin: new URL(page.url()).origin } });
    expect(sent.headers()["content-disposition"]).toMatch(/^attachment;/);
    expect(sent.headers()["cache-control"]).toBe("no-store");
    await copyOf(page, "Save it to read");
    await page.getByRole("button", { name: "Save it to read" }).click();
    await expect(page.getByRole("alert")).toContainText(/try again in (a minute|\d+ minutes)/);
    // An address that gave it could be tried by another site.
    const asked = await page.request.get(forms.exportFile(), { maxRedirects: 0 });
    expect([asked.status(), asked.headers().location]).toEqual([303, at.export()]);
    const elsewhere = await page.request.post("/me/export/file", { headers: { origin: "https://elsewhere.example" } });
    expect(elsewhere.status()).toBe(403);
    expect(await elsewhere.text()).not.toContain(first);
  });

  test("nothing goes without the six words, or with somebody else's; the page says how much would go", async ({
    page,
    somebody,
  }) => {
    const theirs = somebody.key;
    const key = await join(page);
    const address = await openThread(page, unique("Staying"), unique("Still here"));
    await lookAtErasing(page, theirs, /all my posts/);
    await expect(page.getByRole("alert")).toContainText("aren’t the six words of the account");
    await expect(page.getByRole("radio", { name: /all my posts/ })).toBeChecked();
    expect(await page.content()).not.toContain(theirs.join(" "));
    await page.getByLabel("Your six words").fill("one two three");
    await page.getByRole("button", { name: "Show me what would happen" }).click();
    await expect(page.getByRole("alert")).toContainText("six words");
    await page.getByLabel("Your six words").fill(key.join(" "));
    await page.getByRole("button", { name: "Show me what would happen" }).click();
    await expect(page.getByText("The first post of 1 thread, with its title.")).toBeVisible();
    await expect(page.getByText("No replies of yours are left to delete.")).toBeVisible();
    await page.getByRole("link", { name: "Keep my account" }).click();
    await page.goto(address);
    await expect(page.getByText("Still here")).toBeVisible();
  });

  test("who leaves without their words is nobody from then on, and the words stay", async ({ page, browser }) => {
    const key = await join(page);
    const [words, title] = [unique("These may stay"), unique("Staying")];
    const address = await openThread(page, title, words, "profile");
    const profile = (await page.locator('a[href^="/p/"]').first().getAttribute("href")) ?? "";
    const phone = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(phone, key);
    await phone.goto("/me");
    await expect(phone.getByRole("heading", { level: 1, name: "Your page" })).toBeVisible();

    await lookAtErasing(page, key, /Delete only my account/);
    await expect(page.getByText(/^1 thread, no replies and no milestones of yours/)).toBeVisible();
    await page.getByRole("button", { name: "Delete my account" }).click();
    await isDone(page);

    await phone.goto("/me");
    await expect(phone).toHaveURL(/\/signin\?to=%2Fme$/);
    await phone.goto(address);
    await expect(phone.getByText(words)).toBeVisible();
    await expect(phone.locator('a[href^="/p/"]')).toHaveCount(0);
    expect((await phone.goto(profile))?.status()).toBe(404);
    await signIn(phone, key);
    await expect(phone.getByRole("alert")).toBeVisible();
    await phone.context().close();
  });

  test("who leaves with everything leaves empty places; a second tap gets the same answer", async ({
    page,
    browser,
    somebody,
  }) => {
    const key = await join(page);
    const [words, title, stone] = [unique("All of this goes"), unique("Going"), unique("A stone")];
    const address = await openThread(page, title, words);
    const answer = unique("I am glad you came");
    await repliedBy(somebody.asking, address, answer);
    const wall = await placedBy(page.request, stone);
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await reader.goto(address);
    await expect(reader.getByText(words)).toBeVisible();

    await lookAtErasing(page, key, /all my posts/);
    const again = await page.context().newPage();
    await lookAtErasing(again, key, /all my posts/);
    await page.getByRole("button", { name: "Delete my account and all my posts" }).click();
    await isDone(page);
    await again.getByRole("button", { name: "Delete my account and all my posts" }).click();
    await isDone(again);

    await reader.goto(address);
    await expect(reader.getByText(answer)).toBeVisible();
    expect(await reader.content()).not.toContain(words);
    expect(await reader.content()).not.toContain(title);
    expect((await reader.goto(wall))?.status()).toBe(404);
    for (const list of ["/", "/milestones"]) {
      await reader.goto(list);
      for (const gone of [title, stone]) expect(await reader.content()).not.toContain(gone);
    }
    await signIn(reader, key);
    await expect(reader.getByRole("alert")).toBeVisible();
    await reader.context().close();
  });

  test("while volunteers look at a thread's opening, who answered finds their own words, changes them and takes them back", async ({
    page,
    browser,
  }) => {
    const [opening, title, answer] = [unique("How was it"), unique("The evening"), unique("I was there")];
    const friend = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await join(friend);
    const address = await openThread(friend, title, opening);
    await join(page);
    await page.goto(address);
    await page.getByLabel("Your reply").fill(answer);
    await page.getByRole("button", { name: "Post reply" }).click();
    await expect(page.getByText(answer)).toBeVisible();

    await friend.goto(address);
    await (await inMore(friend, "Edit")).click();
    await friend.getByLabel("Your post").fill(`${opening}. Selling subs, 10 each, message me`);
    for (const asked of [true, false]) {
      await friend.getByRole("button", { name: /^Save/ }).click();
      if (asked) await friend.getByRole("alert").waitFor();
    }
    await expect(friend.getByText("Only you can see this until a volunteer has read it")).toBeVisible();

    expect((await page.goto(address))?.status()).toBe(404);
    await page.goto("/me");
    await page.getByRole("link", { name: "A thread nobody can see at the moment" }).click();
    await expect(page.getByText(answer)).toBeVisible();
    for (const hidden of [opening, title]) expect(await page.content()).not.toContain(hidden);
    await (await inMore(page, "Edit")).click();
    await page.getByLabel("Your post").fill(`${answer}, and stayed`);
    await page.getByRole("button", { name: /^Save/ }).click();
    await expect(page.getByText(`${answer}, and stayed`)).toBeVisible();
    await (await inMore(page, "Delete")).click();
    await page.getByRole("button", { name: "Delete this post" }).click();
    await expect(page.getByText("The author deleted this reply")).toBeVisible();
    await page.goto("/me?all=1");
    await expect(page.getByText("You haven’t posted in any thread yet.")).toBeVisible();
  });

  test("from their own page somebody finds what to withdraw, and the way out at once", async ({ page, context }) => {
    await join(page);
    const words = unique("Not for long");
    await openThread(page, unique("A thread"), words);
    await page.goto("/me/leaving");
    await page.getByRole("link", { name: "All the threads you’ve joined" }).click();
    await page.locator('#threads a[href^="/t/"]').first().click();
    await (await inMore(page, "Delete")).click();
    await page.getByRole("button", { name: "Delete this post" }).click();
    await expect(page.getByText(words)).toHaveCount(0);

    await page.goto("/me/leaving");
    await page.getByRole("main").getByRole("link", { name: "Leave now" }).click();
    // Where the check's own site leads those who leave.
    await page.waitForURL("http://127.0.0.1:*/healthz");
    expect(await context.cookies()).toEqual([]);
  });
});

test("with scripts too, one form gives both files, one right after the other", async ({ page }) => {
  await join(page);
  await page.goto("/me/export");
  expect((await copyOf(page, "Save it to read")).name).toBe("my-words.html");
  expect((await copyOf(page, "Save it as JSON")).name).toBe("my-words.json");
  await expect(page.locator("[aria-busy]")).toHaveCount(0);
});

// As they stand at first, access looks at them.
test("axe finds nothing on the pages of leaving", async ({ page }) => {
  const key = await join(page);
  await openThread(page, unique("For axe"), unique("Words for axe"));
  for (const how of [/Delete only my account/, /all my posts/]) {
    await lookAtErasing(page, key, how);
    await axe(page);
  }
  await page.goto("/me/erase");
  await page.getByRole("button", { name: "Show me what would happen" }).click();
  await page.getByRole("alert").waitFor();
  await axe(page);
});
