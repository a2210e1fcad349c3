import { expect, test } from "vitest";
import { isCountedList } from "./counted-lists";

const list = (text: string) => isCountedList(text.split(" "), false);

test("tapers, years, rounds and counted breaths are lists", () => {
  for (const text of ["120 110 100 90", "2019 2020 2021", "1 2 3 4 1 2 3 4", "400 400 600", "212 209 207", "8 8 6 6 4"])
    expect([text, list(text)]).toEqual([text, true]);
});

test("numbers that are dialled are none", () => {
  for (const text of ["612 345 678", "0151 496 0123", "555 123 4567", "81234567890"])
    expect([text, list(text)]).toEqual([text, false]);
});
