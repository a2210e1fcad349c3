import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cardOf, mayReveal } from "@/lib/cards/card-of";
import { CARD_REVEALS, type CardReveal } from "@/lib/cards/limits";
import { cardPaint } from "@/lib/cards/paint";
import type { Refusal } from "@/lib/kernel/result";
import type { MilestoneView } from "@/lib/milestones/view";
import { CARD_ROOT, stoneOfOwn } from "@/lib/testing/cards";
import { drawCard } from "./card";
import { CardPage } from "./card-page";

function page(of: Partial<MilestoneView> = {}, reveals: readonly CardReveal[] = [], refusal: Refusal | null = null) {
  const milestone = stoneOfOwn(of);
  const choices = { shape: "wide", reveals } as const;
  const card = cardOf(milestone, CARD_ROOT, choices);
  const drawn = drawCard(card, "wide", cardPaint());
  const props = { milestone, choices, card, drawn, refusal, revealing: mayReveal(milestone) };
  return renderToStaticMarkup(<CardPage {...props} />);
}
const boxes = (html: string) => html.match(/<input type="checkbox"[^>]*>/g) ?? [];

test("what reveals more stands there with why, and nothing of it is ticked", () => {
  const html = page();
  expect(boxes(html).map((box) => /value="(\w+)"/.exec(box)?.[1])).toEqual(["stone", "words", "site"]);
  expect(boxes(html).join()).not.toContain("checked");
  expect(html).toContain("Anyone who sees the card could find your milestone, and the name you used.");
  for (const hidden of ["Soup", "lantern", "94"])
    expect(html.replaceAll(/ d="[^"]*"|\d{3,}/g, "")).not.toContain(hidden);
});

test("what was ticked stays ticked, and its words can be copied whole", () => {
  const html = page({ words: "Three 🎉" }, ["words"]);
  expect(boxes(html).filter((box) => box.includes("checked"))).toHaveLength(1);
  expect(html).toContain("Three 🎉</textarea>");
  expect(html).toContain("isn’t on the card");
});

test("which first it was is said only when it was ticked, and one's own words are called that without them", () => {
  const first = { kind: "first", first: "started_medication", amount: null } as const;
  expect(boxes(page(first))).toHaveLength(CARD_REVEALS.length);
  expect(page(first)).toContain(">A first</textarea>");
  expect(page(first)).toContain("Not many people share the same first.");
  expect(page(first)).not.toContain("medication");
  expect(page(first, ["stone", "words"])).not.toContain("Started medication");
  expect(page(first, ["first"])).toContain(">Started medication</textarea>");
  expect(boxes(page({ ...first, first: "another" }))).toHaveLength(3);
  expect(page({ kind: "own_words", amount: null })).toContain(">In my own words</textarea>");
});

test("the first button of the form shows the card: Enter saves nothing", () => {
  expect(/<button[^>]*>/.exec(page())?.[0]).toContain('value="look"');
});

test("a stone without words offers none, and one that volunteers have yet to read nothing at all", () => {
  expect(boxes(page({ words: "" }))).toHaveLength(2);
  const held = page({ standing: "held" });
  expect(boxes(held)).toHaveLength(0);
  expect(held).toContain("once a volunteer has read them");
});

test("a picture that could not be drawn is said kindly, and what there is at once", () => {
  expect(page({}, [], { code: "busy" })).toMatch(/role="alert".*try again in a minute.*SVG straight away/);
});
