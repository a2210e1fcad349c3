import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { inMore } from "./folds";
import { join } from "./people";
import { openCaseAbout, openedBy, repliedBy, unique } from "./threads";

const START = "Are you safe right now?";
const CLAIM = "Take this on";

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a cry for help waits on the desk until a volunteer has replied, in words of their own and in nobody's name", async ({
      page,
      browser,
      volunteer,
      somebody,
    }) => {
      const someone = async () => (await browser.newContext({ javaScriptEnabled })).newPage();
      const cry = `I want to die. ${unique("Nobody knows")}`;
      await join(page);
      const address = await openedBy(page.request, unique("Late"), cry);

      const moderator = await someone();
      await moderator.context().addCookies(volunteer.cookies);
      await openCaseAbout(moderator, cry, "Nobody has replied yet");
      const at = moderator.url();
      await expect(moderator.getByRole("heading", { level: 1, name: /^Reply to / })).toBeVisible();
      await expect(moderator.getByLabel("Your reply")).toHaveCount(0);
      await axe(moderator);
      await moderator.getByRole("button", { name: CLAIM }).click();
      await expect(moderator.getByText(cry)).toBeVisible();
      await expect(moderator.getByText("Nobody has replied yet")).toBeVisible();
      await axe(moderator);

      // Ready sentences come after what was typed, and alone they are not posted.
      const reply = moderator.getByLabel("Your reply");
      await moderator.getByRole("button", { name: START }).click();
      await expect(reply).toHaveValue(/^Are you safe right now\? $/);
      await moderator.getByRole("button", { name: "Post reply" }).click();
      await expect(moderator.getByRole("alert")).toContainText("make them your own");
      await axe(moderator);
      const own = unique("I read every word of this, and I am glad that you told us.");
      await reply.fill(own);
      await moderator.getByRole("button", { name: START }).click();
      await expect(reply).toHaveValue(new RegExp(`^${own} ${START.replace("?", "\\?")} $`));

      // The author writes once more: nothing is posted to words that nobody has read, and no word is lost.
      await page.goto(address);
      await (await inMore(page, "Edit")).click();
      await page.locator("#body").fill(`${cry} And it is getting worse.`);
      await page.getByRole("button", { name: /^Save changes/ }).click();
      await expect(page.getByText("And it is getting worse.")).toBeVisible();
      const refused = moderator.waitForResponse((answer) => answer.request().method() === "POST");
      await moderator.getByRole("button", { name: "Post reply" }).click();
      expect((await refused).status()).toBe(409);
      await expect(moderator.getByRole("alert")).toContainText("read it again");
      await expect(reply).toHaveValue(new RegExp(`^${own}`));

      await repliedBy(somebody.asking, address, "I am here too.");
      await moderator.getByRole("button", { name: "Post reply" }).click();
      await expect(moderator.getByRole("status")).toContainText("Your reply is in the thread");
      await axe(moderator);
      await moderator.goto(at);
      await expect(moderator.getByText("This has been decided.")).toBeVisible();

      const reader = await someone();
      await reader.goto(address);
      const answer = reader.getByRole("article").filter({ hasText: own });
      await expect(answer).toContainText("Cairn volunteer");
      await expect(answer.getByRole("link", { name: "Cairn volunteer", exact: true })).toHaveCount(0);
      await expect(answer.getByRole("link", { name: "Delete this volunteer’s reply" })).toHaveCount(0);
      await axe(reader);
      await page.goto(address);
      await expect(page.getByRole("article").filter({ hasText: own })).toContainText("Cairn volunteer");

      // A volunteer takes it back: the cry waits again.
      await moderator.goto(address);
      await (await inMore(moderator.locator(".post-volunteer"), "Delete this volunteer’s reply")).click();
      await axe(moderator);
      await moderator.getByRole("button", { name: "Delete this reply" }).click();
      await expect(moderator.getByText("And it is getting worse.")).toBeVisible();
      expect(await moderator.content()).not.toContain(own);
      await moderator.goto(at);
      await expect(moderator.getByText("A member has replied")).toBeVisible();
      await moderator.getByRole("button", { name: CLAIM }).click();
      await moderator.getByRole("button", { name: /^This reply is enough/ }).click();
      await expect(moderator.getByRole("status")).toContainText("Somebody has replied");
      for (const other of [moderator, reader]) await other.context().close();
    });

    test("words to the author alone end nothing; holding does not; saying why no reply is needed does", async ({
      page,
      browser,
      volunteer,
    }) => {
      const cry = `I want to die. ${unique("Again")}`;
      await join(page);
      await openedBy(page.request, unique("Early"), cry);
      const moderator = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await moderator.context().addCookies(volunteer.cookies);
      await openCaseAbout(moderator, cry, "Nobody has replied yet");
      await moderator.getByRole("button", { name: CLAIM }).click();
      await moderator.getByText("A reply isn’t needed").click();
      await moderator.locator("#why").fill("They rang us.");
      await moderator.getByLabel("Your reply").fill("This is for you alone: I am here until eleven.");
      await moderator.getByRole("button", { name: "Write to them privately" }).click();
      await expect(moderator.getByLabel("Your reply")).toHaveValue("");
      await expect(moderator.locator("#why")).toHaveValue("They rang us.");
      await moderator.getByText("Other actions").click();
      await moderator.getByLabel(/^Which guideline \(needed/).selectOption({ label: "Be kind" });
      await moderator.getByRole("button", { name: /^Hold/ }).click();
      await expect(moderator.getByRole("alert")).toContainText("Decide without it?");
      await moderator.getByRole("button", { name: /^Hold/ }).click();
      await expect(moderator.getByText("Nobody has replied yet")).toBeVisible();
      await expect(moderator.getByText("only they and volunteers can see this post")).toBeVisible();
      await expect(moderator.locator("#why")).toHaveValue("They rang us.");
      await moderator.getByRole("button", { name: "Close without a reply" }).click();
      await expect(moderator.getByRole("status")).toContainText("Closed without a reply");
      await moderator.context().close();
    });
  });
}
