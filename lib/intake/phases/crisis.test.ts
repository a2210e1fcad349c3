import { expect, test } from "vitest";
import type { Match } from "@/lib/intake/grammar/match";
import type { RuleKind } from "@/lib/intake/grammar/schema";
import { grammar } from "@/lib/intake/languages/languages";
import type { Sound } from "@/lib/intake/model/model";
import { readingOf } from "@/lib/intake/reading/reading";
import { cryIn } from "./crisis";

type Weighed = { kind: RuleKind; weight: 1 | 2 | 4; severity?: 0 | 1; quoted?: boolean };

const heardAs = (sound: Sound, ...fired: Weighed[]) => {
  const matches = fired.map(({ kind, weight, severity = 1, quoted = false }): Match => {
    const rule = { id: "one", kind, weight, severity, despite: [], phrases: ["x"], matches: ["x"], spares: ["y"] };
    return { rule, span: [0, 1], quoted };
  });
  return cryIn({ matches, reading: readingOf("hello", grammar().lexicon) }, () => sound).heard;
};
const heard = (...fired: Weighed[]) => heardAs("unsure", ...fired);

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

test("what sounds like a cry shows help where no rule fires, and tells no volunteer", () => {
  expect(heardAs("cry")).toBe("low");
  expect(heardAs("unsure")).toBeNull();
});

test("the sound of a text takes nothing from what rules are sure of, only from what they suspect", () => {
  expect(heardAs("other", { kind: "suicide", weight: 4 })).toBe("high");
  expect(heardAs("other", { kind: "overdose", weight: 2, severity: 0 })).toBe("high");
  expect(heardAs("other", { kind: "suicide", weight: 2 })).toBeNull();
});
