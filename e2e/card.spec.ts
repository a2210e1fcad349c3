import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { at, forms } from "@/lib/kernel/addresses";
import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { join } from "./people";
import { placedBy } from "./stones";
import { unique } from "./threads";

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a card of one's own stone: saved as it is, then chosen, and nothing of it stands in an address", async ({
      page,
    }) => {
      await join(page);
      const words = unique("Sat with a friend");
      await page.goto(await placedBy(page.request, words));
      await page.getByRole("link", { name: "Make a card" }).click();
      await expect(page).toHaveTitle(/^A card/);
      const address = page.url();
      const text = page.getByLabel("Text to copy");
      await expect(page.getByRole("img", { name: /A stone for: Helped someone/ })).toBeVisible();
      await expect(text).toHaveValue("Helped someone");
      for (const box of await page.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
      await axe(page);

      const plain = await saved(page, "Save picture");
      expect([plain.name, ...sizeOf(plain.bytes)]).toEqual(["stone.png", 1200, 630]);
      const drawing = await saved(page, "Save as SVG");
      expect(drawing.name).toBe("stone.svg");
      expect(drawing.bytes.toString()).toMatch(/^<svg [^>]*width="1200" height="630"/);

      await page.getByRole("radio", { name: /^Tall/ }).check();
      await page.getByRole("checkbox", { name: /^What I wrote/ }).check();
      await page.getByRole("button", { name: "Update the picture" }).click();
      await expect(text).toHaveValue(`Helped someone\n\n${words}`);
      await expect(page.getByRole("radio", { name: /^Tall/ })).toBeChecked();
      await expect(page.getByRole("checkbox", { name: /^What I wrote/ })).toBeChecked();
      expect(page.url()).not.toContain("?");
      const tall = await saved(page, "Save picture");
      expect(sizeOf(tall.bytes)).toEqual([1080, 1920]);
      await page.goto(address);
      await expect(text).toHaveValue("Helped someone");
    });
  });
}

test("for everybody but its author there is no card, and no picture", async ({ page, request, somebody }) => {
  await join(page);
  const stone = (await placedBy(page.request, unique("Carried a bag"))).split("/").at(-1) ?? "";
  const own = await page.request.get(at.card(stone));
  expect([own.status(), own.headers()["cache-control"]]).toEqual([200, "no-store"]);
  const nothing = await somebody.asking.get(at.card("0000000000000000"));
  for (const asking of [request, somebody.asking]) {
    const answer = await asking.get(at.card(stone));
    expect([answer.status(), await answer.text()]).toEqual([404, await nothing.text()]);
    const headers = { origin: new URL(own.url()).origin };
    const picture = await asking.post(forms.drawCard(stone), { form: { as: "png" }, headers, maxRedirects: 0 });
    expect(picture.status()).toBe(303);
  }
});
