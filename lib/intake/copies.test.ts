import fc from "fast-check";
import { expect, test } from "vitest";
import { days, later } from "@/lib/kernel/time";
import { Copies } from "./copies";

const NOW = new Date("2026-06-15T12:00:00Z");
const advert = Array.from({ length: 60 }, (_, at) => `word${at}`);

test("a long text is known again, also with a few other words in it", () => {
  const copies = new Copies(7);
  expect(copies.before(advert, NOW)).toBe(0);
  copies.keep(advert, NOW);
  copies.keep([...advert.slice(0, 30), "other", ...advert.slice(30)], NOW);
  expect(copies.before(["hello", ...advert, "bye"], NOW)).toBe(2);
});

test("a short text, and one that shares a few words, is nobody's copy", () => {
  const copies = new Copies(7);
  const thanks = "thank you so much for this it helped me through the night".split(" ");
  for (let time = 0; time < 5; time += 1) copies.keep(thanks, NOW);
  copies.keep(advert, NOW);
  expect(copies.before(thanks, NOW)).toBe(0);
  expect(copies.before([...advert.slice(0, 15), ...advert.map((word) => `${word}x`)], NOW)).toBe(0);
});

test("after a day nothing is remembered", () => {
  const copies = new Copies(7);
  copies.keep(advert, NOW);
  expect(copies.before(advert, later(NOW, days(1) + 1))).toBe(0);
});

test("texts of other words are never copies of each other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 80, maxLength: 80 }), (words) => {
      const copies = new Copies(7);
      copies.keep(words.slice(0, 40), NOW);
      return copies.before(words.slice(40), NOW) === 0;
    }),
  );
});
