import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { cardOf } from "@/lib/cards/card-of";
import { CARD_REVEALS, CARD_SHAPES, CARD_SIZES, type CardReveal } from "@/lib/cards/limits";
import { cardPaint } from "@/lib/cards/paint";
import { pictureOf } from "@/lib/cards/picture";
import { RUNGS } from "@/lib/milestones/blur";
import { FIRSTS, isCounted, MILESTONE_KINDS } from "@/lib/milestones/limits";
import type { MilestoneView } from "@/lib/milestones/view";
import { CARD_ROOT, chunksOf, factsOf, stoneOfOwn } from "@/lib/testing/cards";
import { cardAlt, cardLabel, cardText, drawCard } from "./card";

const stones: readonly MilestoneView[] = [
  ...RUNGS.map(({ kind, amount }) => stoneOfOwn({ kind, amount, about: true })),
  ...FIRSTS.map((first) => stoneOfOwn({ kind: "first", first, amount: null })),
  ...MILESTONE_KINDS.filter((kind) => !isCounted(kind)).map((kind) => stoneOfOwn({ kind, amount: null })),
  stoneOfOwn({ kind: "days", amount: 30_000, about: false }),
];
const drawn = (of: MilestoneView, shape: (typeof CARD_SHAPES)[number], reveals: readonly CardReveal[] = []) =>
  drawCard(cardOf(of, CARD_ROOT, { shape, reveals }), shape, cardPaint());

describe("a card", () => {
  test("of every kind fits its label in every shape, with words and without", () => {
    for (const shape of CARD_SHAPES)
      for (const stone of stones) {
        expect(drawn(stone, shape).cut, `${stone.kind} ${shape}`).toBe(false);
        expect(drawn(stone, shape, CARD_REVEALS).cut, `${stone.kind} ${shape}`).toBe(false);
      }
  });

  test("is drawn with outlines and plain colours alone: no text, style, class, token, script or address", () => {
    const seen = new Set<string>();
    for (const shape of CARD_SHAPES)
      for (const stone of stones) {
        const { svg } = drawn(stone, shape, CARD_REVEALS);
        const ids: string[] = [];
        const used: string[] = [];
        const parser = new Parser(
          {
            onopentag: (name, attributes) => {
              seen.add(name);
              if (attributes.id) ids.push(attributes.id);
              for (const [attribute, value] of Object.entries(attributes)) {
                if (attribute === "href") used.push(value.slice(1));
                for (const [, id = ""] of value.matchAll(/url\(#(\w+)\)/g)) used.push(id);
              }
            },
            ontext: (text) => expect(text).toBe(""),
          },
          { xmlMode: true },
        );
        parser.end(svg);
        expect(new Set(ids).size).toBe(ids.length);
        expect(used.filter((id) => !ids.includes(id))).toEqual([]);
        expect(svg.replace(' xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/class=|style=|var\(|font|:\/\/|px/);
      }
    expect([...seen].sort()).toEqual(
      [
        ...["circle", "clipPath", "defs", "ellipse", "g", "linearGradient", "path", "radialGradient", "stop"],
        ...["svg", "use"],
      ].sort(),
    );
  });

  test("holds nothing of the member or the stone, as SVG and as PNG, whatever was ticked", async () => {
    const stone = stoneOfOwn();
    for (const reveals of [[], CARD_REVEALS]) {
      const { svg } = drawn(stone, "wide", reveals);
      const png = await pictureOf(svg);
      for (const fact of factsOf(stone)) {
        expect(svg).not.toContain(fact);
        expect(png?.includes(fact)).toBe(false);
      }
      expect(svg).not.toContain(cardOf(stone, CARD_ROOT, { shape: "wide", reveals }).look.seed);
    }
  });

  test("is the same bytes for the same choices, and by default never the stone's own face", () => {
    for (const stone of stones) {
      expect(drawn(stone, "wide")).toEqual(drawn(stone, "wide"));
      // Whatever else differs between two members' stones, a card that shows neither words nor stone does not tell.
      expect(drawn({ ...stone, words: "Other words", stoneSeed: "another", name: "x" }, "wide")).toEqual(
        drawn(stone, "wide"),
      );
      expect(drawn(stone, "wide", ["stone"]).svg).not.toBe(drawn(stone, "wide").svg);
    }
  });

  test("is a picture of its size in each shape, without a chunk beside the picture", async () => {
    for (const shape of CARD_SHAPES) {
      const png = await pictureOf(drawn(stoneOfOwn(), shape, ["words"]).svg);
      const { width, height } = CARD_SIZES[shape];
      expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([width, height]);
      expect([...new Set(chunksOf(png ?? Buffer.alloc(0)))]).toEqual(["IHDR", "IDAT", "IEND"]);
    }
  });

  test("with words that do not fit, or letters our font lacks, says so; without any that it can write it is a card without words", () => {
    const long = stoneOfOwn({ words: "A long way, step by step. ".repeat(77).slice(0, 2000) });
    expect(drawn(long, "square", ["words"])).toMatchObject({ cut: true, missing: false });
    expect(drawn(stoneOfOwn({ words: "Three 🎉" }), "wide", ["words"])).toMatchObject({ cut: false, missing: true });
    const arabic = drawn(stoneOfOwn({ words: "سلام عليكم" }), "wide", ["words"]);
    expect(arabic.missing).toBe(true);
    expect(arabic.svg).toBe(drawn(stoneOfOwn(), "wide").svg);
  });
});

describe("words for it", () => {
  const card = (of: MilestoneView, reveals: readonly CardReveal[] = []) =>
    cardOf(of, CARD_ROOT, { shape: "wide", reveals });

  test("a number is 'about' it, and own words are no headline", () => {
    expect(cardLabel(card(stoneOfOwn()))).toBe("About three months");
    expect(cardLabel(card(stoneOfOwn(), ["stone"]))).toBe("94 days");
    const own = stoneOfOwn({ kind: "own_words", amount: null });
    expect(cardLabel(card(own))).toBe("In my own words");
    expect(cardLabel(card(own, ["words"]))).toBe("In my own words");
  });

  test("the text to copy says what the card says, with every character", () => {
    const stone = stoneOfOwn({ words: "Three 🎉" });
    expect(cardText(card(stone))).toBe("About three months");
    expect(cardText(card(stone, CARD_REVEALS))).toBe("94 days\n\nThree 🎉\n\nA stone on Cairn");
    expect(cardAlt(card(stone))).toMatch(/^A stone for: About three months \(/);
  });
});
