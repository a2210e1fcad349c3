import { readFile } from "node:fs/promises";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { root } from "@/lib/process/paths";
import type { Tally } from "@/lib/testing/tally";

const vitest = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** What vitest's JSON report says. A file that could not even be loaded counts as one failure. */
export async function readVitest(file: string): Promise<Tally> {
  const report = vitest.parse(JSON.parse(await readFile(file, "utf8")));
  const failures = report.testResults.flatMap((result) => {
    const failed = result.assertionResults.filter((one) => one.status === "failed");
    if (failed.length === 0 && result.status === "failed") return [`${result.name}\n${result.message}`];
    return failed.map((one) => `${result.name}: ${one.fullName}\n${(one.failureMessages ?? []).join("\n")}`);
  });
  // A set-up that fails leaves a report of nothing, which must not pass for one of no failures.
  if (report.numPassedTests === 0 && failures.length === 0) failures.push("not one test was run");
  return { passed: report.numPassedTests, failures: failures.map(stripVTControlCharacters) };
}

const outcome = z.object({
  error: z.object({ message: z.string().optional(), stack: z.string().optional() }).optional(),
  attachments: z.array(z.object({ name: z.string(), body: z.string().optional() })).default([]),
});
const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string(), results: z.array(outcome) })),
});
const suite = z.object({
  title: z.string(),
  specs: z.array(spec).default([]),
  get suites() {
    return z.array(suite).default([]);
  },
});
const playwright = z.object({ suites: z.array(suite), errors: z.array(z.object({ message: z.string().optional() })) });

/** What Playwright's JSON report says; errors outside any test are failures too. */
export async function readPlaywright(file: string): Promise<Tally> {
  const report = playwright.parse(JSON.parse(await readFile(file, "utf8")));
  const tally: Tally = {
    passed: 0,
    failures: report.errors.map((error) => error.message ?? "an error outside any test"),
  };
  for (const one of report.suites) gather(one, [], tally);
  return tally;
}

/** What went wrong, by which lines of the journeys it came there, and what the open pages said then. */
function toldBy({ error, attachments }: z.infer<typeof outcome>): string {
  const lines = (error?.stack ?? "").match(/[^\s(]+\.ts:\d+:\d+/g) ?? [];
  const pages = attachments.filter(({ name }) => name === "pages").map(({ body = "" }) => Buffer.from(body, "base64"));
  const told = [
    error?.message ?? "",
    ...lines.map((line) => `  at ${path.relative(root, line)}`),
    ...pages.map(String),
  ];
  return stripVTControlCharacters(told.join("\n"));
}

function gather(of: z.infer<typeof suite>, above: string[], tally: Tally): void {
  const titles = [...above, of.title];
  for (const one of of.specs) {
    for (const run of one.tests) {
      if (run.status === "expected" || run.status === "flaky") tally.passed += 1;
      else if (run.status === "unexpected") {
        tally.failures.push([[...titles, one.title].join(" › "), ...run.results.map(toldBy)].join("\n"));
      }
    }
  }
  for (const inner of of.suites) gather(inner, titles, tally);
}
