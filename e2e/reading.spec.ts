import { axe, EITHER_WAY, expect, test } from "./fixtures";
import { inMore } from "./folds";
import { join } from "./people";
import { openedBy, openThread, repliedBy, unique } from "./threads";

test("a reply form has another number each time, and whoever spoke finds the way to change their words", async ({
  page,
  somebody,
}) => {
  const address = await openedBy(somebody.asking, unique("Alike"), "Words for everybody.");
  await join(page);
  await page.goto(address);
  const number = async () =>
    /name="submission" value="(\w{16})"/.exec(await (await page.request.get(address)).text())?.[1] ?? "none";
  expect(await number()).toMatch(/^\w{16}$/);
  expect(await number()).not.toBe(await number());
  await repliedBy(page.request, address, "Now I am one who spoke.");
  await page.goto(address);
  await expect(await inMore(page.getByRole("article").last(), "Edit")).toBeVisible();
});

for (const javaScriptEnabled of EITHER_WAY) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a member continues where they stopped reading: from the thread, from home and from their own place", async ({
      page,
      somebody,
    }) => {
      const title = unique("A long talk");
      await join(page);
      const address = await openThread(page, title, "The first words.");
      await expect(page.getByText("You’d read up to here")).toHaveCount(0);
      await repliedBy(somebody.asking, address, "Something they read already.");
      await page.goto(address);
      await repliedBy(somebody.asking, address, "The first words not read.");
      await repliedBy(somebody.asking, address, "And some more.");

      for (const start of ["/", "/me", "/inbox"]) {
        await page.goto(start);
        const main = page.getByRole("main");
        const link = main.getByRole("link", { name: start === "/" ? "Read and reply" : title }).first();
        await expect(main).toContainText(title);
        await expect(link).toHaveAttribute("href", /^\/r\/[0-9a-z]{16}$/);
      }
      await page.goto(address);
      const goOn = page.getByRole("link", { name: "Carry on where you stopped" });
      await expect(goOn).toBeVisible();
      const order = await page.locator("article.post, .read-to").allTextContents();
      expect(order.map((text) => /read already|d read up to here|not read\.|some more/.exec(text)?.[0])).toEqual([
        undefined,
        "read already",
        "d read up to here",
        "not read.",
        "some more",
      ]);
      const unread = page.getByRole("article").filter({ hasText: "The first words not read." });
      await expect(goOn).toHaveAttribute("href", `#${await unread.getAttribute("id")}`);
      await axe(page);

      await page.goto(address);
      await expect(page.getByText("You’d read up to here")).toHaveCount(0);
      await expect(goOn).toHaveCount(0);
      await page.goto("/me");
      await expect(page.getByRole("link", { name: title })).toHaveAttribute("href", address);

      // Own words are never something to catch up with.
      await page.goto(address);
      await page.getByLabel("Your reply").fill("My answer.");
      await page.getByRole("button", { name: "Post reply" }).click();
      await expect(page.getByText("My answer.")).toBeVisible();
      await expect(page.getByText("You’d read up to here")).toHaveCount(0);
    });

    test("a profile saved when the sign-in has ended gives every word back, and one submit signs in and saves", async ({
      page,
      context,
    }) => {
      const key = await join(page);
      await page.goto("/me/profile");
      await page.getByLabel(/^About you/).fill("Walks, soup, early mornings.");
      await context.clearCookies();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("alert")).toContainText("not signed in");
      await expect(page.getByLabel(/^About you/)).toHaveValue("Walks, soup, early mornings.");
      await page.getByLabel("Your six words").fill(key.join(" "));
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByText("Profile saved.")).toBeVisible();
    });
  });
}
