import path from "node:path";
import process from "node:process";
import { findBrowser } from "@/e2e/browser";
import { errorText, runToEnd } from "@/lib/process/plain-error";
import { seconds } from "@/lib/process/progress";
import { askedToStop } from "@/lib/process/stop";
import type { Tally } from "@/lib/testing/tally";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";
import { startTestedSite, type TestedSite } from "@/lib/testing/tested-site";
import { buildBeside } from "./build-beside";
import { removeBuild } from "./build-folder";
import { checkHtml, findHtmlChecker } from "./check-html";
import { readPlaywright, readVitest } from "./check-report";
import { checkRestarts } from "./check-restart";
import { runTool, type ToolEnded } from "./tool";

// Of its own, so that a check neither needs nor harms the build of a site that runs from this clone.
const build = `.next-check-${process.pid}`;
const total: Tally = { passed: 0, failures: [] };

await runToEnd(async () => {
  const folder = await temporaryFolder();
  try {
    void askedToStop().then(() => clean(folder).finally(() => process.exit(1)));
    await checkAll(folder);
  } finally {
    await clean(folder);
  }
});
for (const failure of total.failures) console.log(`\n✗ ${failure}`);
if (process.exitCode === 1) total.failures.push("the check itself");
console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
process.exit(total.failures.length === 0 ? 0 : 1);

async function checkAll(folder: string): Promise<void> {
  // Where there is none it is fetched, which is mostly waiting.
  const browser = findBrowser();
  const sought = browser.catch(() => undefined);
  await part("types", () => types());
  await part("lint", () => simple("lint", "@biomejs/biome/bin/biome", ["ci", "--colors=off", "--max-diagnostics=50"]));
  // While it is unpacked temporary files go elsewhere: not those of tests.
  await sought;
  // Beside tests, which wait often.
  const built = buildBeside(build);
  await part("unit and database tests", async () => {
    const report = path.join(folder, "vitest.json");
    const flags = ["run", "--config", "lib/testing/vitest.config.ts", "--reporter=json", `--outputFile=${report}`];
    const ended = await runTool("vitest/vitest.mjs", flags);
    const tally = await readVitest(report).catch(() => ({ passed: 0, failures: [] }));
    return withExit("vitest", ended, tally);
  });
  const checker = await findHtmlChecker();
  let site: TestedSite | undefined;
  await part("journeys in a browser", async () => {
    await built;
    site = await startTestedSite(folder, build, "start");
    return journeys(folder, site, await browser);
  });
  if ("missing" in checker) console.log(`  – HTML of every page: not checked, since ${checker.missing}`);
  else await part("HTML of every page", () => checkHtml(checker.jar, pagesIn(folder)));
  const running = site;
  if (running) await part("start and stop", () => checkRestarts(folder, build, running));
}

/** Where journeys keep the source of the pages that they see. */
function pagesIn(folder: string): string {
  return path.join(folder, "pages");
}

async function journeys(folder: string, site: TestedSite, browser: string): Promise<Tally> {
  const report = path.join(folder, "playwright.json");
  const ended = await runTool("@playwright/test/cli.js", ["test", "--config", "e2e/playwright.config.ts"], {
    E2E_ADDRESS: site.address,
    E2E_BROWSER: browser,
    E2E_REPORT: report,
    E2E_OUTPUT: path.join(folder, "playwright"),
    E2E_DATA_DIR: path.join(folder, "start"),
    E2E_PAGES: pagesIn(folder),
    E2E_BUILD_DIR: build,
  });
  const tally = await readPlaywright(report).catch(() => ({ passed: 0, failures: [] }));
  return withExit("Playwright", ended, tally);
}

// What goes wrong outside of any test, before the first or after the last, stands in no report.
function withExit(name: string, { code, said }: ToolEnded, tally: Tally): Tally {
  if (code === 0 || tally.failures.length > 0) return tally;
  return { ...tally, failures: [`${name} ended with ${code}:\n${said.slice(-4000)}`] };
}

async function types(): Promise<Tally> {
  const made = await runTool("next/dist/bin/next", ["typegen"]);
  if (made.code !== 0) return { passed: 0, failures: [`types: next typegen\n${made.said}`] };
  return simple("types", "typescript/bin/tsc", ["--noEmit", "--incremental", "false"]);
}

async function simple(name: string, tool: string, flags: string[]): Promise<Tally> {
  const { code, said } = await runTool(tool, flags);
  return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [`${name}\n${said}`] };
}

// A part that breaks down is one failure, and the other parts still run.
async function part(name: string, work: () => Promise<Tally>): Promise<void> {
  const start = performance.now();
  const tally = await work().catch((error: unknown) => ({ passed: 0, failures: [`${name}\n${errorText(error)}`] }));
  total.passed += tally.passed;
  total.failures.push(...tally.failures);
  const mark = tally.failures.length === 0 ? "✓" : "✗";
  console.log(
    `  ${mark} ${name}: ${tally.passed} passed, ${tally.failures.length} failed  ${seconds(performance.now() - start)}`,
  );
}

async function clean(folder: string): Promise<void> {
  await removeFolder(folder);
  await removeBuild(build);
}
