import type { Page } from "@playwright/test";
import { at } from "@/lib/kernel/addresses";
import { EITHER_WAY, expect, type Somebody, test } from "./fixtures";
import { inMore, kindWord } from "./folds";
import { giveTwoWords, join, shownKey } from "./people";
import { toStoneWords } from "./stones";
import { openedBy, unique } from "./threads";

// Nobody writes a hard paragraph twice: whatever is pressed beside a field with words, they stand in it afterwards.

const WORDS = "Words that took an hour to find.";

type Place = {
  name: string;
  address: (page: Page, somebody: Somebody) => Promise<string>;
  /** What is pressed there before the field is. */
  open?: (page: Page) => Promise<void>;
  /** The field that is written in. */
  field: string;
  /** What the form is for: it uses the words up. */
  main: RegExp;
};

const PLACES: readonly Place[] = [
  {
    name: "a reply",
    address: (_page, somebody) => openedBy(somebody.asking, unique("Quiet"), "How was your day?"),
    field: "#body",
    main: /^Post reply$/,
  },
  {
    name: "a new thread",
    address: async (page) => `${await (await boardOf(page)).getAttribute("href")}/open`,
    field: "#body",
    main: /^Post thread$/,
  },
  {
    name: "a change of one's words",
    address: async (page) => {
      const thread = await openedBy(page.request, unique("Mine"), "First words.");
      await page.goto(thread);
      return (await (await inMore(page, "Edit")).getAttribute("href")) ?? "";
    },
    field: "#body",
    main: /^Save changes$/,
  },
  {
    name: "a milestone",
    address: async () => at.shareMilestone(),
    open: (page) => page.getByRole("button", { name: /^I helped someone/ }).click(),
    field: "#words",
    // Where one goes back and on, words travel unseen: e2e/milestones.spec.ts follows them.
    main: /^(?:Share it now|Continue.*|Back)$/,
  },
  {
    name: "one's profile",
    address: async (page) => {
      await openedBy(page.request, unique("Known"), "First words.", "profile");
      return at.ownProfile();
    },
    field: "#bio",
    main: /^Save/,
  },
];

/** Buttons that are there on purpose to lose something: the way out, and signing out. */
const EXCEPTED = /^(Leave now|Sign out|Sign out everywhere)$/;

/** What a browser wants to be there before it sends anything. */
async function fillTheRest(page: Page): Promise<void> {
  const title = page.locator("#title");
  if (await title.isVisible()) await title.fill("A title of its own");
}

async function boardOf(page: Page) {
  await page.goto("/boards");
  return page.getByRole("link", { name: "Newcomers" }).first();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    // With scripts the field is heeded alike wherever it stands.
    for (const { name, address, open, field, main } of javaScriptEnabled ? PLACES.slice(0, 2) : PLACES)
      test(`${name} stays, whichever other button is pressed beside it`, async ({ page, somebody }) => {
        await join(page);
        const here = await address(page, somebody);
        const openHere = async () => {
          await page.goto(here);
          await open?.(page);
          await page.locator(field).waitFor();
        };
        await openHere();
        const buttons = page.locator("main").getByRole("button");
        const names = await buttons.evaluateAll((all) =>
          all.map((one) => one.getAttribute("aria-label") ?? one.textContent ?? ""),
        );
        const others = names
          .map((label, place) => ({ label: label.trim(), place }))
          .filter(({ label }) => !main.test(label));
        expect(others.length).toBeGreaterThan(0);
        for (const { label, place } of others.filter((one) => !EXCEPTED.test(one.label)))
          await test.step(label, async () => {
            await openHere();
            await page.locator(field).fill(WORDS);
            await fillTheRest(page);
            const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
            await buttons.nth(place).click();
            await answered;
            await page.waitForLoadState();
            const back = page.getByRole("button", { name: "Back to what I was writing" });
            if (await back.isVisible()) await back.click();
            await expect(page.locator(field)).toHaveValue(new RegExp(`^${WORDS}`));
          });
      });
  });
}

test("a link that leads away from words asks first; the way out never does", async ({ page, somebody }) => {
  await join(page);
  const address = await openedBy(somebody.asking, unique("Quiet"), "How was your day?");
  await page.goto(address);
  const asked: string[] = [];
  let answer = false;
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    return answer ? dialog.accept() : dialog.dismiss();
  });
  // Nothing is written yet: nothing is asked.
  await page.getByRole("link", { name: "Stories" }).first().click();
  await expect(page).toHaveURL(/\/stories$/);
  await page.goto(address);
  await page.locator("#body").fill(WORDS);
  await page.getByRole("link", { name: "Stories" }).first().click();
  await expect.poll(() => asked.length).toBe(1);
  await expect(page.locator("#body")).toHaveValue(WORDS);
  // Words that came along stand in the field from the start, and are posted nowhere.
  await page.getByRole("button", { name: "Follow this thread" }).click();
  await expect(page.getByRole("button", { name: "Stop following" })).toBeVisible();
  await page.getByRole("link", { name: "Stories" }).first().click();
  await expect.poll(() => asked.length).toBe(2);
  answer = true;
  await page.getByRole("link", { name: "Stories" }).first().click();
  await expect(page).toHaveURL(/\/stories$/);
  await page.goto(address);
  await page.locator("#body").fill(WORDS);
  await page.getByRole("link", { name: "Leave now" }).click();
  await page.waitForURL(/\/healthz$/);
  expect(asked).toHaveLength(3);
});

test("the same form sent again with other words: the first stays posted, the new ones stand in a change of it", async ({
  page,
  somebody,
}) => {
  await join(page);
  const address = await openedBy(somebody.asking, unique("Twice"), "How was your day?");
  await page.goto(address);
  const first = `It was long. ${unique("day")}`;
  await page.locator("#body").fill(first);
  // Sent, and stopped before the answer was there.
  const sent = await page
    .locator("#reply")
    .evaluate((form) =>
      form instanceof HTMLFormElement ? [...new FormData(form)].map(([name, value]) => [name, String(value)]) : [],
    );
  const origin = new URL(page.url()).origin;
  await page.request.post(`${address}/reply`, { form: Object.fromEntries(sent), headers: { origin }, maxRedirects: 0 });
  await page.locator("#body").fill(`${first}\n\nAnd then it got better.`);
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByText("You’ve already posted this")).toBeVisible();
  await expect(page.locator("#body")).toHaveValue(`${first}\n\nAnd then it got better.`);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("And then it got better.")).toBeVisible();
  await expect(page.getByRole("article").filter({ hasText: first })).toHaveCount(1);
});

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("whoever writes before they have joined finds their words after it, and one press posts them", async ({
      page,
    }) => {
      await toStoneWords(page);
      await page.locator("#words").fill(WORDS);
      await page.getByRole("button", { name: "Share it now" }).click();
      await page.getByRole("button", { name: "Join first" }).click();
      await page.getByRole("radio", { name: /I share it/ }).check();
      await page.getByRole("button", { name: "Get my six words" }).click();
      const key = await shownKey(page);
      expect(await page.content()).not.toContain(WORDS);
      await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
      await giveTwoWords(page, key);
      await page.getByRole("button", { name: "Show my words again" }).click();
      await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
      await expect(page.getByRole("textbox", { name: /Word number/ }).first()).not.toHaveValue("");
      await page.getByRole("button", { name: "Finish joining" }).click();
      await expect(page.getByText("You’ve joined.")).toBeVisible();
      await expect(page.locator("#words")).toHaveValue(WORDS);
      await page.getByRole("button", { name: "Share it now" }).click();
      await page.waitForURL(/\/m\/\w+\/placed$/);
      await page.getByRole("link", { name: "See your stone" }).click();
      await expect(page.getByText(WORDS)).toBeVisible();
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("Enter in the key field beside words signs in, and posts nothing that nobody asked for", async ({
      page,
      somebody,
    }) => {
      const key = await join(page);
      const address = await openedBy(somebody.asking, unique("Quiet"), "How was your day?");
      await page.goto(address);
      await page.locator("#body").fill(WORDS);
      await page.context().clearCookies();
      await (await kindWord(page, "With you")).click();
      await page.getByLabel("Your six words").fill(key.join(" "));
      await page.getByLabel("Your six words").press("Enter");
      await expect(page.getByText("You’re signed in. What you wrote is below")).toBeVisible();
      await expect(page.locator("#body")).toHaveValue(WORDS);
      await page.goto(address);
      await expect(page.getByRole("article").filter({ hasText: WORDS })).toHaveCount(0);
    });

    test("Enter presses the button that a form is for", async ({ page }) => {
      const key = await join(page);
      await page.context().clearCookies();
      await page.goto(at.signIn());
      await page.getByRole("radio", { name: /I share it/ }).check();
      await page.getByLabel("Your six words").fill(key.join(" "));
      await page.getByLabel("Your six words").press("Enter");
      await expect(page.getByRole("link", { name: "Inbox" })).toBeVisible();
    });
  });
}
