import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { bitsOf } from "@/lib/groups/traits";
import { newId } from "@/lib/kernel/ids";
import { fillPlaces } from "@/lib/places/load-places";
import { isOfTheFew } from "@/lib/testing/few-places";
import { groupsWorldOf } from "@/lib/testing/groups-world";
import { communityOf } from "./community";
import { axe, EITHER_WAY, expect, test } from "./fixtures";

/** Bytes of a page of results as they cross the wire. */
const RESULTS_MOST = 8_000;
const MANY = 24;
const LEEDS = { lat: 53.7997, lng: -1.5492 };
/** Each process of tests has groups of its own. */
const word = `Harbour ${newId()}`;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const community = await communityOf();
  await fillPlaces(community.ownerUrl, isOfTheFew);
  const { aGroup } = groupsWorldOf(community.db);
  await aGroup({ ...LEEDS, name: `${word} Lamp`, checkedOn: new Date() }, [
    { yes: bitsOf(["women", "small", "newcomers"]), no: bitsOf(["camera"]) },
  ]);
  await aGroup({ ...LEEDS, name: `${word} Bench` });
  await aGroup({ name: `${word} Call`, town: "" }, [
    { mode: "online", no: bitsOf(["closed", "women"]), zone: "Europe/Berlin" },
  ]);
  for (let at = 0; at < MANY; at += 1)
    await aGroup({ name: `${word} number ${at}`, town: "Boston", lat: 42.36, lng: -71.06, venue: `Hall ${at}` }, [
      { day: at % 7, minute: at * 41, zone: "America/New_York", yes: 1 << (at % 20) },
    ]);
  await community.end();
});

async function find(page: Page, place: string, tick: readonly string[] = []): Promise<void> {
  await page.goto("/groups");
  await page.getByLabel("Town, or the start of a postcode").fill(place);
  for (const label of tick) {
    const box = page.getByLabel(label, { exact: true });
    if (!(await box.isVisible())) await page.locator("details", { has: box }).locator("summary").click();
    await box.check();
  }
  await page.getByRole("button", { name: "Find groups" }).click();
}

/** Groups are read anew within seconds of a change. */
const untilRead = (page: Page, look: () => Promise<void>) =>
  expect(async () => {
    await look();
    await expect(page.getByText(word).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });

async function findInLeeds(page: Page, tick: readonly string[] = []): Promise<void> {
  await find(page, "Leeds, England", tick);
}

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a reader finds a group near them, then those that could be asked, and keeps the search", async ({ page }) => {
      await untilRead(page, () => findInLeeds(page, ["For women"]));
      await expect(page).toHaveURL(/\/groups\/s\/[\w-]+$/);
      expect(await page.title()).toBe("Groups – Cairn");
      await expect(page.getByRole("heading", { name: `${word} Lamp` })).toBeVisible();
      await expect(page.getByText("Tuesday 19:00").first()).toBeVisible();
      const toAsk = page.locator("section", { has: page.getByRole("heading", { name: "Not known: you could ask" }) });
      await expect(toAsk.getByRole("heading", { name: `${word} Bench` })).toBeVisible();
      await expect(page.getByRole("heading", { name: `${word} Call` })).toBeHidden();
      await axe(page);
      await page.getByText("Keep this search").click();
      await page.getByRole("button", { name: "Get a lasting address" }).click();
      await expect(page).toHaveURL(/\/groups\/l\/[\w-]+$/);
      await expect(page.getByRole("heading", { name: `${word} Lamp` })).toBeVisible();
      await expect(page.getByText("It opens for anyone who finds it")).toBeVisible();
      expect(await page.context().cookies()).toEqual([]);
    });

    test("of several towns the reader says which; of one that nobody knows they hear so, with every word", async ({
      page,
    }) => {
      await find(page, "Springfield", ["Monday"]);
      const towns = page.getByRole("group", { name: /more than one place/ });
      await expect(towns.getByRole("radio").first()).toBeChecked();
      await axe(page);
      await towns.getByLabel("Springfield, Illinois, United States").check();
      await page.getByRole("button", { name: "Find groups" }).click();
      await expect(page.getByText("Within 25 km of Springfield, Illinois, United States.")).toBeVisible();
      await find(page, "Qwertzville", ["Monday"]);
      await expect(page.getByRole("alert")).toContainText("Is there a larger town nearby?");
      await expect(page.getByLabel("Town, or the start of a postcode")).toHaveValue("Qwertzville");
      await expect(page.getByLabel("Monday", { exact: true })).toBeChecked();
    });

    test("where nothing fits, what would is offered with how many", async ({ page }) => {
      await untilRead(page, () => findInLeeds(page));
      await findInLeeds(page, ["For women", "Wednesday"]);
      await expect(page.getByText(/No group fits all 3 things/)).toBeVisible();
      await axe(page);
      await page.getByRole("link", { name: /Without ‘the days’: \d+ group/ }).click();
      await expect(page.getByRole("heading", { name: `${word} Lamp` })).toBeVisible();
    });

    test("six questions lead to a few groups and why, and none has to be answered", async ({ page }) => {
      await page.goto("/groups/choose");
      await axe(page);
      await page.getByLabel("Up to 8", { exact: true }).check();
      await page.getByLabel("I want to keep it off").check();
      await page.getByLabel("Yes, and I want to be welcome as I am").check();
      await page.getByLabel("Town, or the start of a postcode").fill("Leeds, England");
      const here = page.getByRole("button", { name: "Show me groups" });
      // Two of a programme are shown: those of another process are as good.
      const row = page.getByRole("listitem").filter({ hasText: "Lamp" }).first();
      await expect(async () => {
        // The same questions again, as they were answered, until the groups were read anew.
        if (await here.isHidden()) await page.getByText("Change my answers").click();
        await here.click();
        await expect(row).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 60_000 });
      await expect(page.getByRole("heading", { name: "Groups that could suit you" })).toBeVisible();
      await expect(row).toContainText("Fits: how many people, your camera.");
      await expect(row).toContainText("Not known: methadone or buprenorphine.");
      await axe(page);
    });
  });
}

test("an address that is made up opens to nothing, and none is kept", async ({ request }) => {
  const answer = await request.get("/groups/s/made-up");
  expect(await answer.text()).toContain("This search has expired");
  expect(answer.headers()["cache-control"]).toBe("no-store");
});

test("a full page of results weighs no more than 8 kB", async ({ page }) => {
  await untilRead(page, () => find(page, "Boston, Massachusetts"));
  const html = await (await page.request.get(page.url())).text();
  expect(html.match(/<li class="card/g)).toHaveLength(20);
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(RESULTS_MOST);
});
