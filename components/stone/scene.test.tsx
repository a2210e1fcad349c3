import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { StoneLook } from "@/lib/milestones/look";
import { STONE_KINDS, STONE_LOOKS } from "@/lib/testing/stone-looks";
import { StoneDefs } from "./defs";
import { pictureWords } from "./look-words";
import { drawStone } from "./marks";
import { PEBBLES_DRAWN } from "./pebbles";
import { scenePlaceOf } from "./places";
import { StoneScene } from "./scene";
import { StoneAvatar } from "./stone";

const drawn = (look: StoneLook, pebbles = 0) =>
  renderToStaticMarkup(<StoneScene look={look} label="x" pebbles={pebbles} />);
const looks = STONE_KINDS.map((kind): StoneLook => ({ seed: "tarn", kind, rung: kind === "years" ? 18 : 0 }));

describe("one stone in its place", () => {
  test("lies where the wall's picture has its kind, and the picture's words say where", () => {
    expect(looks.map(scenePlaceOf)).toEqual([
      ...["time", "time", "time", "pass"],
      ...["first", "coming_back", "helping", "alongside", "own_words"],
    ]);
    const [first, back, helping, years] = (["first", "coming_back", "helping", "years"] as const).map((kind) =>
      drawn({ seed: "tarn", kind, rung: kind === "years" ? 18 : 0 }),
    );
    expect(first).toContain('class="water"');
    expect(back).toContain('class="way"');
    expect(helping).toContain('class="window"');
    expect(years).toContain('class="far-mark"');
    expect(pictureWords("A first", { seed: "a", kind: "first", rung: 0 })).toMatch(
      / with one white ring\), in the stream$/,
    );
  });

  test("has the very stone that it has everywhere, and hills of its own", () => {
    for (const look of looks) expect(drawn(look)).toContain(drawStone({ look, mark: "l" }).marks);
    const hills = (seed: string) => drawn({ seed, kind: "days", rung: 0 }).match(/class="ridge-1" d="([^"]*)"/)?.[1];
    expect(hills("a")).toBe(hills("a"));
    expect(new Set(["a", "b", "c", "d"].map(hills)).size).toBe(4);
  });

  test("names everything once, and holds nothing of the seed", () => {
    for (const look of STONE_LOOKS.slice(0, 60)) {
      const page = renderToStaticMarkup(<StoneDefs />) + drawn({ ...look, seed: `secret ${look.seed}` }, 3);
      const names = [...page.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const [, name] of page.matchAll(/(?:href="|url\()#([^")]+)/g)) expect(names).toContain(name);
      expect(page).not.toMatch(/secret|NaN|undefined/);
    }
  });

  test("is under 9 kB with all its pebbles", () => {
    for (const look of STONE_LOOKS.slice(0, 200)) expect(drawn(look, PEBBLES_DRAWN).length).toBeLessThan(9000);
  });
});

test("the large stone beside a name is the small one seen from near, under 2 kB", () => {
  for (const seed of ["a", "heron", "x7"]) {
    const [small, large] = [false, true].map((of) => renderToStaticMarkup(<StoneAvatar seed={seed} large={of} />));
    const mineral = small?.match(/class="(s\d)"/)?.[1] ?? "none";
    expect(large).toContain(`class="${mineral}"`);
    expect(large?.includes("lichen-large")).toBe(small?.includes("lichen-small"));
    expect(large?.length).toBeLessThan(2000);
  }
});
