import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { inviteAddress } from "./invite";
import { join } from "./people";
import { boardCalled, openCaseAbout, openedBy, repliedBy, unique } from "./threads";

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a reader reports in a few taps, a volunteer decides, and only the author still sees the words, and why", async ({
      page,
      browser,
      volunteer,
    }) => {
      const someone = async () => (await browser.newContext({ javaScriptEnabled })).newPage();
      const words = unique("Words that hurt");
      await join(page);
      const address = await openedBy(page.request, unique("Evening"), "How was your day?");
      await repliedBy(page.request, address, words);

      const reader = await someone();
      await reader.goto(address);
      const reply = reader.getByRole("article").filter({ hasText: words });
      await reply.getByText(/^More about/).click();
      await reply.getByRole("link", { name: /^Report/ }).click();
      await axe(reader);
      await reader.getByRole("button", { name: "It’s cruel or threatening" }).click();
      await expect(reader.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
      await reader.goto(address);
      await expect(reader.getByText(words)).toBeVisible();

      const moderator = await someone();
      await moderator.context().addCookies(volunteer.cookies);
      await openCaseAbout(moderator, words);
      await expect(moderator.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
      await moderator.getByRole("button", { name: "Take this on" }).click();
      await moderator.getByText("Show the post").click();
      await expect(moderator.getByText(words)).toBeVisible();
      await moderator.getByText("Pause the author’s posting").click();
      await moderator.getByRole("button", { name: "Pause", exact: true }).click();
      await expect(moderator.getByText("The author’s posting is paused.")).toBeVisible();
      await axe(moderator);
      await moderator.getByLabel(/^Which guideline \(needed/).selectOption({ label: "Be kind" });
      await moderator.locator("#words").fill("Please say it another way.");
      // Whatever is pressed beside them, words stay; where it leads away, it asks first.
      for (const button of ["Keep it for 15 more minutes", "Lock the thread: no more replies", "Unlock the thread"]) {
        const answered = moderator.waitForResponse((answer) => answer.request().method() === "POST");
        await moderator.getByRole("button", { name: button, exact: true }).click();
        await answered;
        await moderator.waitForLoadState();
        await expect(moderator.locator("#words")).toHaveValue("Please say it another way.");
        await expect(moderator.locator("#rule")).toHaveValue("be-kind");
      }
      await moderator.getByRole("button", { name: "Hand this on" }).click();
      await expect(moderator.getByRole("alert")).toContainText("Hand this on without it?");
      await axe(moderator);
      await expect(moderator.locator("#words")).toHaveValue("Please say it another way.");
      await moderator.getByText("Pause the author’s posting").click();
      await moderator.locator("#pauseWords").fill("Rest for a day.");
      await moderator.getByRole("button", { name: /^Remove/ }).click();
      await expect(moderator.getByRole("alert")).toContainText("Decide without it?");
      await expect(moderator.locator("#pauseWords")).toHaveValue("Rest for a day.");
      await expect(moderator.locator("#words")).toHaveValue("Please say it another way.");
      await moderator.getByRole("button", { name: /^Remove/ }).click();
      await expect(moderator.getByText("Decided. The author can see why.")).toBeVisible();
      await axe(moderator);

      await reader.goto(address);
      await expect(reader.getByText("How was your day?")).toBeVisible();
      expect(await reader.content()).not.toContain(words);

      await page.goto(address);
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.getByText("Please say it another way.")).toBeVisible();
      await page.goto("/me");
      await expect(page.getByText(/paused your posting/)).toBeVisible();
      for (const other of [reader, moderator]) await other.context().close();
    });

    test("an invitation works once, and the desk is not there for anybody else", async ({
      page,
      browser,
      somebody,
    }) => {
      expect((await page.goto("/desk"))?.status()).toBe(404);
      const address = inviteAddress();
      await page.goto(address);
      await expect(page.getByRole("main").getByRole("link", { name: "join" })).toBeVisible();
      await join(page);
      expect((await page.goto("/desk"))?.status()).toBe(404);
      await page.goto(address);
      await page.getByRole("button", { name: "Yes, I’ll help" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
      const late = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await late.context().addCookies((await somebody.asking.storageState()).cookies);
      await late.goto(address);
      await late.getByRole("button", { name: "Yes, I’ll help" }).click();
      await expect(late.getByRole("alert")).toContainText("has been used");
      expect((await late.goto("/desk"))?.status()).toBe(404);
      await late.context().close();
    });

    test("a volunteer pins a thread to the top of its board and lets it go again; to a member that page is not there", async ({
      page,
      browser,
      somebody,
      volunteer,
    }) => {
      const title = unique("Welcome");
      const member = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await member.context().addCookies((await somebody.asking.storageState()).cookies);
      const board = "Harm reduction";
      const address = await openedBy(somebody.asking, title, "Everyone begins somewhere.", "alias", board);
      await member.goto(address);
      await expect(member.getByText("Everyone begins somewhere.")).toBeVisible();
      await expect(member.getByRole("link", { name: "Moderate this thread" })).toHaveCount(0);
      expect((await member.goto(`/desk${address.replace("/t/", "/thread/")}`))?.status()).toBe(404);

      await page.context().addCookies(volunteer.cookies);
      await page.goto(address);
      await page.getByRole("link", { name: "Moderate this thread" }).click();
      await page.getByRole("button", { name: "Pin it to the top" }).click();
      await expect(page.getByRole("status")).toContainText("pinned to the top of its board");
      await member.goto(await boardCalled(member.request, board));
      const pinned = member.getByRole("listitem").filter({ hasText: title });
      await expect(pinned.getByText("pinned", { exact: true })).toBeVisible();
      await page.getByRole("button", { name: "Unpin it" }).click();
      await expect(page.getByRole("status")).toContainText("isn’t pinned any more");
      await member.reload();
      await expect(member.getByRole("listitem").filter({ hasText: title })).toBeVisible();
      await expect(pinned.getByText("pinned", { exact: true })).toHaveCount(0);
      await member.context().close();
    });
  });
}
