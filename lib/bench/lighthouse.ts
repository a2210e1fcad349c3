import { execFile } from "node:child_process";
import os from "node:os";
import process from "node:process";
import { promisify } from "node:util";
import { z } from "zod";
import { BROWSER_FLAGS, findBrowser } from "@/e2e/browser";
import { errorText, PlainError } from "@/lib/process/plain-error";
import { step } from "@/lib/process/progress";
import { startTestedSite, type TestedSite } from "@/lib/testing/tested-site";

/** The last version that runs on Node 20. From npm's own cache, so that nobody who does not measure installs 60 MB. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const RUNS = 5;
/** The browser's trace now and then lacks its beginning, and Lighthouse itself asks for another run. */
const TRIES = 3;
const AIMS = { performance: 97, accessibility: 100, "best-practices": 100 } as const;
const SHIFT = "cumulative-layout-shift";
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

const score = z.object({ score: z.number() });
const report = z.object({
  categories: z.object({ performance: score, accessibility: score, "best-practices": score }),
  audits: z.object({ [SHIFT]: z.object({ numericValue: z.number() }) }),
});
/** Scores of 100, and how far the page moved while it loaded. */
type Seen = Record<(typeof CATEGORIES)[number] | "shift", number>;

/** A page of each kind: the thread is one with many answers. */
async function pagesOf(site: TestedSite): Promise<[name: string, address: string][]> {
  const links = async (at: string, pattern: RegExp): Promise<string> => {
    const found = pattern.exec(await (await fetch(`${site.address}${at}`)).text())?.[1];
    if (found === undefined) throw new PlainError(`The demonstration's page ${at} leads nowhere.`);
    return found;
  };
  const board = await links("/", /href="(\/b\/\w+)"[^>]*>Newcomers/);
  return [
    ["home", "/"],
    ["board", board],
    ["thread", await links(board, /href="(\/t\/\w+)"/)],
    ["help", "/help"],
  ];
}

/** Mobile, simulated slow 4G: what Lighthouse does unless told otherwise. It tells nobody that it ran. */
async function look(address: string, browser: string): Promise<Seen> {
  const flags = [`--chrome-flags=--headless=new ${BROWSER_FLAGS.join(" ")}`, "--quiet", "--no-enable-error-reporting"];
  const only = `--only-categories=${CATEGORIES.join(",")}`;
  const asked = [address, "--output=json", "--output-path=stdout", only, ...flags];
  const { stdout } = await promisify(execFile)(
    "npm",
    ["exec", "--yes", "--package", LIGHTHOUSE, "--", "lighthouse", ...asked],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories, audits } = report.parse(JSON.parse(stdout));
  const of = (category: (typeof CATEGORIES)[number]) => Math.round(categories[category].score * 100);
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    "best-practices": of("best-practices"),
    shift: audits[SHIFT].numericValue,
  };
}

async function lookAgain(address: string, browser: string, tries = TRIES): Promise<Seen> {
  try {
    return await look(address, browser);
  } catch (error) {
    if (tries > 1) return lookAgain(address, browser, tries - 1);
    const said = /(?:Runtime error encountered|Error): (.{1,200})/.exec(errorText(error))?.[1];
    throw new PlainError(`Lighthouse could not look at ${address}: ${said ?? "it gave no report"}`);
  }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Takes the median of five runs of Lighthouse on four pages of a demonstration in `folder`. */
export async function runLighthouse(folder: string): Promise<void> {
  const browser = await step("browser", () => findBrowser());
  const site = await step("demonstration", () => startTestedSite(folder, ".next-demo", "demo"));
  const lines: string[] = [];
  const short: string[] = [];
  try {
    for (const [name, at] of await pagesOf(site)) {
      const seen: Seen[] = [];
      await step(`${name}, ${RUNS} times`, async () => {
        while (seen.length < RUNS) seen.push(await lookAgain(`${site.address}${at}`, browser));
      });
      const median = (what: keyof Seen) => middle(seen.map((one) => one[what]));
      lines.push(`| ${[name, ...CATEGORIES.map(median), median("shift")].join(" | ")} |`);
      short.push(...CATEGORIES.filter((one) => median(one) < AIMS[one]).map((one) => `${name}: ${one}`));
      if (median("shift") > 0) short.push(`${name}: something moves`);
    }
  } finally {
    await site.stop();
  }
  console.log("\n| page | performance | accessibility | best practices | CLS |\n| --- | ---: | ---: | ---: | ---: |");
  console.log(lines.join("\n"));
  console.log(
    `\n${LIGHTHOUSE}, mobile, simulated slow 4G; load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`,
  );
  if (short.length > 0) throw new PlainError(`Short of what we want: ${short.join(", ")}.`);
}
