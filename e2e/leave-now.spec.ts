import type { Page } from "@playwright/test";
import { at } from "@/lib/kernel/addresses";
import { expect, test } from "./fixtures";
import { join } from "./people";
import { openThread, toOpenForm, unique } from "./threads";

test.describe("Shift, three times", () => {
  const gone = (page: Page) => page.locator(".cairn-gone");
  const twoMore = (page: Page) => page.getByText("Shift, press 2 more times to leave.");
  const shift = async (page: Page, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press("Shift");
  };

  test("leaves, ends the sign-in, and tells a screen reader how often more", async ({ page, context }) => {
    await join(page);
    await page.goto("/milestones/share");
    const status = page.locator("[aria-live=polite]");
    await shift(page);
    await expect(status.filter({ hasText: "Shift, press 2 more times to leave." })).toHaveCount(1);
    await shift(page);
    await expect(status.filter({ hasText: "Shift, press 1 more time to leave." })).toHaveCount(1);
    await shift(page);
    await page.waitForURL("http://127.0.0.1:*/healthz");
    await expect
      .poll(async () => (await context.cookies()).filter(({ name, value }) => name === "cairn" && value !== ""))
      .toEqual([]);
  });

  test("has one window of two seconds, which no press makes longer", async ({ page }) => {
    await page.clock.install();
    await page.goto("/");
    await shift(page);
    await page.clock.runFor(1500);
    await shift(page);
    await page.clock.runFor(600);
    await expect(page.getByText("Leave now expired.")).toHaveCount(1);
    await shift(page);
    await expect(twoMore(page)).toHaveCount(1);
    await page.clock.runFor(2100);
    await expect(page.getByText("Leave now expired.")).toHaveCount(1);
    await page.clock.runFor(5100);
    await expect(page.getByText("Leave now expired.")).toHaveCount(0);
    await shift(page);
    await page.clock.runFor(1900);
    await shift(page);
    await expect(gone(page)).toHaveCount(0);
  });

  const BETWEEN: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    "a click": (page) => page.mouse.click(5, 300),
    "a click with Shift": (page) => page.locator("h1").click({ modifiers: ["Shift"] }),
    "a click with the other button": (page) => page.mouse.click(5, 300, { button: "right" }),
    "a wheel": (page) => page.mouse.wheel(0, 40),
    "a drag": async (page) => {
      await page.mouse.down();
      await page.mouse.move(60, 340);
      await page.mouse.up();
    },
    "a letter": (page) => page.keyboard.press("a"),
    "a capital letter": (page) => page.keyboard.press("Shift+A"),
    "another key": (page) => page.keyboard.press("ArrowDown"),
    "words by voice": (page) => page.keyboard.insertText("and then"),
    "another field": (page) => page.locator("#title").focus(),
  };

  for (const [what, done] of Object.entries(BETWEEN))
    test(`is begun anew by ${what} between, and no words are lost`, async ({ page }) => {
      await join(page);
      await toOpenForm(page);
      const words = page.getByLabel("Your post");
      await words.fill("Half a sentence");
      await page.mouse.move(5, 300);
      await shift(page, 2);
      await done(page);
      await shift(page);
      await expect(gone(page)).toHaveCount(0);
      await expect(words).toHaveValue(/^Half a sentence/);
    });

  test("counts neither Shift with something nor Shift held down as a press", async ({ page }) => {
    await page.goto("/");
    for (const keys of ["Shift+A", "Shift+Tab", "Control+Shift", "Alt+Shift", "Shift+Enter"])
      for (let time = 0; time < 3; time += 1) await page.keyboard.press(keys);
    // Held down, a key is pressed again and again, and let go once.
    for (let time = 0; time < 5; time += 1) await page.keyboard.down("Shift");
    await page.keyboard.up("Shift");
    await expect(twoMore(page)).toHaveCount(1);
    await expect(gone(page)).toHaveCount(0);
    // With the pointer in between, the same Shift belongs to the pointer.
    await page.keyboard.down("Shift");
    await page.mouse.click(5, 300);
    await page.keyboard.up("Shift");
    await shift(page, 2);
    await expect(gone(page)).toHaveCount(0);
  });
});

test("what a browser asks for in advance ends no sign-in, and is no page that somebody has read", async ({ page }) => {
  await join(page);
  const address = await openThread(page, unique("Read by a person"), "Not by a browser.");
  for (const name of ["x-moz", "purpose", "x-purpose", "sec-purpose"]) {
    const headers = { [name]: "Prefetch", "sec-fetch-site": "same-origin" };
    const left = await page.request.get(at.leave(), { headers, maxRedirects: 0 });
    expect(left.headers()["set-cookie"], name).toBeUndefined();
    expect((await page.request.get(address, { headers })).status(), name).toBe(503);
  }
  await page.goto("/me");
  await expect(page.getByRole("heading", { level: 1, name: "Your page" })).toBeVisible();
});
