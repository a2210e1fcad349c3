import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutPage, type EdgeAt, edgeFrom, isBackwards, nearestPage, type Page } from "./paging";

/** A list as the database would read it: the numbers that are left of `there`, `size` a page. */
function listOf(there: readonly number[], size: number) {
  return (asked: EdgeAt<number>): Promise<Page<number>> =>
    nearestPage(asked, async (edge) => {
      const beyond = there.filter((n) => {
        if (edge === null) return true;
        if (edge.direction === "after") return n > edge.key;
        return edge.direction === "before" ? n < edge.key : n <= edge.key;
      });
      const rows = isBackwards(edge) ? beyond.reverse() : beyond;
      return cutPage(rows.slice(0, size + 1), size, edge, String);
    });
}

describe("a page of a list", () => {
  test("is never empty while its list is not, and every other page can be reached from it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom("after" as const, "before" as const),
        fc.integer({ min: -1, max: 31 }),
        async (numbers, size, direction, key) => {
          const there = [...numbers].sort((a, b) => a - b);
          const read = listOf(there, size);
          const page = await read({ direction, key });
          expect(page.items.length).toBeGreaterThan(0);
          const met = new Set(page.items);
          for (let one = page; one.after !== null; ) {
            one = await read({ direction: "after", key: Number(one.after) });
            for (const n of one.items) met.add(n);
          }
          for (let one = page; one.before !== null; ) {
            one = await read({ direction: "before", key: Number(one.before) });
            for (const n of one.items) met.add(n);
          }
          expect([...met].sort((a, b) => a - b)).toEqual(there);
        },
      ),
    );
  });

  test("past the end is the last one, ends where the address begins, and says so", async () => {
    const read = listOf([1, 2, 3, 4, 5], 2);
    expect(await read({ direction: "after", key: 5 })).toEqual({
      items: [4, 5],
      before: "4",
      after: null,
      pastEnd: true,
    });
    expect(await read({ direction: "after", key: 3 })).toEqual({ items: [4, 5], before: "4", after: null });
    expect(await read({ direction: "before", key: 1 })).toEqual({ items: [1, 2], before: null, after: "2" });
  });

  test("of a list that is empty is empty, whatever is asked for", async () => {
    for (const edge of [null, { direction: "after", key: 3 }, { direction: "before", key: 3 }] as const)
      expect(await listOf([], 2)(edge)).toEqual({ items: [], before: null, after: null });
  });

  test("is the first one where an address says nothing that is an edge", () => {
    for (const key of ["", "A", "1.2", "x".repeat(121), "../..", "1e9!", "upTo"])
      expect(edgeFrom({ after: key }, 1)).toBeNull();
    expect(edgeFrom({ upTo: "0123456789abcdef" }, 1)).toBeNull();
  });
});
