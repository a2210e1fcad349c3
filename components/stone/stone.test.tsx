import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Cairn } from "./cairn";
import { stacked, VISIBLE_STONES } from "./stacked";
import { Stone, StoneAvatar } from "./stone";

const seeds = Array.from({ length: 300 }, (_, index) => `seed-${index}`);

describe("stones", () => {
  test("a seed draws the same stone for ever, and another seed another one", () => {
    expect(renderToStaticMarkup(<Stone seed="a" />)).toBe(renderToStaticMarkup(<Stone seed="a" />));
    expect(new Set(seeds.map((seed) => renderToStaticMarkup(<StoneAvatar seed={seed} />))).size).toBe(seeds.length);
  });

  test("a stone weighs under 1.5 kB and an avatar under 500 bytes, since a thread shows fifty", () => {
    for (const seed of seeds) {
      expect(renderToStaticMarkup(<Stone seed={seed} />).length).toBeLessThan(1_500);
      expect(renderToStaticMarkup(<StoneAvatar seed={seed} />).length).toBeLessThan(500);
    }
  });

  test("any seed draws numbers, and nothing of the seed reaches the page", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = renderToStaticMarkup(<Stone seed={`${seed}<script>`} />);
        expect(drawn).not.toMatch(/NaN|Infinity|script/);
      }),
    );
  });

  test("every stone of a cairn rests above the one beneath, and over it", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 30 }), (many) => {
        const placed = stacked(many);
        expect(placed.length).toBe(Math.min(many.length, VISIBLE_STONES));
        for (const [place, stone] of placed.entries()) {
          const under = placed[place - 1];
          if (!under) continue;
          expect(stone.y).toBeLessThan(under.y);
          expect(Math.abs(stone.x - under.x)).toBeLessThan(under.width / 2);
        }
      }),
    );
  });

  test("a cairn says in words how many stones it has, those not drawn included", () => {
    const tall = renderToStaticMarkup(<Cairn seeds={seeds.slice(0, 20)} />);
    expect(tall).toContain('aria-label="A cairn of 20 stones"');
    expect(tall).toContain("and 8 more stones below");
    expect(renderToStaticMarkup(<Cairn seeds={[]} />)).toContain("No stones here yet");
  });
});
