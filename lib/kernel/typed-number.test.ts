import fc from "fast-check";
import { expect, test } from "vitest";
import { digitOf, plainDigits } from "./digits";
import { readWholeNumber } from "./typed-number";

test("a digit of any script that Unicode knows is read as the digit it is", () => {
  const unread: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if (/\p{Nd}/u.test(character) && digitOf(character) === undefined) unread.push(code.toString(16));
  }
  expect(unread).toEqual([]);
  for (const thirty of ["30", "３０", "٣٠", "۳۰", "३०", "৩০", "๓๐", "𝟛𝟘", "三〇"])
    expect(plainDigits(thirty)).toBe("30");
});

test.each([
  ["30", 30, ""],
  [" 30 ", 30, ""],
  ["３０", 30, ""],
  ["٣٠", 30, ""],
  ["\u200e30\u200f", 30, ""],
  ["3\ufe0f\u20e30\ufe0f\u20e3", 30, ""],
  ["030", 30, ""],
  ["+30", 30, ""],
  ["30.", 30, ""],
  ["30 days", 30, "days"],
  ["30days", 30, "days"],
  ["３０　ＤＡＹＳ．", 30, "days"],
  ["30 Days Sober", 30, "days sober"],
  ["1,000", 1000, ""],
  ["1.000 days", 1000, "days"],
  ["1 000", 1000, ""],
  ["1\u202f000", 1000, ""],
  ["1’000", 1000, ""],
  ["١٬٠٠٠", 1000, ""],
] as const)("%j is read as %i, with %j behind it", (typed, value, rest) => {
  expect(readWholeNumber(typed)).toEqual({ value, rest });
});

test.each(
  [
    ["", " ", "days", "thirty", "30-40", "30–40", "3.5", "3,5", "½", "1½", "10²", "①", "-3", "−3", "~30", "30+"],
    ["1,00", "1,0000", "1,000.5", "1.000,000", "0,500", "30 40", "2 1/2 years", "30 days 4 hours", "1e3", "0x1e"],
    ["30%", "30/06", "24.11.2026", "12:30", "99999999999"],
  ].flat(),
)("%j is no whole number, or could be meant in two ways: it is not guessed at", (typed) => {
  // '1e3' and '0x1e' leave letters and digits behind the number.
  expect(readWholeNumber(typed)).toBeNull();
});

test("whatever is typed, no number is read that does not stand in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
      const read = readWholeNumber(typed);
      const stands = plainDigits(typed.normalize("NFKC")).replace(/\D/g, "");
      if (read) expect(stands.replace(/^0+(?=.)/, "")).toBe(String(read.value));
    }),
  );
});
