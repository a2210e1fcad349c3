import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { STONE_KINDS, stonesOfLife } from "@/lib/testing/stone-looks";
import { bodyOf, edgePoints } from "./body";
import { Cairn, CairnMarks, DRAWN_STONES, underGrass } from "./cairn";
import { chanceFrom } from "./chance";
import { type LaidStone, laid } from "./pile";
import { silhouetteOf } from "./silhouette";

const names = Array.from({ length: 40 }, (_, index) => `somebody-${index}`);
const piles = names.map((name) => laid(stonesOfLife(name, DRAWN_STONES)));

/** Where the stone's edge is in each whole column of the drawing: y of its top and its underside. */
function columnsOf({ look, width, x, y, turn }: LaidStone): Map<number, readonly [top: number, bottom: number]> {
  const { left, tops, bottoms } = silhouetteOf(edgePoints(bodyOf(chanceFrom(look.seed), look, width)), turn);
  return new Map(Array.from(tops, (top, at) => [x + left + at, [y + top, y + (bottoms[at] ?? top)]]));
}

/** What a stone touches, left and right of its middle, and how deep it sinks into what was there. */
function restOf(pile: readonly LaidStone[], place: number) {
  const stone = pile[place];
  if (!stone) throw new Error("no stone");
  const under = pile.slice(0, place).map(columnsOf);
  const touches: number[] = [];
  let deepest = Number.NEGATIVE_INFINITY;
  for (const [column, [, bottom]] of columnsOf(stone)) {
    const carries = Math.min(0, ...under.map((columns) => columns.get(column)?.[0] ?? 0));
    deepest = Math.max(deepest, bottom - carries);
    if (bottom - carries > -2.5) touches.push(column - stone.x);
  }
  return { deepest, touches, onGround: Math.max(...[...columnsOf(stone).values()].map(([, bottom]) => bottom)) > -1 };
}

describe("a cairn", () => {
  test("a new stone never moves one that lies", () => {
    const look = fc.record({
      seed: fc.string(),
      kind: fc.constantFrom(...STONE_KINDS),
      rung: fc.nat(47),
    });
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 14 }), look, (stones, next) => {
        expect(laid([...stones, next]).slice(0, -1)).toEqual(laid(stones));
      }),
      { numRuns: 40 },
    );
  });

  test("no stone floats, and none sinks into what carries it by more than a hair", () => {
    for (const pile of piles)
      for (const place of pile.keys()) {
        const { deepest } = restOf(pile, place);
        expect(deepest).toBeGreaterThan(0);
        expect(deepest).toBeLessThan(6);
      }
  });

  test("every stone is held left and right of its middle, so none would fall", () => {
    let narrow = 0;
    for (const pile of piles)
      for (const place of pile.keys()) {
        const { touches, onGround } = restOf(pile, place);
        if (onGround) continue;
        const [left, right] = [Math.min(...touches), Math.max(...touches)];
        if (!(left < 0 && right > 0)) narrow += 1;
      }
    expect(narrow).toBe(0);
  });

  test("says in words how many stones it has, those under the grass included", () => {
    const drawn = (count: number) => renderToStaticMarkup(<Cairn stones={stonesOfLife("a", count)} />);
    expect(drawn(20)).toContain('aria-label="A cairn of 20 stones"');
    expect(drawn(24)).not.toContain("under the grass");
    expect(drawn(33)).toContain("and 12 more under the grass");
    expect(drawn(1)).toContain('aria-label="A cairn of one stone"');
    expect(drawn(0)).toContain("No stones here yet");
  });

  test("of a tall one the newest are enough, with the number of the older: it is the same pile", () => {
    for (const count of [40, 41, 52, 53, 61, 130]) {
      const stones = stonesOfLife("tall", count);
      const whole = renderToStaticMarkup(<Cairn stones={stones} />);
      expect(renderToStaticMarkup(<Cairn stones={stones.slice(-40)} older={count - 40} />), `${count}`).toBe(whole);
    }
    // One stone more than forty lies on the pile that was there; with the newest forty alone all would be laid anew.
    const pile = (count: number) => laid(stonesOfLife("tall", count).slice(underGrass(count)));
    expect(pile(41).slice(0, -1)).toEqual(pile(40));
  });

  test("always shows the newest, never more than 24, and moves what lies once in twelve stones", () => {
    expect([0, 24, 25, 36, 37, 48, 49].map(underGrass)).toEqual([0, 0, 12, 12, 24, 24, 36]);
    for (let count = 1; count < 200; count++) {
      expect(count - underGrass(count)).toBeLessThanOrEqual(DRAWN_STONES);
      expect(count - underGrass(count)).toBeGreaterThan(0);
    }
  });

  test("twelve stones weigh under 6,950 bytes, and under 1,414 packed with eleven others of a page", () => {
    const weights = names.map((name) => {
      const marks = renderToStaticMarkup(<CairnMarks pile={laid(stonesOfLife(name, 12))} mark="c" />);
      return { raw: Buffer.byteLength(marks), packed: brotliCompressSync(marks).length };
    });
    expect(Math.max(...weights.map(({ raw }) => raw))).toBeLessThanOrEqual(6950);
    expect(weights.reduce((sum, { packed }) => sum + packed, 0) / weights.length).toBeLessThanOrEqual(1414);
  });

  test("24 stones are laid in less than 60 ms", () => {
    const start = process.cpuUsage();
    for (const name of names.slice(0, 10)) laid(stonesOfLife(`cold-${name}`, DRAWN_STONES));
    expect(process.cpuUsage(start).user / 10_000).toBeLessThan(60);
  });
});
