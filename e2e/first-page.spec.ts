import type { Locator, Page } from "@playwright/test";
import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { join, joinByHand } from "./people";
import { openedBy, repliedBy, unique } from "./threads";

/** Every tap of somebody with shaking hands, counted. */
class Taps {
  count = 0;
  async on(what: Locator): Promise<void> {
    this.count += 1;
    await what.click();
  }
}

const main = (page: Page) => page.getByRole("main");
const door = (page: Page, number: number) => main(page).locator(`a[href="/d/${number}"]`);
const DOORS = [1, 2, 3, 4, 5];

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("from the first page a number to call is two taps away, through each door and through Help now", async ({
      page,
    }) => {
      for (const number of DOORS) {
        const taps = new Taps();
        await page.goto("/");
        await taps.on(door(page, number));
        await taps.on(main(page).locator("summary", { hasText: "United Kingdom" }));
        await expect(
          main(page).locator('.care-places a[href^="tel:"]').filter({ visible: true }).first(),
        ).toBeVisible();
        expect(taps.count).toBeLessThanOrEqual(2);
      }
      const taps = new Taps();
      await page.goto("/");
      await taps.on(page.getByRole("link", { name: "Help now" }).first());
      await taps.on(page.locator('a[href="/help/gb"]'));
      await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
      expect(taps.count).toBeLessThanOrEqual(2);
    });

    test("somebody's answer is three taps away at most, and a story two", async ({ page, somebody }) => {
      const title = unique("Back again");
      const address = await openedBy(somebody.asking, title, "It happened on Friday.", "alias", "Slips[^<]*");
      await repliedBy(somebody.asking, address, "You came back. That counts.");
      await openedBy(
        somebody.asking,
        unique("A long way"),
        "It was a long way, and I walked it.",
        "alias",
        "Recovery stories",
      );
      const taps = new Taps();
      await page.goto("/");
      await taps.on(door(page, 1));
      await taps.on(main(page).getByRole("link", { name: title }));
      await expect(page.getByText("You came back. That counts.")).toBeVisible();
      expect(taps.count).toBeLessThanOrEqual(3);

      const stories = new Taps();
      await page.goto("/");
      await stories.on(main(page).locator('section[aria-labelledby="stories"] h3 a').first());
      await expect(main(page).getByRole("article").first()).toBeVisible();
      expect(stories.count).toBeLessThanOrEqual(2);
    });

    /*
     * Counted: door, 'Write a few words', 'Join', 'Go on where you were', the button that posts. Joining itself is four
     * taps (whose device, show the words, I have kept them, finish) and two of the six words: nine taps in all.
     */
    test("a newcomer's first question is posted in five taps and two words, besides what joining asks", async ({
      page,
    }) => {
      const [taps, question] = [new Taps(), unique("Shaking")];
      await page.goto("/");
      await taps.on(door(page, 2));
      await taps.on(main(page).locator('a[href$="/open"]'));
      await taps.on(main(page).locator('a[href^="/join?"]'));
      await page.waitForURL(/\/join/);
      await joinByHand(page, "mine", page.url());
      await taps.on(main(page).locator('a[href$="/open"]'));
      await page.locator('input[name="title"]').fill(question);
      await page.locator('textarea[name="body"]').fill("Help?");
      await taps.on(main(page).locator('button[name="intent"][value="post"]').filter({ visible: true }).last());
      await page.waitForURL(/\/t\/\w{16}$/);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(question);
      expect(taps.count).toBeLessThanOrEqual(5);
    });

    test("a member is greeted with what was said to them, and 'new' stands beside Inbox until it is read", async ({
      page,
      somebody,
    }) => {
      await join(page);
      const title = unique("A quiet Sunday");
      const address = await openedBy(page.request, title, "Long, as ever.", "profile");
      await repliedBy(somebody.asking, address, "I started cooking for my sister.");
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Good to see you, \S+ \S+/);
      await expect(main(page).getByText("I started cooking for my sister.")).toBeVisible();
      await expect(main(page)).toContainText(title);
      const inbox = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /Inbox/ });
      await expect(inbox).toContainText("new");
      if (javaScriptEnabled) await axe(page);
      await main(page).getByRole("link", { name: "Read and reply" }).click();
      await expect(page.getByText("I started cooking for my sister.")).toBeVisible();
      await expect(inbox).not.toContainText("new");
      await page.goto("/");
      await expect(inbox).not.toContainText("new");
      // Nothing is new: the page still leads somewhere.
      await expect(door(page, 1)).toBeVisible();
    });
  });
}

test("no door says in a title which one it is", async ({ request }) => {
  for (const number of DOORS) {
    const text = await (await request.get(`/d/${number}`)).text();
    const titles = [...text.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual(["For now – Cairn"]);
    expect(text).not.toMatch(/<meta[^>]*name="description"/);
  }
  for (const none of ["/d/0", "/d/6", "/d/just-used"]) expect((await request.get(none)).status()).toBe(404);
});

for (const { width, height, all } of [
  { width: 390, height: 844, all: false },
  { width: 1280, height: 800, all: true },
])
  test(`at ${width} pixels doors are 70 tall, the urgent ones first, and seen without scrolling`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/");
    const boxes = await Promise.all(DOORS.map((number) => door(page, number).boundingBox()));
    for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(70);
    for (const box of all ? boxes : boxes.slice(0, 2)) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(height);
    const tops = boxes.map((box) => box?.y ?? 0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    const led = await main(page)
      .locator('a[href^="/t/"], a[href^="/b/"], a[href^="/m/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(new Set(led).size).toBe(led.length);
  });
