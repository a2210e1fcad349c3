import type { Times } from "./measure";

/** How many times slower a page may be at a size than at the smallest: of pages and writes, of search. */
const AIMS: Record<number, { page: number; search: number }> = {
  1000000: { page: 1.3, search: 3 },
  10000000: { page: 1.6, search: 5 },
};
const SEARCH_AT = 100_000;
const SEARCH_P95 = 150;

export const sizeName = (size: number): string => (size < 1_000_000 ? `${size / 1000} k` : `${size / 1_000_000} M`);

/** The figures as a table that reads well in a terminal and in Markdown. */
export function growthTable(times: readonly Times[], sizes: readonly number[]): string {
  const head = ["what", ...sizes.map((size) => `${sizeName(size)}: p50 / p95 ms`), ...sizes.slice(1).map(ratioName)];
  const rows = times.map((one) => [
    one.name,
    ...sizes.map((size) => `${shown(one.bySize.get(size)?.p50)} / ${shown(one.bySize.get(size)?.p95)}`),
    ...sizes.slice(1).map((size) => grown(one, sizes, size).toFixed(2)),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** What does not meet its aim, one sentence each. */
export function shortfalls(times: readonly Times[], sizes: readonly number[]): string[] {
  return times.flatMap((one) => {
    const slower = sizes.flatMap((size) => {
      const aim = AIMS[size]?.[one.kind === "search" ? "search" : "page"];
      const ratio = grown(one, sizes, size);
      return aim !== undefined && ratio > aim
        ? [`${one.name}: ${ratio.toFixed(2)} times as long at ${sizeName(size)}, at most ${aim} is wanted`]
        : [];
    });
    const late = one.kind === "search" ? (one.bySize.get(SEARCH_AT)?.p95 ?? 0) : 0;
    return late > SEARCH_P95 ? [...slower, `${one.name}: p95 ${late.toFixed(0)} ms at ${sizeName(SEARCH_AT)}`] : slower;
  });
}

function grown(one: Times, [first = 0]: readonly number[], size: number): number {
  return (one.bySize.get(size)?.p50 ?? Number.NaN) / (one.bySize.get(first)?.p50 ?? Number.NaN);
}

const ratioName = (size: number) => `times, ${sizeName(size)}`;
const shown = (time = Number.NaN) => time.toFixed(time < 10 ? 1 : 0);
