import { readFile } from "node:fs/promises";
import { EITHER_WAY, expect, test } from "./fixtures";
import { giveTwoWords, join, joinByHand, shownKey, signIn } from "./people";
import { openedBy, toOpenForm, unique } from "./threads";

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a reader gets no cookie; somebody who joins gets one, opaque and out of scripts' reach", async ({
      page,
      context,
    }) => {
      await page.goto("/");
      await page.goto("/join");
      expect(await context.cookies()).toEqual([]);
      const key = await joinByHand(page);
      const cookies = await context.cookies();
      expect(cookies).toHaveLength(1);
      expect(cookies[0]).toMatchObject({ name: "cairn", httpOnly: true, sameSite: "Lax" });
      expect(cookies[0]?.value).toMatch(/^[A-Za-z0-9_-]{43}$/);
      for (const word of key) expect(cookies[0]?.value).not.toContain(word);
    });

    test("who joins or signs in to answer comes back to the thread, and never to another site", async ({
      page,
      context,
      somebody,
    }) => {
      const address = await openedBy(somebody.asking, unique("Kettle"), "Is anyone awake?");
      await page.goto(address);
      const here = new URL(page.url()).pathname;
      await page.locator("#reply").getByRole("link", { name: "Join" }).click();
      await page.waitForURL(/\/join/);
      const key = await joinByHand(page, "mine", page.url());
      await page.getByRole("link", { name: "Go back to where you were" }).click();
      await expect(page).toHaveURL(here);
      await expect(page.getByLabel("Your reply")).toBeVisible();
      await context.clearCookies();
      await page.goto(here);
      await page.locator("#reply").getByRole("link", { name: "Sign in" }).click();
      await page.waitForURL(/\/signin/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to go back to what you were reading");
      await signIn(page, key, page.url());
      await expect(page).toHaveURL(here);
      await context.clearCookies();
      await signIn(page, key, "/signin?to=//example.org");
      await expect(page).toHaveURL("/");
    });

    test("a wrong word is refused, what was typed stays, and the words can be shown again", async ({ page }) => {
      await page.goto("/join");
      await page.getByRole("radio", { name: /I share it/ }).check();
      await page.getByRole("button", { name: "Get my six words" }).click();
      await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
      await giveTwoWords(page, [], "wrongly");
      await page.getByRole("button", { name: "Finish joining" }).click();
      await expect(page.getByRole("alert")).toContainText("Those words don’t match");
      await expect(page.getByRole("textbox", { name: /Word number/ }).first()).toHaveValue("wrongly");
      await page.getByRole("button", { name: "Show my words again" }).click();
      await expect(page.getByRole("list", { name: "Six words" })).toBeVisible();
    });

    test("sign out, come back with the six words, and find a wrong word pointed out", async ({ page, context }) => {
      const key = await joinByHand(page);
      await page.goto("/me");
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await page.waitForURL("/signedout");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("You’ve signed out");
      expect(await context.cookies()).toEqual([]);
      await signIn(page, [...key.slice(0, 2), "xyzzyx", ...key.slice(3)]);
      await expect(page.getByRole("alert")).toContainText("Word number 3 isn’t one of ours");
      await expect(page.getByLabel("Your six words")).toHaveValue(/xyzzyx/);
      await signIn(page, key);
      await page.waitForURL("/");
      expect(await context.cookies()).toHaveLength(1);
    });

    test("new words replace the old ones, and every other device is signed out", async ({ page, browser }) => {
      const key = await join(page);
      const elsewhere = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await signIn(elsewhere, key);
      await expect(elsewhere).toHaveURL("/");
      await page.goto("/me/key");
      await page.getByRole("button", { name: "Show me new words" }).click();
      const fresh = await shownKey(page);
      await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
      await giveTwoWords(page, fresh);
      await page.getByRole("button", { name: "Start using the new words" }).click();
      await expect(page.getByRole("status")).toContainText("new words now work");
      await elsewhere.goto("/me");
      await expect(elsewhere.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
      await signIn(elsewhere, key);
      await expect(elsewhere.getByRole("alert")).toContainText("No account has these six words");
      await elsewhere.context().close();
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("leaving ends the session, and Back shows every field empty", async ({ page, context }) => {
      await join(page);
      await toOpenForm(page);
      await page.getByLabel("Your post").fill("Words that nobody at this desk may read.");
      await page.getByRole("link", { name: "Leave now" }).first().click();
      await page.waitForURL("http://127.0.0.1:*/healthz");
      // The page is gone at once; the sign-in ends beside it, a moment later.
      await expect
        .poll(async () => (await context.cookies()).filter(({ name, value }) => name === "cairn" && value !== ""))
        .toEqual([]);
      await page.goBack();
      await expect(page.locator("body")).toBeVisible();
      const values = await page
        .locator("input:not([type=hidden]), textarea")
        .evaluateAll((fields) =>
          fields.map((field) =>
            field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : "",
          ),
        );
      expect(values.join(" ")).not.toContain("nobody at this desk");
      await page.goto("/me");
      await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    });
  });
}

test("where scripts run the words can be copied; a screen reader is told, and so when it did not work", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/join");
  await page.getByRole("radio", { name: /I share it/ }).check();
  await page.getByRole("button", { name: "Get my six words" }).click();
  const key = await shownKey(page);
  const copy = page.getByRole("button", { name: "Copy", exact: true });
  await expect(copy).toHaveAccessibleDescription(/On a shared device, copy something else/);
  // By keyboard the way on comes right after the card; the quiet ways follow it.
  await page.getByRole("button", { name: "I’ve saved them. Continue" }).focus();
  await page.keyboard.press("Tab");
  await expect(copy).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key.join(" "));
  await context.clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
  });
  await copy.click();
  await expect(page.getByRole("status").filter({ hasText: "didn’t copy the words" })).toBeVisible();
});

test.describe("where no script runs", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing offers to copy the words, and the file says that it stays on the device", async ({ page }) => {
    await page.goto("/join");
    await page.getByRole("radio", { name: /I share it/ }).check();
    await page.getByRole("button", { name: "Get my six words" }).click();
    await shownKey(page);
    await expect(page.getByRole("button", { name: "Copy", exact: true })).toHaveCount(0);
    await expect(page.getByText("copy something else")).toBeHidden();
    await expect(page.getByRole("button", { name: "Print" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Save as a file" })).toHaveAccessibleDescription(
      /finds the file on this device/,
    );
  });
});

test("the whole small file, pasted where the words are asked for, signs in; so do words as a messenger sends them", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/join");
  await page.getByRole("radio", { name: /Only I use it/ }).check();
  await page.getByRole("button", { name: "Get my six words" }).click();
  const key = await shownKey(page);
  const save = page.getByRole("button", { name: "Save as a file" });
  const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const card = await readFile(await file.path(), "utf8");
  await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
  await giveTwoWords(
    page,
    key.map((word) => `“${word}\u200b”`),
  );
  await page.getByRole("button", { name: "Finish joining" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "You’ve joined. Welcome." })).toBeVisible();
  const sent = key
    .map((word, place) => `\u2611\ufe0f (${place + 1}) *\u2068${word.replace("-", "\u2011")}\u2069*`)
    .join("\n");
  for (const pasted of [card, sent]) {
    await context.clearCookies();
    await page.goto("/signin");
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await page.getByLabel("Your six words").focus();
    await page.keyboard.press("ControlOrMeta+v");
    await page.getByRole("radio", { name: /Only I use it/ }).check();
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL("/");
  }
});
