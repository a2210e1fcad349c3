import { expect, test } from "vitest";
import { askedWords, leavesOut, wantedText } from "./asked-words";
import { exactly, loosely, onlyWanted } from "./wanted";

const DAY = "'bad' <-> 'day'";
const wanted = [
  { all: [["'sleep'"], ["'slip'", "'return' <2> 'use'"]], without: [DAY, "'night'"] },
  { all: [["'it''s | ('"]], without: [] },
];

test("what is left out stands in the question and nowhere in its order", () => {
  expect(exactly(wanted)).toBe(
    `( ( 'sleep' ) & ( 'slip' | 'return' <2> 'use' ) & !( ${DAY} ) & !( 'night' ) ) | ( ( 'it''s | (' ) )`,
  );
  expect(onlyWanted(wanted)).toBe("( ( 'sleep' ) & ( 'slip' | 'return' <2> 'use' ) ) | ( ( 'it''s | (' ) )");
});

test("a phrase is looked for by its words, and a phrase to leave out leaves nobody out yet", () => {
  expect(loosely(wanted)).toBe(
    "( ( ( 'sleep' ) ) & ( ( 'slip' ) | ( 'return' & 'use' ) ) & !( 'night' ) ) | ( ( ( 'it''s | (' ) ) )",
  );
});

const plain = (text: string) => ({ text, quoted: false, without: false });

test("a query is read with its signs, and with what telephones make of them", () => {
  expect(askedWords('sleep -"bad day" OR -8mg/2mg “well-being')).toEqual([
    [plain("sleep"), { text: "bad day", quoted: true, without: true }],
    [
      { text: "8mg/2mg", quoted: false, without: true },
      { text: "well-being", quoted: true, without: false },
    ],
  ]);
  expect(askedWords("or - -- or")).toEqual([]);
  expect(askedWords("don't 'done")).toEqual([[plain("don't"), plain("'done")]]);
  expect(wantedText('nights -"bad day" "good sleep"')).toBe("nights good sleep");
  expect([leavesOut("well-being"), leavesOut("a −b")]).toEqual([false, true]);
});

test("signs alone take no time", () => {
  expect(askedWords('"'.repeat(200))).toBeDefined();
  expect(askedWords("-".repeat(200))).toBeDefined();
});
