import { expect, test } from "vitest";
import { READ_MAX } from "@/lib/refused-cries/limits";
import { OPENING_MAX } from "@/lib/threads/limits";
import { criesIn, wordsOf } from "./words-of-form";

const CRY = "I want to die tonight.";
const LONG = "and so it goes on\r\n".repeat(25_000);

function formOf(...fields: [name: string, value: string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("whatever may be posted is read whole, however its lines end", () => {
  const longest = `${"\r\n".repeat(OPENING_MAX / 2)}${CRY}${"\r\n".repeat(OPENING_MAX / 2)}`;
  expect(criesIn(formOf(["title", "One"], ["body", longest], ["key", "six words"]))).toBe(true);
  expect(criesIn(formOf(["title", "One"], ["body", "Good evening."], ["key", CRY]))).toBe(false);
});

test.each([
  ["beginning", CRY + LONG],
  ["end", LONG + CRY],
])("a cry for help at the %s of far too long a text is heard", (_where, body) => {
  expect(criesIn(formOf(["body", body]))).toBe(true);
});

test("half a megabyte costs no more to read than the longest that anybody types", () => {
  const read = (...fields: [string, string][]) => wordsOf(formOf(...fields)).posted.join("").length;
  expect(read(["body", LONG])).toBeLessThanOrEqual(READ_MAX);
  const many = Array.from({ length: 400 }, (): [string, string] => ["body", "and so on ".repeat(120)]);
  expect(read(...many)).toBeLessThanOrEqual(READ_MAX);
});

test("a form is read once for all that is done with it", () => {
  const form = formOf(["body", CRY]);
  expect(wordsOf(form)).toBe(wordsOf(form));
});
