import type { Page } from "@playwright/test";
import { RANKED_AMONG } from "@/lib/search/limits";
import { communityOf } from "./community";
import { EITHER_WAY, expect, test } from "./fixtures";
import { join } from "./people";
import { placedBy } from "./stones";
import { openedBy, openThread, repliedBy } from "./threads";

/** A word that nobody else's test has written: letters only, so that it is one word to the search. */
const rareWord = (): string =>
  `pebble${Math.floor(performance.now() * 1000)}${test.info().workerIndex}`.replace(
    /\d/g,
    (digit) => "abcdefghij"[Number(digit)] ?? "",
  );

async function search(page: Page, query: string): Promise<void> {
  await page.goto("/search");
  await page.getByLabel("What are you looking for?").fill(query);
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
}

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a reader finds words that a member wrote, and no address or title says what they looked for", async ({
      page,
      browser,
    }) => {
      const word = rareWord();
      await join(page);
      await openThread(page, `Stones and ${word}`, "Each morning I carry one up the hill.");

      const context = await browser.newContext({ javaScriptEnabled });
      const reader = await context.newPage();
      await search(reader, `${word} -valley`);
      await expect(reader).toHaveURL(/\/search\/[\w-]+$/);
      await expect(reader.getByRole("link", { name: `Stones and ${word}` })).toBeVisible();
      expect(await reader.title()).not.toContain(word);
      await expect(reader.getByLabel("What are you looking for?")).toHaveValue(`${word} -valley`);
      await search(reader, `${word} -morning`);
      await expect(reader.getByText("No results.")).toBeVisible();
      await search(reader, "x".repeat(300));
      await expect(reader.getByRole("alert")).toBeVisible();
      await expect(reader.getByLabel("What are you looking for?")).toHaveValue("x".repeat(300));
      await reader.goto("/search/made-up");
      await expect(reader.getByText("This search has expired")).toBeVisible();
      expect(await context.cookies()).toEqual([]);
      await context.close();
    });

    test("parts of joined words, words of other scripts and milestones are found, and whoever avoids a word avoids it", async ({
      page,
      somebody,
    }) => {
      const [one, other] = [rareWord(), rareWord()];
      await join(page);
      await openThread(page, "A page of a notebook", `Day-30 with ${one}/${other}, 8mg. 我今天开始戒毒了。`);
      await placedBy(somebody.asking, `Back on ${one}.And I used again once.`);
      for (const query of [other, `${one} 8mg`, `${one} "day 30"`, `${one} 戒毒`]) {
        await search(page, query);
        await expect(page.getByRole("link", { name: "A page of a notebook" })).toBeVisible();
      }
      await search(page, `${one} relapse`);
      const stones = page.getByRole("region", { name: "Milestones" });
      await expect(stones.getByRole("link", { name: "Helped someone" })).toBeVisible();
      await expect(page.getByText("We also searched for: ")).toBeVisible();
      await stones.getByRole("link", { name: "Helped someone" }).click();
      await expect(page.getByText(`Back on ${one}.And`)).toBeVisible();
      for (const query of [`${one} -${other} -relapse`, `${one} -30 -slip`]) {
        await search(page, query);
        await expect(page.getByText("No results.")).toBeVisible();
        await expect(stones).toHaveCount(0);
      }
    });

    test("words of danger bring help first, with numbers to call, also where the search itself is refused", async ({
      page,
    }) => {
      const help = page.getByRole("region", { name: "You matter here" });
      for (const query of ["suicide", "how much to die", `${"I want to kill myself. ".repeat(12)}`]) {
        await search(page, query);
        await expect(help).toBeVisible();
        await help.getByText("United Kingdom", { exact: true }).click();
        await expect(help.getByRole("link", { name: "999" }).first()).toHaveAttribute("href", /^tel:/);
      }
      const before = await help.evaluate(
        (panel) => panel.compareDocumentPosition(document.querySelector("search form") ?? panel) & 4,
      );
      expect(before).toBeTruthy();
      // One line, and what was looked for right beneath it.
      await search(page, "can't sleep");
      await expect(page.getByText("A hard night?")).toBeVisible();
      await expect(help).toHaveCount(0);
      await search(page, "my friend won't wake up, blue lips");
      const ambulance = page.getByRole("region", { name: /Call an ambulance now/ });
      await expect(ambulance.getByRole("link", { name: "United Kingdom: 999" })).toHaveAttribute("href", "tel:999");
      await ambulance.getByRole("link", { name: "What to do in an overdose" }).click();
      await expect(page).toHaveURL(/\/help#overdose$/);
      await search(page, "naloxone -suicide");
      await expect(help).toHaveCount(0);
      await page.getByRole("link", { name: "Where to get naloxone" }).click();
      await expect(page).toHaveURL(/\/help#naloxone$/);
    });

    test("a member hears of answers in what they follow, and can stop hearing", async ({ page, somebody }) => {
      await join(page);
      const title = `A quiet day ${rareWord()}`;
      const address = await openThread(page, title, "Nothing happened and that was good.");
      await page.goto("/inbox");
      await expect(page.getByText("Nothing new.")).toBeVisible();

      await repliedBy(somebody.asking, address, "Quiet days count too.");
      await page.goto("/inbox");
      await expect(page.getByText("1 new reply")).toBeVisible();
      await page.getByRole("link", { name: title }).click();
      await expect(page.getByText("Quiet days count too.")).toBeVisible();
      await page.getByRole("button", { name: "Stop following" }).click();
      await expect(page.getByRole("button", { name: "Follow this thread" })).toBeVisible();
      await page.goto("/inbox");
      await expect(page.getByText("Nothing new.")).toBeVisible();
    });

    test("a profile says what its owner chose, gives contact details back, and takes another name by chance", async ({
      page,
    }) => {
      await join(page);
      await page.goto("/me/profile");
      await page.getByLabel("About you").fill("Write to someone@mail.example");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("alert")).toContainText("can’t go on a profile");
      await expect(page.getByLabel("About you")).toHaveValue("Write to someone@mail.example");
      await page.getByLabel("About you").fill("Three years on methadone, and a garden.");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Profile saved.")).toBeVisible();
      const name = await page.locator(".voice bdi").first().textContent();
      const begun = "Four years now, and";
      await page.getByLabel("About you").fill(begun);
      await page.getByRole("button", { name: "Get a different name" }).click();
      await expect(page.getByText("You have a new name.")).toBeVisible();
      await expect(page.getByLabel("About you")).toHaveValue(begun);
      await expect(page.locator(".voice bdi").first()).not.toHaveText(name ?? "");
      // The words begun are nowhere yet: with scripts the way elsewhere asks.
      page.once("dialog", (dialog) => dialog.accept());
      await page.getByRole("link", { name: "See it as others see it" }).click();
      await expect(page.getByText("Three years on methadone, and a garden.")).toBeVisible();
      await expect(page).toHaveTitle(/^Profile .+-.+ – Cairn$/);
    });
  });
}

test("a board's feed is Atom and holds the thread just opened; one for no board is not there", async ({
  page,
  request,
}) => {
  await join(page);
  const word = rareWord();
  const board = "Withdrawal support";
  await page.goto(await openedBy(page.request, `In a feed ${word}`, "For those who read elsewhere.", "alias", board));
  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link", { name: board }).click();
  const address = await page.getByRole("link", { name: "Feed for this board (Atom)" }).getAttribute("href");
  const feed = await request.get(address ?? "");
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  const xml = await feed.text();
  expect(xml).toContain(`In a feed ${word}`);
  expect(xml).not.toMatch(/T(?!00:00:00)\d\d:\d\d/);
  expect((await request.get("/feeds/stories.xml")).status()).toBe(200);
  expect((await request.get("/feeds/boards/nowhere.xml")).status()).toBe(404);
});

test.describe("further back, without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("words that many have written since are found by looking further back", async ({ page }) => {
    const community = await communityOf();
    const word = rareWord();
    try {
      const words = {
        boardId: community.boards[0]?.id ?? "",
        title: `A path ${word}`,
        body: "Begun.",
        as: "alias" as const,
      };
      const { postId } = await community.aThread(await community.aPerson(), words);
      // One every hour, and two more than one look ranks: the last of them is the oldest.
      const many = RANKED_AMONG + 2;
      await community.db.$executeRaw`
      INSERT INTO post (id, thread_id, voice_id, seq, submission, content_notes, body, hour)
      SELECT substr(md5(id || n), 1, 16), thread_id, voice_id, n, md5(submission || n), content_notes,
             (CASE n WHEN ${many}::int THEN 'Oldest ' ELSE 'Newer ' END) || ${word}, hour - n * interval '1 hour'
      FROM post, generate_series(1, ${many}::int) n WHERE id = ${postId}`;
    } finally {
      await community.end();
    }
    await search(page, word);
    await expect(page.getByRole("list", { name: "Results, best first" }).getByRole("listitem")).not.toHaveCount(0);
    await expect(page.getByText("Oldest")).toHaveCount(0);
    await page.getByRole("link", { name: "Search older posts" }).click();
    await expect(page).toHaveURL(/\/search\/[\w-]+$/);
    await expect(page.getByText("Oldest")).toBeVisible();
    await expect(page.getByLabel("What are you looking for?")).toHaveValue(word);
    await expect(page.getByRole("link", { name: "Search older posts" })).toHaveCount(0);
  });
});
