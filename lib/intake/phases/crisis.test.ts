import { expect, test } from "vitest";
import type { Match } from "@/lib/intake/grammar/match";
import type { RuleKind } from "@/lib/intake/grammar/schema";
import { grammar } from "@/lib/intake/languages/languages";
import { readingOf } from "@/lib/intake/reading/reading";
import { cryIn } from "./crisis";

type Weighed = { kind: RuleKind; weight: 1 | 2 | 4; severity?: 0 | 1; quoted?: boolean };

const heard = (...fired: Weighed[]) => {
  const matches = fired.map(({ kind, weight, severity = 1, quoted = false }): Match => {
    const rule = { id: "one", kind, weight, severity, despite: [], phrases: ["x"], matches: ["x"], spares: ["y"] };
    return { rule, span: [0, 1], quoted };
  });
  return cryIn({ matches, reading: readingOf("hello", grammar.lexicon) }).heard;
};

test("hints of one family are added", () => {
  expect(heard({ kind: "farewell", weight: 1 }, { kind: "despair", weight: 1 })).toBe("low");
});

test("hints that have nothing in common are not", () => {
  expect(heard({ kind: "farewell", weight: 1 }, { kind: "alone", weight: 1 })).toBeNull();
});

test("what is worrying by itself is added, whatever it is about", () => {
  expect(heard({ kind: "farewell", weight: 2 }, { kind: "alone", weight: 2 })).toBe("high");
});

test("what may end a life within the hour is told to a volunteer, also where it only might be so", () => {
  expect(heard({ kind: "overdose", weight: 2, severity: 0 })).toBe("high");
  expect(heard({ kind: "overdose", weight: 1, severity: 0 })).toBeNull();
});

test("what is quoted counts half", () => {
  expect(heard({ kind: "suicide", weight: 4, quoted: true })).toBe("low");
  expect(heard({ kind: "overdose", weight: 2, severity: 0, quoted: true })).toBeNull();
});
