import fc from "fast-check";
import { expect, test } from "vitest";
import { pieces } from "./marked-text";

test("no character of a text is lost or said twice, however its marks overlap", () => {
  const place = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(place), (text, places) => {
      const within = places.map(([from, to]): [number, number] => [
        Math.min(from, text.length),
        Math.min(to, text.length),
      ]);
      expect(
        pieces(text, within)
          .map(({ words }) => words)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("what is marked is what the places say", () => {
  expect(
    pieces("I want to die", [
      [2, 9],
      [7, 13],
    ]),
  ).toEqual([
    { from: 0, words: "I ", marked: false },
    { from: 2, words: "want to", marked: true },
    { from: 9, words: " die", marked: true },
  ]);
});
