import { axe, expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

test("help leads from its top to what is happening, and its numbers are buttons as wide as the page", async ({
  page,
}) => {
  await page.goto("/help");
  for (const [name, id] of [
    ["Overdose now", "overdose"],
    ["I might use", "alone"],
    ["Tolerance", "tolerance"],
    ["For families", "families"],
  ] as const) {
    await page.getByRole("navigation").getByRole("link", { name }).click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`#${id}`)).toBeInViewport();
  }
  await page.getByRole("link", { name: "United Kingdom", exact: true }).click();
  await expect(page.getByRole("link", { name: "Call 999" })).toBeInViewport();
  const wide = await page
    .locator(".help-lines")
    .first()
    .evaluate((list) => list.getBoundingClientRect().width);
  for (const number of await page.locator(".help-lines a[href^='tel:']").all()) {
    const box = await number.boundingBox();
    expect(box?.width).toBe(wide);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  await expect(page.getByRole("heading", { name: "Where to get naloxone" })).toBeVisible();
  await expect(page.getByText(/not (?:yet )?checked/i)).toHaveCount(0);
});

test("where there is room what to do in an overdose stands beside the numbers, on a phone below them", async ({
  page,
}) => {
  for (const address of ["/help", "/help/gb"]) {
    await page.goto(address);
    const top = async (id: string) => (await page.locator(`#${id}`).boundingBox())?.y ?? 0;
    const first = address === "/help" ? "places" : "lines";
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await top("overdose")).toBeLessThan((await top(first)) + 1);
    await expect(page.locator("#overdose")).toBeInViewport();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await top("overdose")).toBeGreaterThan(await top(first));
  }
});

test("what is lost after a break stands in full view on the boards where somebody may use tonight", async ({
  page,
}) => {
  for (const board of [/^Slips/, /^Cravings/, /^Withdrawal/]) {
    await page.goto("/boards");
    await page.getByRole("link", { name: board }).first().click();
    await expect(
      page.getByRole("complementary", { name: "What to know" }).getByText("lowers your tolerance"),
    ).toBeVisible();
  }
});

test.describe("with scripts, so that it can be looked at", () => {
  test.use({ javaScriptEnabled: true });

  test("axe finds nothing on help where a line was checked, nor where none was", async ({ page }) => {
    // At the others access looks.
    await page.goto("/help/us");
    await axe(page);
  });
});
