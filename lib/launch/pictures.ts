import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "@/e2e/browser";
import { joinAsModerator } from "@/e2e/invite";
import { inRoot } from "@/lib/process/paths";
import { PlainError, runToEnd } from "@/lib/process/plain-error";
import { step } from "@/lib/process/progress";
import { askedToStop } from "@/lib/process/stop";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { startTestedSite } from "@/lib/testing/tested-site";

/** The README shows these, and a clone carries them: none may be heavier. */
const HEAVIEST = 150_000;
const PHONE = { viewport: { width: 390, height: 720 } };
const NIGHT: BrowserContextOptions = { ...PHONE, colorScheme: "dark" };

type Picture = { name: string; how: BrowserContextOptions; go: (page: Page) => Promise<unknown> };

const PICTURES: readonly Picture[] = [
  { name: "home", how: PHONE, go: (page) => page.goto("/") },
  { name: "thread", how: PHONE, go: openAnsweredThread },
  { name: "milestone", how: PHONE, go: openMilestone },
  { name: "wall", how: NIGHT, go: (page) => page.goto("/milestones") },
  { name: "help", how: NIGHT, go: (page) => page.goto("/help/gb") },
  { name: "desk", how: NIGHT, go: openDesk },
];

/** A thread without content notes, so that its words can be seen. */
async function openAnsweredThread(page: Page): Promise<void> {
  await page.goto("/boards");
  await page.getByRole("link", { name: "Night owls" }).first().click();
  const lines = page
    .locator(".rows > li")
    .filter({ hasText: /[2-9] replies/ })
    .filter({ hasNot: page.locator(".tag-note") });
  await lines.first().getByRole("link").first().click();
  await page.getByRole("article").first().waitFor();
}

async function openMilestone(page: Page): Promise<void> {
  // Coming back: the one with a golden seam.
  await page.goto("/milestones/g/5");
  await page.getByRole("list", { name: "Milestones, newest week first" }).getByRole("link").first().click();
  // Replies stand in it.
  await page.getByRole("article").first().waitFor();
}

const REASONS = ["It’s about buying or selling drugs", "I’m worried about this person", "It’s cruel or threatening"];

/** A few reports, so that there is something on the desk. */
async function openDesk(page: Page): Promise<void> {
  await joinAsModerator(page.request);
  for (const [place, reason] of REASONS.entries()) {
    await openAnsweredThread(page);
    const post = page.getByRole("article").nth(place);
    await post.locator("summary").filter({ hasText: /^More/ }).click();
    await post
      .getByRole("button", { name: /^Report/ })
      .or(post.getByRole("link", { name: /^Report/ }))
      .click();
    await page.getByRole("button", { name: reason }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
  }
  await page.goto("/desk");
}

/** `npm run pictures`: the pictures of the README, taken anew of a demonstration that is thrown away afterwards. */
async function takeAll(folder: string): Promise<void> {
  const executablePath = await step("browser", () => findBrowser());
  const site = await step("demonstration", () => startTestedSite(folder, ".next-demo", "demo"));
  process.env.E2E_DATA_DIR = path.join(folder, "demo");
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    await mkdir(inRoot("lib/pictures"), { recursive: true });
    for (const { name, how, go } of PICTURES) {
      await step(name, async () => {
        const context = await browser.newContext({ baseURL: site.address, locale: "en-GB", timezoneId: "UTC", ...how });
        const page = await context.newPage();
        await go(page);
        await page.evaluate(() => document.fonts.ready);
        const file = inRoot(`lib/pictures/${name}.png`);
        await page.screenshot({ path: file });
        await context.close();
        const { size } = await stat(file);
        if (size > HEAVIEST) throw new PlainError(`${file} is ${size} bytes: choose a smaller view.`);
      });
    }
  } finally {
    await browser.close();
    await site.stop();
  }
}

await runToEnd(async () => {
  const folder = await temporaryFolder();
  try {
    await Promise.race([takeAll(folder), askedToStop()]);
  } finally {
    await removeFolder(folder);
  }
});
process.exit();
