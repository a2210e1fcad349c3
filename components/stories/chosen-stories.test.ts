import { expect, test } from "vitest";
import { STAGES, THEMES } from "@/lib/threads/limits";
import { askedOf, chosenOf } from "./chosen-stories";

test("what stories are chosen by has a number in an address, and none of its words", () => {
  for (const stage of STAGES)
    for (const theme of THEMES) {
      const asked = askedOf({ stage, theme });
      expect(Object.values(asked).join()).toMatch(/^\d+,\d+$/);
      expect(chosenOf(asked)).toEqual({ stage, theme });
    }
  expect(chosenOf({ stage: "first-year", theme: "grief" })).toEqual({ stage: "first-year", theme: "grief" });
  expect(chosenOf({ stage: "99", theme: ["1", "2"] })).toEqual({ stage: undefined, theme: undefined });
  expect(askedOf({})).toEqual({ stage: undefined, theme: undefined });
});
