import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNGS } from "@/lib/milestones/blur";
import type { MilestoneKind } from "@/lib/milestones/limits";
import type { StoneLook } from "@/lib/milestones/look";
import { STONE_KINDS, STONE_LOOKS, STONE_SEEDS } from "@/lib/testing/stone-looks";
import { stoneWords } from "./look-words";
import { drawStone } from "./marks";
import { MADE_OF } from "./version-1";

const look = fc.record({
  seed: fc.string(),
  kind: fc.constantFrom(...STONE_KINDS),
  rung: fc.nat(RUNGS.length - 1),
}) satisfies fc.Arbitrary<StoneLook>;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe("version 1", () => {
  test("draws what it drew on its first day: people's stones keep their faces", () => {
    const hash = createHash("sha256");
    for (const one of STONE_LOOKS) {
      hash.update(drawStone({ look: one, mark: "a" }).marks);
      hash.update(drawStone({ look: one, mark: "a", width: 120, small: true }).marks);
    }
    expect(hash.digest("hex")).toMatchInlineSnapshot(
      `"e9abdba5548de199a11cfa1772b3cbb1874a1b7e64d69e1f50e92e419f47810f"`,
    );
  });

  test("the same look is the same picture, another seed another one", () => {
    fc.assert(
      fc.property(look, (one) => {
        const drawn = () => drawStone({ look: { ...one }, mark: "a" }).marks;
        expect(drawn()).toBe(drawn());
        expect(drawn()).not.toBe(drawStone({ look: { ...one, seed: `${one.seed}!` }, mark: "a" }).marks);
      }),
    );
  });

  test("a stone small and large has one shape and one mineral", () => {
    fc.assert(
      fc.property(look, (one) => {
        const [small, large] = [drawStone({ look: one, mark: "a", small: true }), drawStone({ look: one, mark: "a" })];
        expect(small.body).toEqual(large.body);
      }),
    );
  });
});

describe("marks", () => {
  test("nothing of a stone lies outside its outline: all of it is in one group that is clipped to it", () => {
    fc.assert(
      fc.property(look, fc.boolean(), (one, small) => {
        const { marks } = drawStone({ look: one, mark: "x1", small });
        expect(marks).toMatch(
          /^<clipPath id="kx1"><path id="px1" d="M[\d csz-]+"\/><\/clipPath><g clip-path="url\(#kx1\)">.*<\/g>$/,
        );
        // The group that is clipped ends where the stone ends.
        const inside = marks.slice(marks.indexOf("<g clip-path"));
        expect(inside.match(/<g[ >]/g)?.length).toBe(inside.match(/<\/g>/g)?.length);
        expect(inside.slice(0, -4).replaceAll(/<g class="[\w-]+">.*?<\/g>/g, "")).not.toContain("</g>");
      }),
    );
  });

  test("only numbers and names of ours reach the page, and nothing of the seed", () => {
    fc.assert(
      fc.property(look, (one) => {
        const drawn = drawStone({ look: { ...one, seed: `${one.seed}<script>` }, mark: "a" }).marks;
        expect(drawn).not.toMatch(/NaN|Infinity|undefined|script/);
      }),
    );
  });

  test("each kind shows what it means", () => {
    const of = (kind: MilestoneKind, rung = 0) => drawStone({ look: { seed: "tarn", kind, rung }, mark: "a" }).marks;
    expect(of("first")).toContain('class="s-quartz"');
    expect(of("coming_back")).toContain('class="s-seam"');
    expect(of("helping")).toContain('class="s-moss"');
    expect(of("alongside")).toContain('class="s-held"');
    expect(of("own_words")).toContain('class="s-vein"');
    expect(of("days")).toContain('class="s-wet"');
    for (const kind of STONE_KINDS.filter((one) => one !== "days")) expect(of(kind, 9)).not.toContain("s-wet");
  });

  test("lichen keeps the time, and layers are steps: none and one at first, more and more later", () => {
    const marksAt = (rung: number, pattern: RegExp) =>
      mean(
        STONE_SEEDS.map(
          (seed) => drawStone({ look: { seed, kind: "years", rung }, mark: "a" }).marks.match(pattern)?.length ?? 0,
        ),
      );
    for (const rung of [0, 1, 2, 3]) expect(marksAt(rung, /#s[co]"/g)).toBe(0);
    expect(marksAt(6, /#sc"/g)).toBeGreaterThanOrEqual(2);
    expect(marksAt(6, /#so"/g)).toBe(0);
    expect(marksAt(17, /#so"/g)).toBeGreaterThanOrEqual(1);
    expect(marksAt(6, /s-moss/g)).toBe(0);
    expect(marksAt(30, /s-moss/g)).toBe(1);
  });

  test("what a stone counts in does not show, only what it came to", () => {
    const [days, months] = (["days", "months"] as const).map((kind) =>
      drawStone({ look: { seed: "fell", kind, rung: 6 }, mark: "a" }),
    );
    expect(days).toEqual(months);
  });

  test("the words of a stone say what is seen", () => {
    const said = (kind: MilestoneKind, rung = 0) => stoneWords({ seed: "ember", kind, rung });
    expect(said("coming_back")).toMatch(/^[a-z ]+ with a golden seam$/);
    for (const kind of STONE_KINDS) expect(said(kind)).not.toMatch(/look\.|\{/);
    expect(new Set([0, 2, 6, 16, 30].map((rung) => said("days", rung))).size).toBe(5);
    for (const { minerals } of Object.values(MADE_OF)) expect(minerals.length).toBeGreaterThanOrEqual(3);
  });
});
