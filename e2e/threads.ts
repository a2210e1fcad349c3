import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import type { SpeakAs } from "@/lib/threads/limits";
import { unfold } from "./folds";
import { foundAt, ledTo } from "./plain-forms";

/** Words that no other test has written. */
export const unique = (what: string): string =>
  `${what} ${Math.floor(performance.now() * 1000).toString(36)}${test.info().workerIndex}`;

const NEWCOMERS = "Newcomers";

/** The address of a board, by its name. */
export const boardCalled = (asking: APIRequestContext, name = NEWCOMERS): Promise<string> =>
  foundAt(asking, "/boards", new RegExp(`href="(/b/\\w+)"[^>]*>${name}<`));

/**
 * Opens a thread through a plain form; answers with its address. On the newcomers' board, where all others open theirs:
 * what looks for its own on the first page of a board takes one of its own.
 */
export async function openedBy(
  asking: APIRequestContext,
  title: string,
  body: string,
  speakAs: SpeakAs = "alias",
  board = NEWCOMERS,
): Promise<string> {
  return ledTo(asking, `${await boardCalled(asking, board)}/open`, { title, body, speakAs, intent: "post" });
}

/** Replies through a plain form. */
export async function repliedBy(asking: APIRequestContext, thread: string, body: string): Promise<void> {
  await ledTo(asking, thread, { body, intent: "post" });
}

/** Opens a thread, where that is not what the journey is about, and goes there; answers with its address. */
export async function openThread(page: Page, title: string, body: string, as: SpeakAs = "alias"): Promise<string> {
  const address = await openedBy(page.request, title, body, as);
  await page.goto(address);
  await expect(page.getByText(body)).toBeVisible();
  return address;
}

/** From the list of boards to the form that opens a thread on the newcomers' board. */
export async function toOpenForm(page: Page): Promise<void> {
  await page.goto("/boards");
  await page.getByRole("link", { name: "Newcomers" }).first().click();
  await page.getByRole("link", { name: "Start a thread" }).first().click();
}

/** Opens a thread on the newcomers' board, step by step, as people do; answers with its address. */
export async function openThreadByHand(page: Page, title: string, body: string): Promise<string> {
  await toOpenForm(page);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Your post").fill(body);
  await unfold(page, "Posting as:");
  await page.getByRole("radio", { name: /name for this thread only/ }).check();
  await page.getByRole("button", { name: "Post thread" }).click();
  await page.waitForURL(/\/t\/\w{16}$/);
  await expect(page.getByText(body)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Goes to the case about these words, found by reading those of this kind: the desk itself shows nobody's words. */
export async function openCaseAbout(page: Page, words: string, kind = ""): Promise<void> {
  await page.goto("/desk");
  const lines = page.getByRole("main").getByRole("listitem").filter({ hasText: kind });
  await expect(lines.first()).toBeVisible();
  expect(await page.content()).not.toContain(words);
  const links = await lines.locator('a[href^="/desk/case/"]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  for (const address of addresses) {
    if (address === null || !(await textOf(page, address)).includes(words)) continue;
    await page.goto(address);
    return;
  }
  throw new Error("no case is about these words");
}

/** A page without the marks that show a volunteer where a rule fired. */
async function textOf(page: Page, address: string): Promise<string> {
  return (await (await page.request.get(address)).text()).replaceAll(/<\/?mark>/g, "");
}
