import type { Page } from "@playwright/test";
import { makeKey } from "@/lib/identity/key-words";
import { RATES, RUSH } from "@/lib/server/limits/limits";
import { unfold } from "./folds";
import { AGENT, from, type OwnSite, ownSite } from "./own-site";
import { giveTwoWords, joinByHand, shownKey, signIn } from "./people";
import { sendForm } from "./plain-forms";
import { openThread, repliedBy, toOpenForm } from "./threads";
import { expect, test } from "./told";
import { filesBelow, formsOf } from "./traces";

// One site for all of it, since the last test looks for what the others left behind.
test.describe.configure({ mode: "serial", timeout: 180_000 });

const HOME = "203.0.113.77";
const ELSEWHERE = "198.51.100.23";
const FAR = "2001:db8:77:1::5";
const NOT_KEPT = `zebrafinch ${Math.floor(performance.now() * 1000).toString(36)} quince`;
let site: OwnSite;
let key: string[];

test.beforeAll(async () => {
  site = await ownSite({ CAIRN_TRUSTED_PROXY: "127.0.0.1,::1", CAIRN_PROOF_OF_WORK: "auto" });
});
test.afterAll(async () => {
  await site?.end();
});

test("too many wrong keys are slowed where they come from, with a wait that ends; the account opens all the while", async ({
  browser,
}) => {
  const owner = await (await from(browser, site, HOME)).newPage();
  key = await joinByHand(owner);
  const guesser = await (await from(browser, site, ELSEWHERE)).newPage();
  const form = await guesser.request.get("/signin");
  for (let at = 1; at < RATES["sign-in"].client.times; at += 1) {
    const answer = await sendForm(guesser.request, form, { key: makeKey().join(" "), device: "mine", intent: "enter" });
    expect(await answer.text()).toContain("No account has these six words");
  }
  await signIn(guesser, makeKey());
  await expect(guesser.getByRole("alert")).toContainText("No account has these six words");
  await signIn(guesser, key);
  await expect(guesser.getByRole("alert")).toContainText(/Please try again in (a minute|\d+ minutes)/);
  await expect(guesser.getByLabel("Your six words")).toHaveValue(key.join(" "));

  const device = await (await from(browser, site, FAR)).newPage();
  await signIn(device, key);
  await device.waitForURL(`${site.address}/`);
  // Still signed in where they were, too.
  await owner.goto("/me");
  await expect(owner.getByRole("heading", { level: 1, name: "Sign in" })).toHaveCount(0);
});

test("a header that anybody can write changes nothing: the proxy's own word comes last", async ({ browser }) => {
  const guesser = await (await from(browser, site, `192.0.2.1, ${ELSEWHERE}`)).newPage();
  await signIn(guesser, makeKey());
  await expect(guesser.getByRole("alert")).toContainText("Please try again in");
});

test("who writes too much waits and keeps every word; who cries for help does not wait", async ({ browser }) => {
  const page = await (await from(browser, site, FAR)).newPage();
  await signIn(page, key);
  await page.waitForURL(`${site.address}/`);
  const address = await openThread(page, "A long evening", "I write and write.");
  const most = RATES.post.account?.times ?? 0;
  for (let at = 1; at < most; at += 1)
    await repliedBy(page.request, address, `Sentence number ${at} of an evening that would not end.`);
  await page.goto(address);
  const last = "One more sentence that has to wait a little.";
  const refused = page.waitForResponse((response) => response.request().method() === "POST");
  await send(page, last);
  expect((await refused).status()).toBe(429);
  expect(Number((await refused).headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.getByRole("alert")).toContainText(/Please try again in (a minute|\d+ minutes)/);
  await expect(page.getByLabel("Your reply")).toHaveValue(last);
  await send(page, "I want to die tonight. I have everything here.");
  await expect(page.getByRole("article").getByText("I want to die tonight")).toBeVisible();
});

test("while many join, who is quick waits a moment without a script, and keeps what they typed", async ({
  browser,
}) => {
  await rush();
  const page = await (await from(browser, site, HOME)).newPage();
  await page.goto("/join");
  await page.getByRole("radio", { name: /Only I use it/ }).check();
  await page.getByRole("button", { name: "Get my six words" }).click();
  await expect(page.getByText("A lot of people are joining right now")).toBeVisible();
  const words = await shownKey(page);
  await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
  await answer(page, words);
  await expect(page.getByRole("alert")).toContainText(/send it again in \d+ seconds/);
  for (const place of [0, 1]) {
    await expect(page.getByRole("textbox", { name: /Word number/ }).nth(place)).not.toHaveValue("");
  }

  async function rush(): Promise<void> {
    const { request: crowd } = await from(browser, site, "203.0.113.200");
    for (let at = 0; at <= RUSH.times; at += 1) {
      const shown = await sendForm(crowd, await crowd.get("/join"), { device: "mine", intent: "begin" });
      expect(await shown.text()).toContain("Six words");
    }
  }
});

test("with a script the browser works instead of waiting; and a newcomer's first words wait once, with every word", async ({
  browser,
}) => {
  const context = await from(browser, site, HOME, true);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto("/join");
  await page.getByRole("radio", { name: /Only I use it/ }).check();
  await page.getByRole("button", { name: "Get my six words" }).click();
  const words = await shownKey(page);
  await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
  await expect(page.locator('input[name="proof"]')).not.toHaveValue("", { timeout: 60_000 });
  await answer(page, words);
  await expect(page.getByRole("heading", { level: 1, name: "You’ve joined. Welcome." })).toBeVisible();
  expect(complaints).toEqual([]);

  await toOpenForm(page);
  await page.getByLabel("Title").fill("Hello");
  await page.getByLabel("Your post").fill("I am new here and quick.");
  await unfold(page, "Posting as:");
  await page.getByRole("radio", { name: /name for this thread only/ }).check();
  await page.getByRole("button", { name: "Post thread" }).click();
  await expect(page.getByRole("alert")).toContainText(/send it again in \d+ seconds?/);
  const ticket = await page.locator('input[name="ticket"]').inputValue();
  const sentAgain = async () => {
    await expect(page.getByLabel("Your post")).toHaveValue("I am new here and quick.");
    await expect(page.locator('input[name="ticket"]')).toHaveValue(ticket);
    const answered = page.waitForEvent("load");
    await page.getByRole("button", { name: "Post thread" }).click();
    await answered;
    return page.url();
  };
  await expect.poll(sentAgain, { intervals: [2000], timeout: 60_000 }).toContain("/t/");
});

test("no address, no agent, no key, nothing looked for and no hash of them is left in log, database or data folder", async ({
  browser,
}) => {
  const page = await (await from(browser, site, HOME)).newPage();
  await page.goto("/search");
  await page.getByLabel(/looking for/).fill(NOT_KEPT);
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/\/search\/./);
  await page.goto(`/nowhere/${encodeURIComponent(NOT_KEPT)}`);
  expect(await site.stop()).toBe(0);
  // All that a site says is its own.
  expect(site.log()).not.toMatch(/next\.config|next\.js/i);
  const left = [Buffer.from(site.log()), ...(await filesBelow(site.dataDir))];
  // The site was really there, and this really looks.
  expect(left.some((bytes) => bytes.includes("I am new here and quick."))).toBe(true);
  const secrets = [HOME, ELSEWHERE, FAR, "2001:db8:77:1::", "203.0.113.200", AGENT, NOT_KEPT, key.join(" ")];
  for (const secret of secrets) {
    for (const form of formsOf(secret)) expect(left.filter((bytes) => bytes.includes(form)).length, secret).toBe(0);
  }
});

async function answer(page: Page, words: readonly string[]): Promise<void> {
  await giveTwoWords(page, words);
  await page.getByRole("button", { name: "Finish joining" }).click();
}

async function send(page: Page, words: string): Promise<void> {
  await page.getByLabel("Your reply").fill(words);
  await page.getByRole("button", { name: "Post reply" }).click();
}
