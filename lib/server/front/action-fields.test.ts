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
  ["far too long a post that came back", { values: { body: ['\n"'.repeat(60_000)] } }],
  [
    "something wrong with each of as many fields as a form may have",
    {
      refusal: { code: "invalid", issues: Array.from({ length: 500 }, () => ({ ...again.issues[0] })) },
      values: Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`field ${n}`, ["typed"]])),
    },
  ],
  [
    "the same thing in the second and the eleventh place",
    { a: { again, b: Array(11).fill(0).with(1, again).with(10, again) } },
  ],
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
  ["more than there is in a form of ours", `[${"{},".repeat(4000)}{}]`],
  ["the same thing hundreds of times", `[{}${',"$1:0"'.repeat(201)}]`],
  ["a number without end", `["$n${"9".repeat(300)}"]`],
])("a form that carries or points to %s is none", (_what, value) => {
  expect(soundAction(formOf(value))).toBe(false);
});

test("a place whose number begins like that of another does not hold it", () => {
  const inElevenths = Array<unknown>(10).fill(0).with(1, {}).concat({ b: "$1:0:1" });
  expect(soundAction(formOf(JSON.stringify([inElevenths])))).toBe(true);
  expect(soundAction(formOf(JSON.stringify([[0, { b: "$1:0:1" }]])))).toBe(false);
});

// Looked up one by one in all that the field holds, these took minutes in which nobody else got an answer.
test.each([
  ["references", `[{},${'"$1:0",'.repeat(64_000)}0]`],
  ["references to the last of many", `[{${Array.from({ length: 30_000 }, (_, n) => `"k${n}":"$1:1"`).join()}},{}]`],
  ["empty lists", `[${"[],".repeat(170_000)}0]`],
])("half a megabyte of %s is refused before it costs anything", (_what, value) => {
  const before = process.cpuUsage();
  expect(soundAction(formOf(value))).toBe(false);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(2);
});

test("what all the fields of a form hold is counted together", () => {
  const form = new FormData();
  for (let at = 0; at < 400; at += 1) form.set(`$ACTION_${at}:1`, `[${"{},".repeat(50)}{}]`);
  expect(soundAction(form)).toBe(false);
});
