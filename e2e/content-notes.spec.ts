import type { APIRequestContext, Page } from "@playwright/test";
import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { join } from "./people";
import { ledTo } from "./plain-forms";
import { boardCalled, repliedBy, unique } from "./threads";

const STORIES = "Recovery stories";
const LEFT_OUT = /left out by your content notes/;

/** Opens a thread under a content note; answers with its address. */
async function notedBy(asking: APIRequestContext, note: string, title: string, body: string, board?: string) {
  const words = { title, body, speakAs: "profile", "contentNotes[]": note, intent: "post" };
  return ledTo(asking, `${await boardCalled(asking, board)}/open`, words);
}

async function choose(
  page: Page,
  choices: Readonly<Record<string, "Show" | "Hide until I open it" | "Leave out of lists">>,
) {
  await page.goto("/me");
  await page.getByRole("link", { name: "Content notes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Content notes" })).toBeVisible();
  for (const [note, choice] of Object.entries(choices))
    await page.getByRole("group", { name: note }).getByRole("radio", { name: choice }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  for (const [note, choice] of Object.entries(choices))
    await expect(page.getByRole("group", { name: note }).getByRole("radio", { name: choice })).toBeChecked();
}

async function search(page: Page, query: string): Promise<void> {
  await page.goto("/search");
  await page.getByRole("main").getByRole("textbox").fill(query);
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/\/search\/[\w-]+$/);
}

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a member chooses what each content note does; lists and threads obey it, and readers still see folds", async ({
      page,
      browser,
      somebody,
    }) => {
      const { asking } = somebody;
      const word = unique("Granite").replaceAll(/[\s\d]/g, (sign) => "abcdefghij"[Number(sign)] ?? "");
      const [hidden, open] = [`Far path ${word}`, `Near path ${word}`];
      const [hiddenWords, openWords] = [`It was ${word} weather.`, `We carried ${word} home.`];
      const hiddenThread = await notedBy(asking, "sex_work", hidden, hiddenWords);
      const openThread = await notedBy(asking, "violence", open, openWords);
      await repliedBy(asking, hiddenThread, `A plain reply about ${word}.`);
      await notedBy(asking, "sex_work", `${hidden} story`, hiddenWords, STORIES);
      await notedBy(asking, "violence", `${open} story`, openWords, STORIES);
      const board = await boardCalled(asking);
      const link = (name: string) => page.getByRole("main").getByRole("link", { name, exact: true });
      const summary = page.getByRole("main").locator("summary");

      // Until something is chosen, all are listed, and their words folded.
      await join(page);
      await page.goto(board);
      for (const title of [hidden, open]) await expect(link(title)).toBeVisible();
      await expect(page.getByText(LEFT_OUT)).toHaveCount(0);
      await page.goto(openThread);
      await expect(page.getByText(openWords)).toBeHidden();

      await choose(page, { "Sex work": "Leave out of lists", Violence: "Show" });
      if (javaScriptEnabled) await axe(page);

      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(link(hidden)).toHaveCount(0);
      await page.goto(board);
      await expect(link(open).first()).toBeVisible();
      await expect(link(hidden)).toHaveCount(0);
      await expect(page.getByText(LEFT_OUT)).toBeVisible();
      await page.getByText(LEFT_OUT).getByRole("link", { name: "content notes" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Content notes" })).toBeVisible();

      await page.goto("/stories");
      await expect(link(`${open} story`)).toBeVisible();
      await expect(page.getByText(openWords)).toBeVisible();
      await expect(link(`${hidden} story`)).toHaveCount(0);
      await expect(page.getByText(LEFT_OUT)).toBeVisible();

      // The reply has no note of its own: the title above it does.
      await search(page, word);
      const found = page.getByRole("main").getByRole("listitem");
      await expect(found.filter({ hasText: open }).first()).toBeVisible();
      await expect(page.getByRole("main").locator("summary").filter({ hasText: "violence" })).toHaveCount(0);
      await expect(page.getByText("Content note: violence").first()).toBeVisible();
      await expect(found.filter({ hasText: hidden })).toHaveCount(0);
      await expect(page.getByText(/^Three left out by your content notes/)).toBeVisible();

      // A thread that one opens stays whole: in its order, folded, and the other open under its note.
      await page.goto(hiddenThread);
      await expect(summary.filter({ hasText: "sex work" })).toBeVisible();
      await expect(page.getByText(hiddenWords)).toBeHidden();
      await expect(page.getByText(`A plain reply about ${word}.`)).toBeVisible();
      await page.goto(openThread);
      await expect(page.getByText(openWords)).toBeVisible();
      await expect(page.getByText("Content note: violence")).toBeVisible();
      await expect(summary.filter({ hasText: "violence" })).toHaveCount(0);
      const profile = (await page.getByRole("article").first().locator('a[href^="/p/"]').getAttribute("href")) ?? "";
      await page.goto(profile);
      await expect(page.getByText(openWords).first()).toBeVisible();
      await expect(page.getByText(hiddenWords)).toHaveCount(0);
      await expect(page.getByText(LEFT_OUT)).toBeVisible();

      // Own words are neither left out nor folded for who wrote them.
      const own = `Own path ${word}`;
      const ownThread = await notedBy(page.request, "sex_work", own, `Mine is ${word} too.`);
      await page.goto(board);
      await expect(link(own)).toBeVisible();
      await page.goto(ownThread);
      await expect(page.getByText(`Mine is ${word} too.`)).toBeVisible();

      // What somebody replied to them stands on their first page, open under a note that they chose to see.
      const replyWords = `Thinking of you, ${word}.`;
      await ledTo(asking, ownThread, { body: replyWords, "contentNotes[]": "violence", intent: "post" });
      await page.goto("/");
      await expect(page.getByText(replyWords)).toBeVisible();
      await choose(page, { Violence: "Hide until I open it" });
      await page.goto("/");
      await expect(page.getByText(replyWords)).toBeHidden();

      const context = await browser.newContext({ javaScriptEnabled });
      const reader = await context.newPage();
      await reader.goto(board);
      await expect(reader.getByRole("link", { name: hidden, exact: true })).toBeVisible();
      await expect(reader.getByText(LEFT_OUT)).toHaveCount(0);
      for (const [address, words] of [
        [hiddenThread, hiddenWords],
        [openThread, openWords],
        [ownThread, `Mine is ${word} too.`],
      ] as const) {
        await reader.goto(address);
        await expect(reader.getByText(words)).toBeHidden();
        await expect(reader.getByRole("main").locator("summary").first()).toContainText("Content note");
      }
      await reader.goto("/me/notes");
      await expect(reader).toHaveURL(/\/signin\?to=/);
      await context.close();
    });
  });
}
