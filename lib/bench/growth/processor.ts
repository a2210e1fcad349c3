import { readFile } from "node:fs/promises";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds until a process that has just answered is at rest: only then has it been charged for all it did. */
const SETTLE = 2;

/** What something took: milliseconds of processor time of the database and of Node, and milliseconds that we waited. */
export type Spent = { database: number; node: number; waited: number };

/** What `work` took. `backends` tells which processes of the database work for us; one that is new counts from its start. */
export async function spentOn(work: () => Promise<unknown>, backends: () => Promise<number[]>): Promise<Spent> {
  const before = await together(await backends());
  const used = process.cpuUsage();
  const start = performance.now();
  await work();
  const waited = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  await pause(SETTLE);
  return { database: (await together(await backends())) - before, node: (user + system) / 1000, waited };
}

async function together(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map(processorTime));
  return each.reduce((sum, one) => sum + one, 0);
}

/** In milliseconds, of which Linux tells the millionths; NaN on other systems. */
async function processorTime(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/schedstat`, "utf8").catch(() => null);
  return status === null ? Number.NaN : Number(status.split(" ")[0]) / 1_000_000;
}
