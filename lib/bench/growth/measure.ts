import type { Measurable } from "./pages";
import { type Spent, spentOn } from "./processor";

/** `backends`: the processes of the database that answer the questions of these pages. */
export type Sized = { size: number; pages: readonly Measurable[]; backends: () => Promise<number[]> };
/** Medians of what a page took, in milliseconds (see Spent), and what 95 of 100 times cost at most (see costOf). */
export type Figures = Spent & { p95: number };
export type Times = { name: string; kind: Measurable["kind"]; bySize: ReadonlyMap<number, Figures> };

const WARM = 3;

/**
 * What each page takes at each size. The sizes take turns, round by round, so that whatever else the machine does falls
 * on all of them alike, and it is processor time that is compared: on a busy machine waiting says more about the others.
 */
export async function measureGrowth(sized: readonly Sized[], rounds: number, seconds: number): Promise<Times[]> {
  const names = sized[0]?.pages.map(({ name, kind }) => ({ name, kind })) ?? [];
  const measured: Times[] = [];
  for (const { name, kind } of names) {
    const taken = new Map<number, Spent[]>(sized.map(({ size }) => [size, []]));
    const end = performance.now() + seconds * 1000;
    for (let round = -WARM; round < rounds; round += 1) {
      // A page that is slow on a busy machine ends early, with what it has.
      if (round >= 12 && performance.now() > end) break;
      for (const { size, pages, backends } of sized) {
        const page = pages.find((one) => one.name === name);
        if (!page) continue;
        const spent = await spentOn(page.run, backends);
        if (round >= 0) taken.get(size)?.push(spent);
      }
    }
    measured.push({ name, kind, bySize: new Map([...taken].map(([size, each]) => [size, figuresOf(each)])) });
  }
  return measured;
}

/** What is compared: processor time, or where the system tells none of the database, the time that we waited. */
export const costOf = (figures: Spent | undefined): number =>
  !figures ? Number.NaN : isTold(figures) ? figures.database + figures.node : figures.waited;

/** Whether the system tells processor time, and the figures are of it. */
export const toldProcessorTime = (times: readonly Times[]): boolean =>
  times.every(({ bySize }) => [...bySize.values()].every(isTold));

const isTold = ({ database }: Spent): boolean => !Number.isNaN(database);

function figuresOf(all: readonly Spent[]): Figures {
  // One during which a process came to its end tells nothing.
  const told = all.filter(isTold);
  const each = told.length > 0 ? told : all;
  const middle = (of: keyof Spent) =>
    partOf(
      each.map((one) => one[of]),
      0.5,
    );
  const p95 = partOf(each.map(costOf), 0.95);
  return { database: middle("database"), node: middle("node"), waited: middle("waited"), p95 };
}

function partOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
