import { expect, test } from "vitest";
import { crisisIn } from "@/lib/intake/intake";
import { OPENING_MAX } from "@/lib/threads/limits";
import { wordsIn } from "../words-of-form";

const CRY = "I want to die tonight.";
const LONG = "and so it goes on\r\n".repeat(25_000);

function formOf(...fields: [name: string, value: string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("whatever may be posted is read whole, however its lines end", () => {
  const longest = "\r\n".repeat(OPENING_MAX);
  expect(wordsIn(formOf(["title", "One"], ["body", longest], ["key", "six words"]))).toEqual(["One", longest]);
});

test.each([
  ["beginning", CRY + LONG],
  ["end", LONG + CRY],
])("a cry for help at the %s of far too long a text is heard", (_where, body) => {
  expect(crisisIn(wordsIn(formOf(["body", body])))).not.toEqual([]);
});

test("half a megabyte costs no more to read than the longest post does", () => {
  const one = wordsIn(formOf(["body", LONG])).join("").length;
  expect(one).toBeLessThanOrEqual(2 * OPENING_MAX);
  const many = Array.from({ length: 400 }, (): [string, string] => ["body", "and so on ".repeat(120)]);
  expect(wordsIn(formOf(...many))).toHaveLength(1);
});
