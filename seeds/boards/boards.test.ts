import { expect, test } from "vitest";
import { boardSeeds } from "./boards";

test("every board has a key, a name and a place in the order of its own", () => {
  expect(new Set(boardSeeds.map((board) => board.slug)).size).toBe(boardSeeds.length);
  expect(new Set(boardSeeds.map((board) => board.name)).size).toBe(boardSeeds.length);
  expect(boardSeeds.map((board) => board.order)).toEqual(boardSeeds.map((_, index) => index + 1));
});

test("exactly one board gathers stories", () => {
  expect(boardSeeds.filter((board) => board.stories).map((board) => board.slug)).toEqual(["recovery-stories"]);
});

test("a board says what it is for in two or three sentences, and its line in one", () => {
  const sentences = (text: string) => text.match(/[^.!?]+[.!?]+/g)?.length ?? 0;
  for (const board of boardSeeds) {
    expect(sentences(board.purpose), board.slug).toBeGreaterThanOrEqual(2);
    expect(sentences(board.purpose), board.slug).toBeLessThanOrEqual(3);
    expect(board.line, board.slug).toMatch(/\.$/);
  }
});

test("boards speak of people without the words that shame them", () => {
  expect(JSON.stringify(boardSeeds)).not.toMatch(/\b(addicts?|junkies?|clean|dirty|relapses?|abuse[rs]?)\b/i);
});
