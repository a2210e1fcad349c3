import type { APIRequestContext, Page } from "@playwright/test";
import { placeOf, sendForm } from "./plain-forms";

/** Places a stone with these words through plain forms; answers with its address. */
export async function placedBy(asking: APIRequestContext, words: string): Promise<string> {
  const asked = await sendForm(asking, await asking.get("/milestones/share"), { mark: "helping" });
  const placed = await placeOf(await sendForm(asking, asked, { words, intent: "share" }));
  return placed.replace(/\/placed$/, "");
}

/** From the first question to the one for words, of a milestone that asks nothing between. */
export async function toStoneWords(page: Page): Promise<void> {
  await page.goto("/milestones/share");
  await page.getByRole("button", { name: /^I helped someone/ }).click();
  await page.getByLabel("Your words").waitFor();
}
