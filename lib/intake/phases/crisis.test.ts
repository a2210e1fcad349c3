import { expect, it } from "vitest";
import type { Match } from "@/lib/intake/grammar/match";
import type { RuleKind } from "@/lib/intake/grammar/schema";
import { cryIn } from "./crisis";

function match(kind: RuleKind, weight: 1 | 2 | 4, quoted = false): Match {
  const rule = { id: "one", kind, weight, severity: 1, despite: [], phrases: ["x"], matches: ["x"], spares: ["y"] };
  return { rule, span: [0, 1], quoted };
}

it("adds the hints of one family", () => expect(cryIn([match("farewell", 1), match("despair", 1)]).heard).toBe("low"));
it("does not add hints that have nothing in common", () =>
  expect(cryIn([match("farewell", 1), match("alone", 1)]).heard).toBeNull());
it("adds what is worrying by itself, whatever it is about", () =>
  expect(cryIn([match("farewell", 2), match("alone", 2)]).heard).toBe("high"));
it("counts half what is quoted", () => expect(cryIn([match("suicide", 4, true)]).heard).toBe("low"));
