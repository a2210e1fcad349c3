import { expect, type Page } from "@playwright/test";

/** Joins as a new member on this page's browser; answers with the six words. */
export async function join(page: Page, device: "shared" | "mine" = "mine", address = "/join"): Promise<string[]> {
  await page.goto(address);
  await page.getByRole("radio", { name: device === "mine" ? /mine alone/ : /Someone else/ }).check();
  await page.getByRole("button", { name: "Show me my six words" }).click();
  const key = await shownKey(page);
  await page.getByRole("button", { name: "I have kept them. Go on" }).click();
  await giveTwoWords(page, key);
  await page.getByRole("button", { name: "Finish joining" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "You are in" })).toBeVisible();
  return key;
}

/** The six words that the page shows, once it shows them all. */
export async function shownKey(page: Page): Promise<string[]> {
  const card = page.getByRole("list", { name: "Six words" }).getByRole("listitem");
  await expect(card).toHaveCount(6);
  return card.allTextContents();
}

/** Types the two words that the page asks for: `typed` for each, or the right ones of the key. */
export async function giveTwoWords(page: Page, key: readonly string[], typed?: string): Promise<void> {
  const fields = page.getByRole("textbox", { name: /Word number/ });
  // A page may be there before all of it is: how many fields there are is known only then.
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const label = await field.evaluate((input) =>
      input instanceof HTMLInputElement ? (input.labels?.[0]?.textContent ?? "") : "",
    );
    await field.fill(typed ?? key[Number(label.replace(/\D/g, "")) - 1] ?? "");
  }
}

/** Fills in the page that signs in and sends it; what it leads to is for whoever asks to wait for. */
export async function signIn(page: Page, key: readonly string[], address = "/signin"): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Your six words").fill(key.join(" "));
  await page.getByRole("radio", { name: /mine alone/ }).check();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
