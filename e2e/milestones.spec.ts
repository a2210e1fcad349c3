import { randomUUID } from "node:crypto";
import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { kindWord, unfold } from "./folds";
import { join } from "./people";
import { toStoneWords } from "./stones";

/** Of letters: some numbers look like somebody's, and the site asks about those. */
const letters = (): string => randomUUID().replace(/[^a-f]/g, "");

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("share a milestone: question by question, blurred, seen first, placed, encouraged by somebody else, taken back", async ({
      page,
      browser,
      baseURL,
    }) => {
      await join(page);
      await page.goto("/milestones");
      await page.getByRole("link", { name: "Share a milestone" }).first().click();
      await expect(page).toHaveTitle("What would you like to mark? – Cairn");
      await page.getByRole("button", { name: /^Time that has passed/ }).click();
      await expect(page).toHaveTitle("About how long? – Cairn");

      // A unit typed along is read; another one than was chosen is asked about, and nothing is lost.
      await unfold(page, "Type a number or a day instead");
      await page.getByLabel("How many?").fill("30 days");
      await page.getByLabel("Of what?").selectOption("months");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByRole("alert")).toContainText("you chose one unit above and typed another");
      await expect(page.getByLabel("How many?")).toHaveValue("30 days");
      await page.getByLabel("How many?").fill("４ months");
      await page.getByRole("button", { name: "Continue" }).click();

      const words = `Soup and an appointment with ${letters()}`;
      await page.getByLabel("Your words").fill(words);
      await page.getByRole("button", { name: "Continue: see your stone" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Your stone" })).toBeVisible();
      const stone = page.getByRole("region", { name: "About four months" });
      await expect(stone.getByRole("img")).toBeVisible();
      await expect(stone).toContainText(words);
      if (javaScriptEnabled) await axe(page);

      // Our own Back, twice, and on again: every answer is still there.
      await page.getByRole("button", { name: "Back" }).click();
      await expect(page.getByLabel("Your words")).toHaveValue(words);
      await page.getByRole("button", { name: "Back" }).click();
      await expect(page.getByLabel("How many?")).toHaveValue("４ months");
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByLabel("Your words")).toHaveValue(words);
      await page.getByRole("button", { name: "Continue: see your stone" }).click();
      await page.getByLabel("Say that medication is part of it").check();
      await expect(page.getByRole("radio", { name: /A name for this milestone only/ })).toBeChecked();
      await page.getByRole("button", { name: "Share this milestone" }).click();

      await page.waitForURL(/\/m\/[0-9a-z]{16}\/placed$/);
      await expect(page.getByRole("status")).toContainText("That’s shared.");
      if (javaScriptEnabled) await axe(page);
      await page.getByRole("link", { name: "See your stone" }).click();
      await page.waitForURL(/\/m\/[0-9a-z]{16}$/);
      const address = page.url();
      // Medication is a tag of its own, and no lesser headline.
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("About four months");
      await expect(page.getByRole("article").getByText("with medication")).toBeVisible();
      // Never the day: people share on the anniversary.
      await expect(page.getByRole("article")).toContainText("this week");
      await expect(page.getByRole("article").locator("time")).toHaveCount(0);
      await expect(page.getByRole("button", { name: "With you" })).toHaveCount(0);

      const friend = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
      // Where stones like it stand: a week's order is chance, and the first page has twelve.
      await friend.goto("/milestones/g/3");
      await expect(friend.getByText(words)).toBeVisible();
      expect(await friend.context().cookies()).toEqual([]);
      // The moment after is its author's alone.
      await friend.goto(`${address}/placed`);
      await expect(friend).toHaveURL(address);
      await expect(friend.getByRole("button", { name: "With you" })).toHaveCount(0);
      await join(friend);
      await friend.goto(address);
      await (await kindWord(friend, "With you")).click();
      await expect(friend.getByText("With you, from you.")).toBeVisible();
      await expect(await kindWord(friend, "With you")).toHaveAttribute("aria-pressed", "true");
      await (await kindWord(friend, "With you")).click();
      await expect(friend.getByText("With you, from")).toHaveCount(0);
      await expect(await kindWord(friend, "With you")).toHaveAttribute("aria-pressed", "false");
      await friend.goto("/milestones/g/3");
      const card = friend.getByRole("listitem").filter({ hasText: words });
      await (await kindWord(card, "Sending strength")).click();
      await friend.waitForURL(/\/milestones\/g\/3#m-/);
      await expect(card).toContainText("Sending strength, from you.");

      await page.reload();
      await expect(page.getByText("Sending strength, from one person.")).toBeVisible();
      // Its author finds it again, under whichever name, and reads what people said: how many, and never who.
      await page.goto("/inbox");
      const told = page.getByRole("listitem").filter({ hasText: "Sending strength, from one person." });
      await expect(told).toContainText("new");
      await page.goto("/inbox");
      await expect(told).not.toContainText("new");
      await page.goto("/me");
      await expect(page.getByRole("heading", { name: "Your cairn" })).toBeVisible();
      await page.getByRole("list", { name: "Milestones, newest week first" }).getByRole("link").first().click();
      await expect(page).toHaveURL(address);
      await page.getByRole("link", { name: "Delete this milestone" }).click();
      await page.getByRole("button", { name: "Delete it" }).click();
      await page.waitForURL(/\/milestones\?done=deleted$/);
      await expect(page.getByRole("status")).toContainText("deleted your milestone");
      await expect(page.getByText(words)).toHaveCount(0);
      expect((await friend.goto(address))?.status()).toBe(404);
      await friend.context().close();
    });

    test("a milestone takes three taps: what, how long, now; a first asks which, and one's own words are its headline", async ({
      page,
    }) => {
      await join(page);
      await page.goto("/milestones/share");
      await page.getByRole("button", { name: /^Time that has passed/ }).click();
      await page.getByRole("button", { name: "Three months", exact: true }).click();
      await page.getByRole("button", { name: "Share it now" }).click();
      await page.waitForURL(/\/placed$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("About three months");
      await page.getByRole("button", { name: "Yes, ask me in three weeks" }).click();
      await expect(page.getByText("We’ll ask you on your home page in three weeks.")).toBeVisible();
      await page.getByRole("link", { name: "Add a line" }).click();
      const line = `Still here ${letters()}`;
      await page.getByLabel("How has it been since?").fill(line);
      await page.getByRole("button", { name: "Add this line" }).click();
      await page.waitForURL(/\/m\/[0-9a-z]{16}$/);
      await expect(page.getByRole("article").getByText(line)).toBeVisible();

      await page.goto("/milestones/share");
      await page.getByRole("button", { name: /^A first/ }).click();
      await page.getByRole("button", { name: "I saw a doctor" }).click();
      await page.getByRole("button", { name: "Share it now" }).click();
      await page.waitForURL(/\/placed$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Saw a doctor");

      await page.goto("/milestones/share");
      await page.getByRole("button", { name: /^Coming back/ }).click();
      await expect(page.getByText("lowers your tolerance")).toBeVisible();
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("button", { name: "Back" }).click();
      await page.getByRole("button", { name: "Back" }).click();
      await page.getByRole("button", { name: /^In my own words/ }).click();
      await page.getByRole("button", { name: "Continue: see your stone" }).click();
      await expect(page.getByRole("alert")).toContainText("please write something here");
      const own = `I swam in the sea ${letters()}`;
      await page.getByLabel("Your words").fill(own);
      await page.getByRole("button", { name: "Share it now" }).click();
      await page.waitForURL(/\/placed$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`‘${own}’`);
    });

    test("a form sent without being signed in gives every word back, and one submit signs in and places the stone", async ({
      page,
      context,
    }) => {
      const key = await join(page);
      await toStoneWords(page);
      await page.getByLabel("Your words").fill("Sat with a friend until it was light.");
      await context.clearCookies();
      await page.getByRole("button", { name: "Share it now" }).click();
      await expect(page.getByRole("alert")).toContainText("not signed in");
      await expect(page.getByLabel("Your words")).toHaveValue("Sat with a friend until it was light.");
      await page.getByLabel("Your six words").fill(key.join(" "));
      await page.getByRole("button", { name: "Share it now" }).click();
      await page.waitForURL(/\/m\/[0-9a-z]{16}\/placed$/);
      await expect(page.getByRole("heading", { level: 1, name: "Helped someone" })).toBeVisible();
    });
  });
}
