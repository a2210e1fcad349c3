import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { StoneLook } from "@/lib/milestones/look";
import { STONE_LOOKS, STONE_SEEDS } from "@/lib/testing/stone-looks";
import { StoneDefs } from "./defs";
import { drawStone } from "./marks";
import { StoneScene } from "./scene";
import { Stone, StoneAvatar } from "./stone";

const bytes = (drawn: string) => Buffer.byteLength(drawn);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe("weight", () => {
  test("a stone is 845 bytes on average and 1,178 at most, in lists and cairns 570 at most", () => {
    const large = STONE_LOOKS.map((one) => bytes(drawStone({ look: one, mark: "abc123" }).marks));
    expect(mean(large)).toBeLessThanOrEqual(845);
    expect(Math.max(...large)).toBeLessThanOrEqual(1178);
    const small = STONE_LOOKS.map((one) => bytes(drawStone({ look: one, mark: "abc123", small: true }).marks));
    expect(Math.max(...small)).toBeLessThanOrEqual(570);
  });

  test("what all stones share is 1.3 kB a page; an avatar stays under 500 bytes, since a thread shows fifty", () => {
    expect(bytes(renderToStaticMarkup(<StoneDefs />))).toBeLessThanOrEqual(1300);
    for (const seed of STONE_SEEDS) expect(bytes(renderToStaticMarkup(<StoneAvatar seed={seed} />))).toBeLessThan(500);
  });

  test("a thousand stones that were never drawn take less than 1.5 ms each", () => {
    const start = process.cpuUsage();
    for (let index = 0; index < 1000; index++)
      drawStone({ look: { seed: `cold-${index}`, kind: "years", rung: 20 }, mark: "a" });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});

describe("in a page", () => {
  const drawn = (one: StoneLook) => renderToStaticMarkup(<Stone look={one} />);

  test("two stones never share the name of an outline, and all are named once", () => {
    const page = STONE_LOOKS.map(drawn).join("") + renderToStaticMarkup(<StoneDefs />);
    const names = [...page.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [, name] of page.matchAll(/(?:href="|url\()#([^")]+)/g)) expect(names).toContain(name);
  });

  test("a stone beside its words is silent, and one that stands alone is a picture with words", () => {
    const one: StoneLook = { seed: "a", kind: "first", rung: 0 };
    expect(drawn(one)).toContain('aria-hidden="true"');
    expect(renderToStaticMarkup(<Stone look={one} label="A stone" />)).toMatch(/role="img" aria-label="A stone"/);
    expect(renderToStaticMarkup(<StoneScene look={one} label="A stone" />)).toMatch(/role="img" aria-label="A stone"/);
  });
});
