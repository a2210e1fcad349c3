import { expect, test } from "vitest";
import { sourceFiles, textOf } from "@/lib/testing/source";

const files = sourceFiles(/^(app|components)\/.*\.tsx$/).filter((file) => !/\.test\.tsx$/.test(file));

/** Opening tags of these elements, with where they stand. `=>` inside an attribute does not end a tag. */
const tags = (names: string) =>
  files.flatMap((file) =>
    [...textOf(file).matchAll(new RegExp(`<(?:${names})\\b(?:=>|[^>])*>`, "g"))].map(([tag]) => ({ file, tag })),
  );

test("no form lets the browser keep what was typed: Back after leaving shows empty fields", () => {
  const forms = tags("form");
  expect(forms.length).toBeGreaterThan(15);
  expect(forms.filter(({ tag }) => !tag.includes('autoComplete="off"'))).toEqual([]);
});

test("every field for words says so too, also where it stands in no form", () => {
  const fields = tags("input|textarea|select").filter(({ tag }) => !/type="(hidden|radio|checkbox)"|type=\{/.test(tag));
  expect(fields.length).toBeGreaterThan(8);
  expect(fields.filter(({ tag }) => !/autoComplete="(off|one-time-code)"/.test(tag))).toEqual([]);
});

test("a box to tick says nothing of it: HTML knows it of fields for words alone, and the form says it for all", () => {
  const boxes = tags("input").filter(({ tag }) => /type="(radio|checkbox)"/.test(tag));
  expect(boxes.length).toBeGreaterThan(8);
  expect(boxes.filter(({ tag }) => tag.includes("autoComplete"))).toEqual([]);
});

test("no field for people's own words cuts off what is pasted into it; a key has a known length", () => {
  const own = tags("input|textarea").filter(({ file }) => !file.startsWith("components/identity/"));
  expect(own.filter(({ tag }) => /maxLength/.test(tag))).toEqual([]);
});
