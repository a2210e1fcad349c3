import { expect, test } from "vitest";
import { type Node, nodesOf, sourceFiles, toNode } from "@/lib/testing/source";
import { formIn } from "./front/request-body";
import { typedWords, WORD_FIELDS } from "./words-of-form";

/** Where a control gets its name from outside; the forms that use them are walked by name. */
const FRAMES = ["components/form/text-field.tsx"];
/** Words of a key are asked for anew, never given back; so are the two that confirm one. */
const SECRETS = ["components/identity/key-steps.tsx", "components/identity/sign-in-along.tsx"];
/** Numbers and dates are fields too, but no sentence is lost with them. */
const WRITTEN = /^(text|search|undefined)$/;

/** The names of all fields of our forms that somebody writes sentences in, with the file. */
function writtenFields(): { file: string; name: string }[] {
  return sourceFiles(/^(app|components)\/.*\.tsx$/)
    .filter((file) => ![...FRAMES, ...SECRETS].includes(file) && !file.endsWith(".test.tsx"))
    .flatMap((file) =>
      nodesOf(file)
        .filter((node) => /^(input|textarea|TextField|TextArea)$/.test(tagOf(node)))
        .filter((node) => tagOf(node) !== "input" || WRITTEN.test(attribute(node, "type")))
        .filter((node) => attribute(node, "inputMode") !== "numeric" && attribute(node, "name") !== "undefined")
        .map((node) => ({ file, name: attribute(node, "name") })),
    );
}

const tagOf = (node: Node): string => (node.type === "JSXOpeningElement" ? String(toNode(node.name)?.name) : "");

/** The words of an attribute; 'computed' when they stand nowhere in the file as such, 'undefined' when there is none. */
function attribute(node: Node, name: string): string {
  const given = Array.isArray(node.attributes) ? node.attributes.map(toNode) : [];
  const found = given.find((one) => toNode(one?.name)?.name === name);
  if (!found) return "undefined";
  const value = toNode(found.value)?.value;
  return typeof value === "string" ? value : "computed";
}

test("every field in which people write is given back when a page breaks, and no other", () => {
  const fields = writtenFields().filter(({ name }) => name !== "key");
  expect(fields.length).toBeGreaterThan(6);
  expect(fields.filter(({ name }) => !WORD_FIELDS.includes(name))).toEqual([]);
  const names = new Set(fields.map(({ name }) => name));
  expect(WORD_FIELDS.filter((name) => !names.has(name))).toEqual([]);
});

test("a key is never among what is given back", async () => {
  const form = new URLSearchParams({
    key: "six words",
    first: "one",
    pending: "sealed",
    device: "mine",
    body: "Hello",
  });
  const sent = await formIn(Buffer.from(form.toString()), "application/x-www-form-urlencoded");
  expect(sent && typedWords(sent)).toEqual([{ label: "body", text: "Hello" }]);
});
