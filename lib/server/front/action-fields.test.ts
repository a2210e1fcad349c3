import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { z } from "zod";
import { soundAction } from "./action-fields";

function formOf(value: string): FormData {
  const form = new FormData();
  form.set("$ACTION_1:0", '{"id":"60e1","bound":"$@1"}');
  form.set("$ACTION_1:1", value);
  form.set("body", "[[[[ what people write is their own affair $1");
  return form;
}

// As React itself writes them: whatever a later version writes in another way is noticed here, not by people's forms.
const encoder = z.object({ encodeReply: z.function({ input: [z.unknown()], output: z.unknown() }) });
const written = encoder.parse(
  createRequire(import.meta.url)("next/dist/compiled/react-server-dom-turbopack/client.node"),
);

const again = { code: "invalid", issues: [{ field: "body", message: "too-short", limit: 2 }] };

test.each([
  ["a form that was never sent", { refusal: null, values: {} }],
  ["words that begin with a dollar", { values: { body: ["$5 a day", "$1:0:a", "$$"] } }],
  ["words with brackets and quotes", { body: `\\"${"[{".repeat(500)}` }],
  ["a day", { preview: { day: new Date(0) }, nameToCome: false }],
  ["what is undefined, and numbers that JSON does not know", { a: undefined, b: Number.NaN, c: -0, d: 12n }],
  ["the same thing in two places", { refusal: again, again, issues: [again.issues, again.issues] }],
])("%s is a form of ours", async (_what, state) => {
  const sent = await written.encodeReply({ id: "60e1", bound: Promise.resolve([state]) });
  const form = new FormData();
  if (sent instanceof FormData) for (const [part, value] of sent) form.set(`$ACTION_1:${part}`, value);
  expect([...form]).toHaveLength(2);
  expect(soundAction(form)).toBe(true);
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
