import { monitorEventLoopDelay } from "node:perf_hooks";
import process from "node:process";
import { chooseGroups } from "@/lib/finder/choose";
import { ANY_ANSWERS } from "@/lib/finder/choose-answers";
import type { GroupIndex } from "@/lib/finder/group-index";
import { readGroupIndex } from "@/lib/finder/read-index";
import { groupResults } from "@/lib/finder/results";
import { searchGroups } from "@/lib/finder/search";
import { startingSoon } from "@/lib/finder/soon";
import { anyGroup } from "@/lib/finder/wish";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import { chanceFrom } from "../growth/chance";
import { someWish } from "./wishes";

/** The moment at which everything is measured. */
export const NOW = new Date("2026-12-01T17:30:00Z");
const SEARCHES = 400;
const WARM = 40;
/** Lines of the table: what, and milliseconds of processor time; of rows by key those that were waited. */
const rows: string[][] = [];

/** Reads the index, then measures what pages do with it. Answers with the lines of the table. */
export async function measureFinder(db: PrismaClient): Promise<string[][]> {
  const index = await measureReading(db);
  measureInMemory(index);
  await measureRows(db, index);
  measureSlots(index);
  return rows;
}

async function measureReading(db: PrismaClient): Promise<GroupIndex> {
  const before = memory();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const index = await readGroupIndex(db, NOW);
  const taken = performance.now() - begun;
  const spent = process.cpuUsage(cpu);
  delay.disable();
  const peak = process.memoryUsage().rss;
  if (!index) throw new Error("no groups were read");
  const after = memory();
  const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
  console.log(`Index of ${index.groups} groups, ${index.meetings} meetings, ${index.slots.next.length} slots:`);
  console.log(
    `  ready after ${Math.round(taken)} ms, ${Math.round((spent.user + spent.system) / 1000)} ms of it CPU here,`,
  );
  console.log(`  longest hold of the event loop ${(delay.max / 1e6).toFixed(0)} ms;`);
  console.log(`  arrays ${mb(after.arrays - before.arrays)} MB, heap ${mb(after.heap - before.heap)} MB, kept;`);
  console.log(`  resident memory +${mb(peak - before.rss)} MB right after reading.`);
  return index;
}

function measureInMemory(index: GroupIndex): void {
  const chance = chanceFrom(7);
  const wishes = Array.from({ length: SEARCHES + WARM }, () => someWish(chance));
  // A minute passes between two of them, so that slots pass too.
  const nowOf = (at: number) => new Date(NOW.getTime() + at * 60_000);
  measured("search", (at) => searchGroups(index, wishes[at] ?? anyGroup("UTC"), nowOf(at)));
  measured("search for anything at all", (at) => searchGroups(index, anyGroup("Europe/London"), nowOf(at)));
  measured("starting soon", (at) => startingSoon(index, nowOf(at)));
  const answers = { ...ANY_ANSWERS, size: "small", camera: "off", medication: "welcome" } as const;
  measured("which would suit me", (at) => chooseGroups(index, answers, anyGroup("Europe/London"), nowOf(at)));
}

function measured(name: string, work: (at: number) => unknown): void {
  const taken: number[] = [];
  for (let at = 0; at < SEARCHES + WARM; at += 1) {
    const begun = process.cpuUsage();
    work(at);
    const { user, system } = process.cpuUsage(begun);
    if (at >= WARM) taken.push((user + system) / 1000);
  }
  rows.push([name, ...figures(taken)]);
}

async function measureRows(db: PrismaClient, index: GroupIndex): Promise<void> {
  const chance = chanceFrom(9);
  const taken: number[] = [];
  for (let at = 0; at < SEARCHES; at += 1) {
    const { hits } = searchGroups(index, someWish(chance), NOW);
    const begun = performance.now();
    await groupResults(db, hits, "Europe/London", NOW);
    if (at >= WARM && hits.length > 0) taken.push(performance.now() - begun);
  }
  rows.push(["rows of up to 20 by key", ...figures(taken)]);
}

/** The first search after a whole night, and after a week. */
function measureSlots(index: GroupIndex): void {
  for (const [name, hours] of [
    ["slots after a night", 8],
    ["slots after a week", 24 * 8],
  ] as const) {
    const far = index.slots.next.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
    const begun = process.cpuUsage();
    index.slots.advance(new Date(far + hours * 3_600_000));
    const { user, system } = process.cpuUsage(begun);
    rows.push([name, ...figures([(user + system) / 1000])]);
  }
}

function figures(taken: number[]): string[] {
  const sorted = taken.sort((a, b) => a - b);
  const part = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  return [part(0), part(0.5), part(0.95), part(1)];
}

function memory(): { arrays: number; heap: number; rss: number } {
  global.gc?.();
  const { arrayBuffers, heapUsed, rss } = process.memoryUsage();
  return { arrays: arrayBuffers, heap: heapUsed, rss };
}
