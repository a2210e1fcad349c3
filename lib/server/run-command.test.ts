import { expect, test } from "vitest";
import { z } from "zod";
import { processorTime } from "@/lib/testing/processor-time";
import { formValues } from "./form-values";
import { readForm } from "./run-command";

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("a field named after what every object has is a field like any other", () => {
  const values = formValues(formOf(["__proto__", "a"], ["constructor", "b"], ["toString[]", "c"]));
  expect(Object.entries(values)).toEqual([
    ["__proto__", ["a"]],
    ["constructor", ["b"]],
    ["toString", ["c"]],
  ]);
  // Not as a list that every field would then be looked up in.
  expect(readForm(z.looseObject({ length: z.string().optional() }), formOf(["__proto__[]", "a"]))).toMatchObject({
    ok: true,
  });
});

test("files are not the writer's", () => {
  const form = formOf(["body", "words"]);
  form.append("file", new Blob(["x"]));
  expect(formValues(form)).toEqual({ body: ["words"] });
});

test("a field sent a hundred thousand times is read in no time", () => {
  const form = new FormData();
  for (let count = 0; count < 100_000; count += 1) form.append("a[]", "");
  const spent = processorTime();
  expect(formValues(form).a).toHaveLength(100_000);
  expect(spent()).toBeLessThan(2000);
});

test("what stands in a field that a form no longer has is given back with the refusal", () => {
  const read = readForm(z.strictObject({ body: z.string() }), formOf(["body", "Hello"], ["mood", "Low, and tired"]));
  const issues = [{ field: "mood", message: "gone", gone: "Low, and tired" }];
  expect(read).toEqual({ ok: false, refusal: { code: "invalid", issues } });
});
