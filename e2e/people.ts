import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { placeOf, sendForm } from "./plain-forms";

/** Signs this page's browser in as a new member, for whom joining is not what the journey is about; the six words. */
export const join = (page: Page): Promise<string[]> => joinBy(page.request);

/** The three steps of joining as plain forms; answers with the six words. */
export async function joinBy(asking: APIRequestContext): Promise<string[]> {
  const shown = await sendForm(asking, await asking.get("/join"), { device: "mine", intent: "begin" });
  const card = /<ol class="key-card"[\s\S]*?<\/ol>/.exec(await shown.text())?.[0] ?? "";
  const key = [...card.matchAll(/<li>([^<]*)<\/li>/g)].map(([, word = ""]) => word);
  const asked = await sendForm(asking, shown, { intent: "written" });
  const labels = [...(await asked.text()).matchAll(/<label for="(?:first|second)">\D*(\d)/g)];
  const [first = "", second = ""] = labels.map(([, number]) => key[Number(number) - 1]);
  expect(await placeOf(await sendForm(asking, asked, { first, second, intent: "confirm" }))).toBe("/welcome");
  return key;
}

/** Joins as a new member on this page, step by step, as people do; answers with the six words. */
export async function joinByHand(page: Page, device: "shared" | "mine" = "mine", address = "/join"): Promise<string[]> {
  await page.goto(address);
  await page.getByRole("radio", { name: device === "mine" ? /Only I use it/ : /I share it/ }).check();
  await page.getByRole("button", { name: "Get my six words" }).click();
  const key = await shownKey(page);
  await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
  await giveTwoWords(page, key);
  await page.getByRole("button", { name: "Finish joining" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "You’ve joined. Welcome." })).toBeVisible();
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

/** Signs in; the page is then what it led to. */
export async function signIn(page: Page, key: readonly string[], address = "/signin"): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Your six words").fill(key.join(" "));
  await page.getByRole("radio", { name: /Only I use it/ }).check();
  const answered = page.waitForEvent("load");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await answered;
}
