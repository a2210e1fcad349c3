import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

// It comes with what joins it to Playwright, which would have the page read all of it twice with each look.
const beside = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const SOURCE = readFileSync(beside.resolve("axe-core/axe.min.js"), "utf8");
const READ_ALREADY = "0";

type Options = Parameters<AxeBuilder["options"]>[0];
type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

/** All that axe finds on the page as it stands, with scripts or without. */
export async function violationsOn(page: Page, options: Options = {}): Promise<Violations> {
  const read = await page.evaluate(() => {
    // Where scripts are off no timer ends, and axe has many that are of no length.
    if (matchMedia("(scripting: none)").matches)
      Object.assign(window, { setTimeout: (then: () => void) => void Promise.resolve().then(then) });
    return "axe" in window;
  });
  if (!read) await page.evaluate(SOURCE);
  // 'Legacy' only means that frames are left out, of which there are none; without it each look opens a page of its own.
  const builder = new AxeBuilder({ page, axeSource: READ_ALREADY }).setLegacyMode();
  return (await builder.options({ ...options, resultTypes: ["violations"] }).analyze()).violations;
}
