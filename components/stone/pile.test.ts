import { expect, test } from "vitest";
import { stonesOfLife } from "@/lib/testing/stone-looks";
import { laid } from "./pile";

/** Higher than two stones on each other reach with their middle, and lower than one on the ground does. */
const [THIRD, GROUND] = [-150, -70];

test("six stones rise to a point: three carry two, and those the sixth, unless they would not lie firmly", () => {
  const piles = Array.from({ length: 40 }, (_, index) => laid(stonesOfLife(`somebody-${index}`, 6)));
  const rising = piles.filter(
    (pile) => pile.filter(({ y }) => y > GROUND).length === 3 && pile.filter(({ y }) => y < THIRD).length >= 1,
  );
  expect(rising.length).toBeGreaterThanOrEqual(34);
  // What does not lies in two layers, never in a row.
  for (const pile of piles) expect(pile.filter(({ y }) => y > GROUND).length).toBeLessThanOrEqual(4);
});

test("the third lies on the first two", () => {
  for (const name of ["ann", "bo", "cy", "di"]) {
    const [first, second, third] = laid(stonesOfLife(name, 3));
    if (!first || !second || !third) throw new Error("three stones were laid");
    expect([first.x < third.x, third.x < second.x, third.y < first.y, third.y < second.y]).toEqual(Array(4).fill(true));
  }
});
