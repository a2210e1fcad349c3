import { alignedTable } from "../table";
import { costOf, type Figures, type Times, toldProcessorTime } from "./measure";

/** How many times as much a page may take at a size as at the smallest: of pages and writes, of search. */
const AIMS: Record<number, { page: number; search: number }> = {
  1000000: { page: 1.3, search: 3 },
  10000000: { page: 1.6, search: 5 },
};
const SEARCH_AT = 100_000;
const SEARCH_P95 = 150;

export const sizeName = (size: number): string => (size < 1_000_000 ? `${size / 1000} k` : `${size / 1_000_000} M`);

/** What the figures of the table are. */
export function quantityText(times: readonly Times[]): string {
  return toldProcessorTime(times)
    ? "Milliseconds of processor time, of the database + of Node (medians); 'times' compares their sums with the smallest size."
    : "Milliseconds waited (medians): this system does not tell the database's processor time, so other work counts too.";
}

/** The figures as a table that reads well in a terminal and in Markdown. */
export function growthTable(times: readonly Times[], sizes: readonly number[]): string {
  const what = toldProcessorTime(times) ? "database + Node, ms" : "waited, ms";
  const head = ["what", ...sizes.map((size) => `${sizeName(size)}: ${what}`), ...sizes.slice(1).map(ratioName)];
  const rows = times.map((one) => [
    one.name,
    ...sizes.map((size) => cellOf(one.bySize.get(size))),
    ...sizes.slice(1).map((size) => grown(one, sizes, size).toFixed(2)),
  ]);
  return alignedTable(head, rows, 0);
}

/** What does not meet its aim, one sentence each. */
export function shortfalls(times: readonly Times[], sizes: readonly number[]): string[] {
  return times.flatMap((one) => {
    const slower = sizes.flatMap((size) => {
      const aim = AIMS[size]?.[one.kind === "search" ? "search" : "page"];
      const ratio = grown(one, sizes, size);
      return aim !== undefined && ratio > aim
        ? [`${one.name}: ${ratio.toFixed(2)} times as much at ${sizeName(size)}, at most ${aim} is wanted`]
        : [];
    });
    const late = one.kind === "search" ? (one.bySize.get(SEARCH_AT)?.p95 ?? 0) : 0;
    return late > SEARCH_P95
      ? [
          ...slower,
          `${one.name}: 95 of 100 times took up to ${late.toFixed(0)} ms at ${sizeName(SEARCH_AT)}, ${SEARCH_P95} is wanted`,
        ]
      : slower;
  });
}

function cellOf(figures: Figures | undefined): string {
  if (!figures) return "?";
  return Number.isNaN(figures.database) ? shown(figures.waited) : `${shown(figures.database)} + ${shown(figures.node)}`;
}

function grown(one: Times, [first = 0]: readonly number[], size: number): number {
  return costOf(one.bySize.get(size)) / costOf(one.bySize.get(first));
}

const ratioName = (size: number) => `times, ${sizeName(size)}`;
const shown = (time: number) => time.toFixed(time < 10 ? 1 : 0);
