import type { Measurable } from "./pages";

export type Sized = { size: number; pages: readonly Measurable[] };
export type Times = {
  name: string;
  kind: Measurable["kind"];
  bySize: ReadonlyMap<number, { p50: number; p95: number }>;
};

const WARM = 3;

/**
 * Milliseconds of each page at each size. The sizes take turns, round by round, so that whatever else the machine does
 * falls on all of them alike: the ratio between them stays true on a busy machine.
 */
export async function measureGrowth(sized: readonly Sized[], rounds: number, seconds: number): Promise<Times[]> {
  const names = sized[0]?.pages.map(({ name, kind }) => ({ name, kind })) ?? [];
  const measured: Times[] = [];
  for (const { name, kind } of names) {
    const taken = new Map<number, number[]>(sized.map(({ size }) => [size, []]));
    const end = performance.now() + seconds * 1000;
    for (let round = -WARM; round < rounds; round += 1) {
      // A page that is slow on a busy machine ends early, with what it has.
      if (round >= 12 && performance.now() > end) break;
      for (const { size, pages } of sized) {
        const page = pages.find((one) => one.name === name);
        const start = performance.now();
        await page?.run();
        if (round >= 0) taken.get(size)?.push(performance.now() - start);
      }
    }
    measured.push({ name, kind, bySize: new Map([...taken].map(([size, times]) => [size, partsOf(times)])) });
  }
  return measured;
}

function partsOf(times: readonly number[]): { p50: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const part = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: part(0.5), p95: part(0.95) };
}
