import { expect, test } from "vitest";
import { FIRSTS, MILESTONE_KINDS } from "@/lib/milestones/limits";
import { lookOf } from "@/lib/milestones/look";
import { CARD_ROOT, stoneOfOwn } from "@/lib/testing/cards";
import { cardOf, mayHaveCard } from "./card-of";
import { cardChoices } from "./choices";
import { CARD_REVEALS } from "./limits";

const nothing = { shape: "wide", reveals: [] } as const;
const all = { shape: "wide", reveals: CARD_REVEALS } as const;

test("by default a card has another stone of the same kind and rung, no words, no number, and not the site", () => {
  for (const kind of MILESTONE_KINDS) {
    const stone = stoneOfOwn({ kind });
    const card = cardOf(stone, CARD_ROOT, nothing);
    const own = lookOf(stone);
    expect(card.look).toMatchObject({ kind, rung: own.rung });
    expect(card.look.seed).not.toBe(own.seed);
    expect([card.words, card.site]).toEqual(["", false]);
  }
  const { marks } = cardOf(stoneOfOwn({ kind: "days", amount: 94, about: false }), CARD_ROOT, nothing);
  expect(marks).toEqual({ kind: "months", first: null, amount: 3, about: true });
});

test("the other stone stays the same, and is another one for each member and each stone", () => {
  const seed = (id: string, root: Uint8Array) => cardOf(stoneOfOwn({ id }), root, nothing).look.seed;
  const seeds = [seed("a", CARD_ROOT), seed("b", CARD_ROOT), seed("a", new Uint8Array(32))];
  expect(new Set(seeds).size).toBe(3);
  expect(seed("a", CARD_ROOT)).toBe(seeds[0]);
});

test("what was ticked is shown, and nothing beside it", () => {
  const stone = stoneOfOwn();
  const only = (reveal: (typeof CARD_REVEALS)[number]) =>
    cardOf(stone, CARD_ROOT, { shape: "tall", reveals: [reveal] });
  expect(only("stone")).toMatchObject({ look: lookOf(stone), marks: { kind: "days", amount: 94 }, words: "" });
  expect(only("words")).toMatchObject({ words: stone.words, marks: { about: true }, site: false });
  expect(only("words").look.seed).not.toBe(stone.stoneSeed);
  expect(only("site")).toMatchObject({ words: "", site: true });
  for (const first of FIRSTS) {
    const own = stoneOfOwn({ kind: "first", first });
    expect(cardOf(own, CARD_ROOT, all).marks.first).toBe(first);
    for (const reveals of [[], ["stone"], ["words"], ["site"]] as const)
      expect(cardOf(own, CARD_ROOT, { shape: "wide", reveals }).marks).toMatchObject({ kind: "first", first: null });
  }
});

test("what volunteers have yet to read is shown to nobody else by a card either", () => {
  const held = stoneOfOwn({ standing: "held" });
  expect(mayHaveCard(held)).toBe(true);
  expect(cardOf(held, CARD_ROOT, all)).toEqual(cardOf(held, CARD_ROOT, nothing));
});

test("there is a card for the author alone, and none of what was taken down", () => {
  expect(mayHaveCard(stoneOfOwn({ mine: false }))).toBe(false);
  expect(mayHaveCard(stoneOfOwn({ standing: "removed" }))).toBe(false);
  expect(mayHaveCard(stoneOfOwn({ standing: "withdrawn" }))).toBe(false);
  expect(mayHaveCard(stoneOfOwn())).toBe(true);
});

test("whatever is not understood in a form reveals nothing", () => {
  const read = (values: Record<string, string[]>) => cardChoices({ refusal: null, values });
  expect(read({})).toEqual(nothing);
  expect(read({ shape: ["round"], show: ["all", "Stone", "name"] })).toEqual(nothing);
  expect(read({ shape: ["tall"], show: ["words", "words", "stone"] })).toEqual({
    shape: "tall",
    reveals: ["stone", "words"],
  });
});
