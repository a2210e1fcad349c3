import type { Page } from "@playwright/test";
import { newId } from "@/lib/kernel/ids";
import { DAY } from "@/lib/kernel/time";
import { communityOf } from "./community";
import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { inMore } from "./folds";
import { join } from "./people";
import { placedBy } from "./stones";
import { openedBy, openThread, repliedBy, unique } from "./threads";

const CRY = "I want to die tonight.";
const panel = (page: Page) => page.getByRole("region", { name: "You matter here" });

/** What a volunteer writes to whoever wrote this post, for their eyes alone. */
async function writeToAuthor(postId: string, words: string): Promise<void> {
  const { db } = await communityOf();
  const { voice, threadId } = await db.post.findUniqueOrThrow({
    where: { id: postId },
    select: { threadId: true, voice: { select: { tag: true } } },
  });
  const by = await db.steward.findFirstOrThrow({ select: { id: true } });
  const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const message = { id: newId(), scope: `voice|${threadId}`, tag: voice.tag, kind: "message", byId: by.id } as const;
  await db.doorNotice.create({ data: { ...message, words, until: new Date(hour + DAY) }, select: { id: true } });
  await db.$disconnect();
}

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("whoever cries for help is shown it under their words, truly, until they fold it; a volunteer's words reach them there", async ({
      page,
      browser,
      volunteer,
    }) => {
      await join(page);
      const address = await openThread(page, unique("Late"), "It is late again.");
      const cry = `${CRY} ${unique("Nobody here")}`;
      await page.getByLabel("Your reply").fill(cry);
      await page.getByRole("button", { name: "Post reply" }).click();
      // The very next page, and every one after it.
      const post = page.getByRole("article").filter({ hasText: cry });
      await expect(post.getByText("Only you can see this")).toBeVisible();
      await expect(panel(page)).toHaveCount(1);
      await expect(panel(page)).toContainText(/We’ve told a volunteer, and someone is here now\.|It may be a while/);
      await expect(
        panel(page)
          .getByRole("link", { name: /^Call 116 123/ })
          .first(),
      ).toBeHidden();
      await panel(page).getByText("United Kingdom", { exact: true }).click();
      const call = panel(page)
        .getByRole("link", { name: /^Call 116 123/ })
        .first();
      await expect(call).toHaveAttribute("href", "tel:116123");
      await expect(panel(page).getByRole("link", { name: /^Call 999/ })).toBeVisible();
      await axe(page);

      const others = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await others.goto(address);
      await expect(others.getByText(cry)).toBeVisible();
      await expect(others.getByText("You matter here")).toHaveCount(0);
      await others.context().addCookies(volunteer.cookies);
      await others.goto("/desk");
      await expect(others.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
      await others.goto(address);
      await expect(others.getByText(cry)).toBeVisible();
      await expect(others.getByText("You matter here")).toHaveCount(0);
      await page.reload();
      await expect(panel(page)).toContainText("We’ve told a volunteer, and someone is here now.");
      await expect(page.getByRole("link", { name: "Inbox", exact: true })).toBeVisible();

      // Words that are being written are not lost with it.
      await page.getByLabel("Your reply").fill("Still writing this.");
      await panel(page).getByRole("button", { name: "Hide this" }).click();
      await expect(page.getByLabel("Your reply")).toHaveValue("Still writing this.");
      await expect(panel(page)).toHaveCount(0);
      await page.goto(address);
      await expect(panel(page)).toHaveCount(0);
      await post.getByText("Help for you. Only you can see this").click();
      await expect(post.getByText("You matter here")).toBeVisible();

      const words = unique("I have read every word");
      const id = (await post.getAttribute("id")) ?? "";
      await writeToAuthor(id, words);
      await page.goto("/stories");
      const marked = page.getByRole("link", { name: /^Inbox new message from a volunteer$/ });
      await expect(marked).toBeVisible();
      await axe(page);
      await marked.click();
      await expect(page.getByText(words)).toBeVisible();
      await axe(page);
      await page.getByRole("link", { name: "your post" }).click();
      await expect(post.getByText(words)).toBeVisible();
      await expect(post.getByText("From a volunteer. Nobody else can see this.")).toBeVisible();
      await expect(page.getByRole("link", { name: "Inbox", exact: true })).toBeVisible();
      await expect(panel(page)).toHaveCount(0);
      await others.reload();
      expect(await others.content()).not.toContain(words);
      await others.context().close();

      await (await inMore(post, "Delete")).click();
      await page.getByRole("button", { name: "Delete this post" }).click();
      await expect(page.getByText("You matter here")).toHaveCount(0);
    });

    test("under a stone, and beside a profile, it stands and is folded away alike", async ({ page, browser }) => {
      await join(page);
      const stone = await placedBy(page.request, `${CRY} ${unique("Stone")}`);
      await page.goto(stone);
      await expect(panel(page)).toBeVisible();
      await axe(page);
      const reader = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await reader.goto(stone);
      await expect(reader.getByText("You matter here")).toHaveCount(0);
      await reader.context().close();
      await panel(page).getByRole("button", { name: "Hide this" }).click();
      await expect(page).toHaveURL(new RegExp(`${stone}$`));
      await expect(panel(page)).toHaveCount(0);
      await page.reload();
      await expect(panel(page)).toHaveCount(0);

      await page.goto("/me/profile");
      await page
        .getByLabel(/About you|Say something about it/)
        .first()
        .fill(CRY);
      await page.getByRole("button", { name: "Save" }).first().click();
      await expect(panel(page)).toBeVisible();
      await expect(panel(page)).not.toContainText("We’ve told a volunteer");
      await panel(page).getByRole("button", { name: "Hide this" }).click();
      await expect(panel(page)).toHaveCount(0);
    });

    test("who has been here a while may choose to see who waits, and is told how to reply well", async ({
      page,
      somebody,
      baseURL,
    }) => {
      const answered = unique("Somebody came");
      await openedBy(somebody.asking, unique("Nobody yet"), CRY);
      await join(page);
      await repliedBy(page.request, await openedBy(somebody.asking, answered, "Hello."), "Hello to you.");
      const community = await communityOf();
      const { token } = await community.aPerson(undefined, new Date(Date.now() - 28 * DAY));
      await community.db.$disconnect();
      await page.context().clearCookies();
      await page.context().addCookies([{ name: "cairn", value: token, url: baseURL ?? "" }]);
      await page.goto("/waiting");
      await expect(page.getByText("Listen first.")).toHaveCount(0);
      await page.getByRole("button", { name: "Show me who’s waiting" }).click();
      await expect(page.getByText("Listen first.")).toBeVisible();
      // Those that wait longest come first: beside other journeys that is somebody else's.
      const listed = page.getByRole("main").locator(".rows > li");
      await expect(listed.first()).toBeVisible();
      await expect(page.getByRole("link", { name: answered })).toHaveCount(0);
      expect(await page.getByRole("main").textContent()).not.toMatch(/want to die|crisis|urgent/i);
      await axe(page);
      await page.getByRole("button", { name: "Stop showing me this list" }).click();
      await expect(listed).toHaveCount(0);
    });

    test("who joined lately is told kindly what is missing to see who waits", async ({ page }) => {
      await page.goto("/waiting");
      await expect(page).toHaveURL(/\/signin/);
      await join(page);
      // Nobody is led where they cannot help yet.
      await page.goto("/me");
      await expect(page.getByRole("link", { name: "Who’s waiting for a reply" })).toHaveCount(0);
      await page.goto("/waiting");
      await expect(page.getByText("two whole weeks")).toBeVisible();
      await expect(page.getByRole("button", { name: "Show me who’s waiting" })).toHaveCount(0);
      await axe(page);
    });
  });
}
