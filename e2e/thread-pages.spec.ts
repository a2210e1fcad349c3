import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { parseHTML } from "linkedom";
import { expect, test } from "./fixtures";
import { kindWord, unfold } from "./folds";
import { join } from "./people";
import { openThread, unique } from "./threads";

/** No address of ours has an edge twice, so the front server leaves what is asked for there to Next. */
const BY_NEXT = "?after=x&after=x";

/** Of Next alone: how its own scripts find their style sheets, and an empty place that it fills in a browser. */
const OF_NEXT = (html: string) =>
  html.replaceAll(' data-precedence="next"', "").replace('<div hidden=""><!--$--><!--/$--></div>', "");

/** Elements with their attributes and words in the order of the page; in the head, where the order says nothing, sorted. */
async function told(asks: APIRequestContext, address: string): Promise<{ head: string[]; body: string }> {
  const answer = await asks.get(address);
  expect(answer.status()).toBe(200);
  const { document } = parseHTML(OF_NEXT(await answer.text()));
  for (const field of document.querySelectorAll('input[name="submission"]')) field.setAttribute("value", "");
  const all = (element: Element) => element.outerHTML.replace(/<!--.*?-->/g, "").replace(/ charset=/i, " charset=");
  expect(document.documentElement.getAttribute("lang")).toBe("en");
  return { head: [...document.head.children].map(all).sort(), body: all(document.body) };
}

/** The page is the same whoever makes it. Next's own is asked for first: what was read is remembered. */
async function same(asks: APIRequestContext, address: string): Promise<string> {
  await told(asks, address);
  const next = await told(asks, address + BY_NEXT);
  const ours = await told(asks, address);
  expect(ours).toEqual(next);
  return ours.body;
}

async function someone(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await join(page);
  return page;
}

async function reply(page: Page, address: string, words: string, name?: "My usual name here"): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Your reply").fill(words);
  if (name) {
    await unfold(page, "Posting as:");
    await page.getByRole("radio", { name }).check();
  }
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByText(words)).toBeVisible();
}

test.setTimeout(240_000);
test("a thread's page is the same, whether the front server or Next makes it, for everybody who may see it", async ({
  page,
  browser,
  request,
  volunteer,
}) => {
  await join(page);
  const [friend, follower, writer] = [await someone(browser), await someone(browser), await someone(browser)];
  const address = await openThread(page, unique("Kettle"), 'Is <anyone> awake & "here"?');
  await reply(friend, address, "I am, with tea. </article>", "My usual name here");
  await reply(page, address, "Thank you.");
  await (await kindWord(friend, "Sending strength")).click();
  await follower.goto(address);
  await follower.getByRole("button", { name: "Follow this thread" }).click();
  await expect(follower.getByRole("button", { name: "Stop following" })).toBeVisible();
  await writer.goto(address);
  await writer.getByLabel("Your reply").fill("Not finished.");
  await writer.getByRole("button", { name: "Save draft" }).click();
  const desk = await browser.newContext();
  await desk.addCookies(volunteer.cookies);

  expect(await same(request, address)).toContain("Join");
  for (const one of [page, friend]) expect(await same(one.request, address)).toMatch(/· (?:<!-- -->)?you</);
  expect(await same(friend.request, address)).toContain('aria-pressed="true"');
  expect(await same(follower.request, address)).toContain("Stop following");
  expect(await same(writer.request, address)).toContain("Not finished.");
  expect(await same(desk.request, address)).toContain("/desk/thread/");
});

test("what is new is marked the same way, for whoever has read there before", async ({ page, browser }) => {
  const [one, twin] = [await someone(browser), await someone(browser)];
  await join(page);
  const address = await openThread(page, unique("Lamp"), "The lamp is on.");
  for (const reader of [one, twin]) await told(reader.request, address);
  await reply(page, address, "Still on.");
  const ours = await told(one.request, address);
  expect(ours.body).toContain('class="read-to"');
  expect(ours).toEqual(await told(twin.request, address + BY_NEXT));
});
