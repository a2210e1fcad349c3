import { expect, test } from "vitest";
import { measureGrowth, type Times } from "./measure";
import { growthPicture } from "./picture";
import { growthTable, quantityText, shortfalls } from "./text";

const SIZES = [10_000, 1_000_000];
const timesOf = (kind: Times["kind"], small: [number, number], large: [number, number]): Times => {
  const figures = ([database, node]: [number, number]) => ({ database, node, waited: 400, p95: 100 });
  return {
    name: `a ${kind}`,
    kind,
    bySize: new Map([
      [10_000, figures(small)],
      [1_000_000, figures(large)],
    ]),
  };
};

test("processor time of the database and of Node is compared together, each against its own aim", () => {
  const times = [timesOf("page", [2, 2], [2.4, 3]), timesOf("search", [10, 2], [20, 3])];
  expect(quantityText(times)).toContain("processor time");
  expect(growthTable(times, SIZES).split("\n")).toEqual([
    "| what     | 10 k: database + Node, ms | 1 M: database + Node, ms | times, 1 M |",
    "| -------- | ------------------------: | -----------------------: | ---------: |",
    "| a page   |                 2.0 + 2.0 |                2.4 + 3.0 |       1.35 |",
    "| a search |                  10 + 2.0 |                 20 + 3.0 |       1.92 |",
  ]);
  expect(shortfalls(times, SIZES)).toEqual(["a page: 1.35 times as much at 1 M, at most 1.3 is wanted"]);
  expect(growthPicture(times, SIZES)).toContain("milliseconds of processor time (median)");
});

test("where the system tells no processor time of the database, waiting is compared and called so", () => {
  const times = [timesOf("page", [Number.NaN, 2], [Number.NaN, 30])];
  expect(quantityText(times)).toContain("Milliseconds waited");
  expect(growthTable(times, SIZES)).toContain("| a page |              400 |             400 |       1.00 |");
  expect(growthPicture(times, SIZES)).toContain("milliseconds waited (median)");
});

test("the sizes take turns, and what the warming up took is left out", async () => {
  const order: number[] = [];
  const sized = SIZES.map((size) => ({
    size,
    pages: [{ name: "a page", kind: "page" as const, run: async () => order.push(size) }],
    backends: async () => [],
  }));
  const [times] = await measureGrowth(sized, 2, 60);
  expect(order).toEqual([...SIZES, ...SIZES, ...SIZES, ...SIZES, ...SIZES]);
  expect([...(times?.bySize.keys() ?? [])]).toEqual(SIZES);
});
