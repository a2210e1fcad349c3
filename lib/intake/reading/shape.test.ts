import { expect, test } from "vitest";
import { lexiconOf } from "./lexicon";
import { readingOf } from "./reading";

const lexicon = lexiconOf(["tuesday", "bag", "harrow"], new Set(["tuesday"]), []);
const shapes = (text: string) =>
  readingOf(text, lexicon)
    .tokens.filter((token) => token.shapes.length > 0)
    .map((token) => `${token.text}: ${token.shapes.join(" ")}`);

test.each([
  ["5 for £20", ["5: #", "20: # £"]],
  ["$20 a bag, 15€ or 10quid", ["20: # £", "15: # £", "10quid: # £"]],
  ["10mg and 30s", ["10mg: # #mg #A", "30s: # #mg #A"]],
  ["Ask Elaine O'Brien-Garvock on Tuesday", ["ask: Aa", "elaine: Aa", "obrien: Aa", "garvock: Aa"]],
  ["reg KX19 ZZO, EH6 5AB", ["kx19: A#", "eh6: A#", "5ab: #A"]],
  ["Harrow is near Harrow", ["harrow: Aa"]],
  ["I am HERE", []],
])("%s", (text, expected) => {
  expect(shapes(text)).toEqual(expected);
});

test("a number with a point is not the end of a sentence", () => {
  expect(readingOf("7.5 a day", lexicon).tokens.map((token) => token.parting)).toEqual([2, 0, 0, 0]);
});
