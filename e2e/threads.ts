import { expect, type Page, test } from "@playwright/test";

/** Words that no other test has written. */
export const unique = (what: string): string =>
  `${what} ${Math.floor(performance.now() * 1000).toString(36)}${test.info().workerIndex}`;

/** Opens a thread on the newcomers' board under a name of its own; the page then shows it. Answers with its address. */
export async function openThread(
  page: Page,
  title: string,
  body: string,
  as: RegExp = /name for this thread only/,
): Promise<string> {
  await page.goto("/");
  await page.getByRole("link", { name: "Newcomers" }).first().click();
  await page.getByRole("link", { name: "Open a thread" }).first().click();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Your words").fill(body);
  await page.getByRole("radio", { name: as }).check();
  await page.getByRole("button", { name: "Open this thread" }).click();
  await expect(page.getByText(body)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The case about these words, found by reading: the desk itself shows nobody's words. */
export async function openCaseAbout(page: Page, words: string): Promise<void> {
  await page.goto("/desk");
  expect(await page.content()).not.toContain(words);
  const cases = await page.getByRole("main").locator('a[href^="/desk/case/"]').all();
  const addresses = await Promise.all(cases.map((link) => link.getAttribute("href")));
  for (const address of addresses) {
    await page.goto(address ?? "/desk");
    if ((await page.content()).includes(words)) return;
  }
  throw new Error("no case is about these words");
}
