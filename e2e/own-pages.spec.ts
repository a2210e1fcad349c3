import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { join } from "./people";
import { openThread, unique } from "./threads";

/** No address of ours has an edge twice: what is made there is made for whoever asks, whole and alone. */
const ALONE = "?after=x&after=x";

async function sent(asks: APIRequestContext, address: string): Promise<string> {
  const answer = await asks.get(address);
  expect(answer.status()).toBe(200);
  return (await answer.text()).replace(/(name="submission" value=")\w+"/, '$1"');
}

/** Twice: whoever comes first after a change gets a page made alone in any case. */
async function fromPieces(asks: APIRequestContext, address: string): Promise<string> {
  await sent(asks, address);
  return sent(asks, address);
}

async function someone(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await join(page);
  return page;
}

async function reply(page: Page, address: string, words: string, name?: "My profile name"): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Your reply").fill(words);
  if (name) await page.getByRole("radio", { name }).check();
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByText(words)).toBeVisible();
}

test.setTimeout(240_000);
test("a member's thread page put together from kept pieces is, byte for byte, the page made for them alone", async ({
  page,
  browser,
}) => {
  await join(page);
  const [friend, follower] = [await someone(browser), await someone(browser)];
  const address = await openThread(page, unique("Kettle"), 'Is <anyone> awake & "here"?');
  await reply(friend, address, "I am, with tea. </article>", "My profile name");
  await reply(page, address, "Thank you.");
  await friend
    .getByRole("button", { name: /^Strength/ })
    .first()
    .click();
  await follower.goto(address);
  await follower.getByRole("button", { name: "Follow this thread" }).click();
  await expect(follower.getByRole("button", { name: "Stop following" })).toBeVisible();
  for (const one of [page, friend, follower]) {
    const whole = await fromPieces(one.request, address);
    expect(whole).toBe(await sent(one.request, address + ALONE));
  }
});

test("what is new is marked the same way, for whoever has read there before", async ({ page, browser }) => {
  const [one, twin] = [await someone(browser), await someone(browser)];
  await join(page);
  const address = await openThread(page, unique("Lamp"), "The lamp is on.");
  for (const reader of [one, twin]) await sent(reader.request, address);
  await reply(page, address, "Still on.");
  // Whoever has nothing of their own there but something to read: the pieces are made at once.
  const whole = await sent(one.request, address);
  expect(whole).toContain('class="read-to"');
  expect(whole).toBe(await sent(twin.request, address + ALONE));
});
