import type { Page } from "@playwright/test";
import { violationsOn } from "./axe";
import { expect, test } from "./fixtures";
import { keepPage } from "./kept-pages";
import { join } from "./people";
import { type Examples, pagePatterns } from "./routes";
import { coveredOnTheWay, firstFocusFaults, wordsThatTouch } from "./seen";
import { openedBy, toOpenForm } from "./threads";

// As narrow as a page gets: a small phone, or a wide screen at 400 %.
test.use({ viewport: { width: 320, height: 640 }, colorScheme: "light" });
// In one process, so that what a member and a reader see alike is looked at once.
test.describe.configure({ mode: "default" });

/**
 * What is wrong with the page as it stands: axe in the light, its colours in the dark, width, and size of targets, what
 * has the focus first, and which words only the style sheet keeps apart. Leaves it without style sheets.
 */
async function faults(page: Page): Promise<string[]> {
  const light = await violationsOn(page, { rules: { "target-size": { enabled: true } } });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violationsOn(page, { runOnly: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
  const measured = await page.evaluate(() => {
    const controls = "button, summary, select, textarea, label.choice, .button, input:not([type=hidden])";
    const small = [...document.querySelectorAll(controls)].filter((one) => {
      // A box to tick is as large as the label that it stands in.
      const size = one.getBoundingClientRect();
      // What is there for the Enter key alone nobody ever touches.
      return !one.closest("label.choice > *, .first") && size.height > 0 && size.height < 43.9;
    });
    return {
      tooWide: document.documentElement.scrollWidth - window.innerWidth,
      small: small.map((one) => one.outerHTML.slice(0, 80)),
      headings: document.querySelectorAll("h1").length,
      lang: document.documentElement.lang,
    };
  });
  const unseen = await firstFocusFaults(page);
  return [
    ...unseen,
    ...(await wordsThatTouch(page)).map((one) => `run together without the style sheet: ${one}`),
    ...[...light, ...dark].map(
      (one) => `${one.id}: ${one.nodes.map((node) => `${node.target.join(" ")} ${node.html.slice(0, 90)}`).join(", ")}`,
    ),
    ...measured.small.map((one) => `not as tall as a thumb: ${one}`),
    ...(measured.tooWide > 0 ? [`scrolls sideways by ${measured.tooWide} px`] : []),
    ...(measured.headings === 1 ? [] : [`${measured.headings} first headings`]),
    ...(measured.lang === "en" ? [] : ["no language"]),
  ];
}

/** What was looked at: a page that says the same to somebody else stands in a frame that other pages are seen in. */
const seenMains = new Set<string>();
const mainOf = (html: string) => (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replaceAll(/value="\w{16}"/g, "");

/** Looks at every address once, as whoever is signed in here (`who`); one that leads to another page (sign in, nothing here) is looked at there, once. */
async function walk(page: Page, who: string, addresses: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  for (const address of addresses) {
    const answer = await page.request.get(address);
    const where = answer.status() === 404 ? "not found" : new URL(answer.url()).pathname;
    if (seen.has(where)) continue;
    seen.add(where);
    const html = await answer.text();
    await keepPage(`${who} ${where}`, html);
    if (seenMains.has(mainOf(html))) continue;
    seenMains.add(mainOf(html));
    await page.goto(address);
    expect.soft(await faults(page), `${address} as ${where}`).toEqual([]);
  }
}

const all = (examples: Examples): string[] => pagePatterns().map((pattern) => examples[pattern] ?? pattern);

test("no page can be forgotten: each that the app folder holds has an example here", async ({ page, writer }) => {
  test.setTimeout(300_000);
  const { examples } = writer;
  await page.context().addCookies(writer.cookies);
  expect(Object.keys(examples).sort()).toEqual(pagePatterns());
  await test.step("and each is without fault for the member who wrote it", () => walk(page, "member", all(examples)));
});

test("every page is without fault for a reader, and the steps of joining are", async ({ page, writer }) => {
  test.setTimeout(300_000);
  await walk(page, "reader", [...all(writer.examples), "/search/ended"]);
  await page.goto("/join");
  await page.getByRole("radio", { name: /Only I use it/ }).check();
  await page.getByRole("button", { name: "Get my six words" }).click();
  await page.getByRole("list", { name: "Six words" }).waitFor();
  expect.soft(await faults(page), "the six words").toEqual([]);
  await page.getByRole("button", { name: "I’ve saved them. Continue" }).click();
  await page.getByRole("button", { name: "Finish joining" }).click();
  await page.getByRole("alert").waitFor();
  expect.soft(await faults(page), "two of them, refused").toEqual([]);
});

test("the desk is without fault for a moderator, and so is what only a moderator sees", async ({
  page,
  volunteer,
  writer: { examples },
}) => {
  await page.context().addCookies(volunteer.cookies);
  await walk(page, "volunteer", [
    "/desk",
    "/desk/feeds",
    "/inbox",
    examples["/t/[id]"] ?? "",
    examples["/desk/thread/[id]"] ?? "",
  ]);
  await page.goto("/desk");
  await page.locator('main a[href^="/desk/case/"]').first().click();
  await page.waitForURL(/\/desk\/case\//);
  expect.soft(await faults(page), "a case").toEqual([]);
});

test("a form that asks again is without fault, and so is a preview", async ({ page }) => {
  await join(page);
  await toOpenForm(page);
  await page.getByLabel("Title").fill("Ring me");
  await page.getByLabel("Your post").fill("My number is +44 20 7946 0958.");
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("heading", { name: "Preview" }).waitFor();
  expect.soft(await faults(page), "preview").toEqual([]);
  await page.getByRole("button", { name: "Post thread" }).click();
  await page.getByRole("alert").waitFor();
  // The page opens at what is asked; scrolled, the bar covers half of the navigation, which is no fault of its size.
  await page.evaluate(() => window.scrollTo(0, 0));
  expect.soft(await faults(page), "asked again").toEqual([]);
});

test("by keyboard the way past comes first, then the way out, then help; what has the focus is seen", async ({
  page,
}) => {
  for (const address of ["/", "/milestones", "/signin"]) {
    await page.goto(address);
    const order: string[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const one = document.activeElement;
        if (!one) return null;
        const box = one.getBoundingClientRect();
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        // Nothing may lie over it: what is hit at its middle is itself, or belongs to it.
        const hit = document.elementFromPoint(
          box.x + Math.min(box.width / 2, 40),
          box.y + Math.min(box.height / 2, 20),
        );
        return {
          name: (one.textContent ?? "").trim(),
          outline: outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 2,
          covered: !(hit && (one.contains(hit) || hit.contains(one) || one.closest("label")?.contains(hit))),
        };
      });
      expect(focus, `stop ${stop} of ${address}`).toMatchObject({ outline: true, covered: false });
      order.push(focus?.name ?? "");
    }
    expect(order.slice(0, 4)).toEqual(["Skip to main content", "Leave now", "Help now", "Cairn"]);
  }
  await page.goto("/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("whatever has the focus on the way through a page and back is never covered by what sticks to its top", async ({
  page,
  somebody,
}) => {
  const thread = await openedBy(somebody.asking, "A long walk", "It rained, and I went. ".repeat(120));
  await page.context().addCookies((await somebody.asking.storageState()).cookies);
  for (const address of ["/", "/help", "/help/gb", thread, "/milestones/share"]) {
    await page.goto(address);
    expect.soft(await coveredOnTheWay(page, "Tab"), address).toEqual([]);
    expect.soft(await coveredOnTheWay(page, "Shift+Tab"), `back through ${address}`).toEqual([]);
  }
});

test("in forced colours a button keeps its edge; with less motion nothing moves", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  for (const address of ["/", "/help", "/nowhere", "/signin"]) {
    await page.goto(address);
    const { edgeless, moving } = await page.evaluate(() => {
      const edges = (one: Element) => getComputedStyle(one).borderTopStyle === "solid";
      const still = (one: Element) => {
        const { transitionDuration, animationName } = getComputedStyle(one);
        return Number.parseFloat(transitionDuration) === 0 && animationName === "none";
      };
      const buttons = [...document.querySelectorAll("button, .button, .help-leave, header a[href='/leave']")];
      return {
        edgeless: buttons.filter((one) => !edges(one)).map((one) => one.outerHTML.slice(0, 80)),
        moving: [...document.querySelectorAll("body *")].filter((one) => !still(one)).length,
      };
    });
    expect.soft(edgeless, address).toEqual([]);
    expect.soft(moving, address).toBe(0);
  }
});
