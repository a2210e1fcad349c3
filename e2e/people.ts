import { expect, type Page } from "@playwright/test";

/** Joins as a new member on this page's browser; answers with the six words. */
export async function join(page: Page, device: "shared" | "mine" = "mine", address = "/join"): Promise<string[]> {
  await page.goto(address);
  await page.getByRole("radio", { name: device === "mine" ? /mine alone/ : /Someone else/ }).check();
  await page.getByRole("button", { name: "Show me my six words" }).click();
  const card = page.getByRole("list", { name: "Six words" }).getByRole("listitem");
  await expect(card).toHaveCount(6);
  const key = await card.allTextContents();
  await page.getByRole("button", { name: "I have kept them. Go on" }).click();
  for (const field of await page.getByRole("textbox", { name: /Word number/ }).all()) {
    const label = await field.evaluate((input) =>
      input instanceof HTMLInputElement ? (input.labels?.[0]?.textContent ?? "") : "",
    );
    await field.fill(key[Number(label.replace(/\D/g, "")) - 1] ?? "");
  }
  await page.getByRole("button", { name: "Finish joining" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "You are in" })).toBeVisible();
  return key;
}

export async function signIn(page: Page, key: readonly string[], address = "/signin"): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Your six words").fill(key.join(" "));
  await page.getByRole("radio", { name: /mine alone/ }).check();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
