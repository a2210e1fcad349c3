import process from "node:process";
import { databaseKilled, databaseStopped } from "@/lib/faults/database-away";
import { diskFull } from "@/lib/faults/disk-full";
import { hostileRequestsAll } from "@/lib/faults/hostile";
import { warmUp } from "@/lib/faults/memory";
import { sharedSessions } from "@/lib/faults/pooler";
import { makeRoom } from "@/lib/faults/room";
import { siteKilled } from "@/lib/faults/site-killed";
import { slowBodies, slowHeaders } from "@/lib/faults/slow";
import { type FaultStage, openStage } from "@/lib/faults/stage";
import { NotRun, Tries } from "@/lib/faults/tries";
import { errorText, runToEnd } from "@/lib/process/plain-error";
import { seconds, step } from "@/lib/process/progress";
import { askedToStop } from "@/lib/process/stop";
import { type Tally, tallyOf } from "@/lib/testing/tally";
import { removeBuild } from "./build-folder";

type Fault = (stage: FaultStage, tries: Tries) => Promise<void>;

const FAULTS: readonly (readonly [name: string, fault: Fault])[] = [
  ["50 MB bodies, 100,000 fields, deep nesting, NUL bytes", hostileRequestsAll],
  ["10,000 connections with slow headers", slowHeaders],
  ["10,000 connections with slow bodies", slowBodies],
  ["PostgreSQL stopped for 30 s under load", databaseStopped],
  ["PostgreSQL killed under load", databaseKilled],
  ["the disk of the data folder full", diskFull],
  ["the site killed during 200 replies", siteKilled],
  ["a pooler that shares sessions", sharedSessions],
];
/** The exit code when nothing failed and something could not be tried on this machine. */
const NOT_RUN = 2;

const undo: (() => Promise<void>)[] = [];
const total: Tally = { passed: 0, failures: [] };
let notRun = 0;

/** `npm run test:faults [-- words of a fault's name]`: what must not break the site, with real processes and signals. */
async function testFaults(): Promise<void> {
  const build = `.next-faults-${process.pid}`;
  console.log(
    "Trying out faults on a throwaway site. This takes a few minutes and both cores, and leaves nothing behind.",
  );
  undo.push(() => removeBuild(build));
  const room = await makeRoom(undo);
  const stage = await step("a site with people in it", () => openStage(room, build, undo));
  await step("the site at work", () => warmUp(stage));
  const only = process.argv.slice(2).join(" ");
  for (const [name, fault] of FAULTS) if (name.includes(only)) await tryFault(name, fault, stage);
}

async function tryFault(name: string, fault: Fault, stage: FaultStage): Promise<void> {
  const tries = new Tries();
  const start = performance.now();
  try {
    await fault(stage, tries);
  } catch (error) {
    if (error instanceof NotRun) {
      notRun += 1;
      return console.log(`  – ${name}: not run: ${error.message}`);
    }
    tries.that("it could be tried to the end", false, errorText(error));
  }
  const { passed, failures } = tallyOf(name, tries.all);
  total.passed += passed;
  total.failures.push(...failures);
  const figures = [...tries.figures, ...failures].map((line) => `\n      ${line}`).join("");
  const mark = failures.length === 0 ? "✓" : "✗";
  console.log(
    `  ${mark} ${name}: ${passed} passed, ${failures.length} failed  ${seconds(performance.now() - start)}${figures}`,
  );
}

await runToEnd(async () => {
  try {
    await Promise.race([testFaults(), askedToStop()]);
  } finally {
    for (const one of undo.reverse()) await one().catch(() => undefined);
  }
});
if (process.exitCode === 1) total.failures.push("the faults themselves");
if (notRun > 0) console.log(`\n${notRun} of ${FAULTS.length} couldn't be run on this machine.`);
console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
process.exit(total.failures.length > 0 ? 1 : notRun > 0 ? NOT_RUN : 0);
