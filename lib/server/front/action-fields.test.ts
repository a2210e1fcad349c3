import { expect, test } from "vitest";
import { soundAction } from "./action-fields";

function formOf(value: string): FormData {
  const form = new FormData();
  form.set("$ACTION_1:0", '{"id":"60e1","bound":"$@1"}');
  form.set("$ACTION_1:1", value);
  form.set("body", "[[[[ what people write is their own affair $1");
  return form;
}

test.each([
  ["a form that was never sent", '[{"refusal":null,"values":{}}]'],
  ["words that begin with a dollar", '[{"values":{"body":["$$5 a day"]}}]'],
  ["words with brackets and quotes", JSON.stringify([{ body: `\\"${"[{".repeat(500)}` }])],
  ["a day", `[{"preview":{"day":"$D${new Date(0).toISOString()}"}}]`],
  ["something undefined", '[{"crisis":"$undefined"}]'],
  ["the same thing in two places", '[{"refusal":{"code":"x"},"again":"$1:0:refusal"}]'],
])("%s is a form of ours", (_what, value) => {
  expect(soundAction(formOf(value))).toBe(true);
});

test.each([
  ["nested without end", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["nested objects without end", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`],
  ["no JSON", "{{{"],
  ["itself", '["$1"]'],
  ["what holds it", '[{"a":{"b":"$1:0"}}]'],
  ["nothing", '["$1:0:x"]'],
  ["what every object has", '[{}, "$1:0:__proto__"]'],
  ["another part", '["$7:0"]'],
  ["a number without end", `["$n${"9".repeat(300)}"]`],
])("a form that carries or points to %s is none", (_what, value) => {
  expect(soundAction(formOf(value))).toBe(false);
});
