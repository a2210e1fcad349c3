import { brotliCompressSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { StoneLook } from "@/lib/milestones/look";
import { STONE_LOOKS, stonesOfLife } from "@/lib/testing/stone-looks";
import { StoneDefs } from "./defs";
import { HomeValley } from "./hero";
import { SPOTS } from "./places";
import { Stone } from "./stone";
import { Valley } from "./valley";

const drawn = (stones: readonly StoneLook[]) => renderToStaticMarkup(<Valley stones={stones} />);
const labelOf = (html: string) => html.match(/aria-label="([^"]*)"/)?.[1] ?? "";
const namesIn = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);

describe("the valley", () => {
  test("is one picture, and says in words how many lie where", () => {
    const html = drawn(stonesOfLife("week", 12));
    expect(html.match(/role="img"/g)).toHaveLength(1);
    expect(html).not.toMatch(/<a |<title/);
    expect(labelOf(html)).toBe(
      "This week’s milestones as stones in a valley. Seven stones beside the path, for time. One stone in the stream, for a " +
        "first. One stone at the bend, for coming back. One stone by the hut with the lit window, for helping someone. " +
        "One stone on the bench by the hut, for someone they love. One stone in the grass, in their own words. " +
        "Two stones also on the cairn at the pass, for years.",
    );
  });

  test("an empty week is a valley too, with words of its own", () => {
    expect(labelOf(drawn([]))).toMatch(/^A quiet valley, with no stones from this week yet\./);
    expect(drawn([])).not.toContain("clipPath");
  });

  test("draws as many as there is room for, the newest nearest, and says the rest", () => {
    const many = Array.from({ length: 20 }, (_, at): StoneLook => ({ seed: `time-${at}`, kind: "months", rung: 6 }));
    expect(labelOf(drawn(many))).toContain(`${20 - SPOTS.time.length} of these are too far off to see.`);
    // Those behind the last spot change nothing that is drawn.
    const picture = (html: string) => html.slice(html.indexOf("<defs>"));
    expect(picture(drawn(many))).toBe(picture(drawn(many.slice(0, SPOTS.time.length))));
    for (const spots of Object.values(SPOTS))
      expect(spots.map(([, , size]) => size)).toEqual([...spots.map(([, , size]) => size)].sort((a, b) => b - a));
  });

  test("nothing in it says whose a stone is", () => {
    const stones = STONE_LOOKS.slice(0, 60).map((look) => ({ ...look, seed: `secret ${look.seed}` }));
    expect(drawn(stones)).not.toMatch(/secret|NaN|undefined/);
  });

  test("no name is given twice, beside a list of the same stones and what all stones share", () => {
    const stones = STONE_LOOKS.slice(0, 60);
    const list = stones.map((look) => renderToStaticMarkup(<Stone look={look} />)).join("");
    const page = renderToStaticMarkup(<StoneDefs />) + drawn(stones) + list;
    expect(new Set(namesIn(page)).size).toBe(namesIn(page).length);
    for (const [, name] of page.matchAll(/(?:href="|url\()#([^")]+)/g)) expect(namesIn(page)).toContain(name);
    const home = renderToStaticMarkup(<StoneDefs />) + renderToStaticMarkup(<HomeValley />);
    for (const [, name] of home.matchAll(/(?:href="|url\()#([^")]+)/g)) expect(namesIn(home)).toContain(name);
  });

  test("full of stones it weighs under 12 kB, and under 3.3 kB as it crosses the wire, what all stones share included", () => {
    const page = renderToStaticMarkup(<StoneDefs />) + drawn(STONE_LOOKS.slice(0, 108));
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(12_000);
    expect(brotliCompressSync(page).length).toBeLessThanOrEqual(3_300);
  });
});
