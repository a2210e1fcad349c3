import { expect, test } from "vitest";
import { MASK } from "@/lib/intake/limits";
import { takeWordsIn } from "./take-in";

test("a cry for help in a title covers the number in the body, and nothing is held or asked", () => {
  const taken = takeWordsIn({ title: "I want to die", body: "call me 212-555-2368", acknowledged: [] });
  expect(taken).toMatchObject({ ok: true, value: { held: false, heard: "high", body: `call me ${MASK}` } });
});

test("a number in a title is asked about like one in a body", () => {
  const asked = takeWordsIn({ title: "call 212-555-2368", body: "hello there", acknowledged: [] });
  expect(asked).toEqual({ ok: false, refusal: { code: "nudge", reasons: ["contact"] } });
});
