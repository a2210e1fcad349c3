import { describe, expect, test } from "vitest";
import { GROUPS } from "./groups";
import { MARKS } from "./limits";
import {
  commandForm,
  markOfGroup,
  missingIn,
  SHARE_STEPS,
  type ShareStep,
  stepAfter,
  stepBefore,
  stepIn,
} from "./share-steps";

const sent = (fields: Record<string, string>): Record<string, string> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return Object.fromEntries([...commandForm(form)].map(([name, value]) => [name, String(value)]));
};

describe("the way through the screens", () => {
  test("leads back to where it came from, for every sort, and to the stone in the end", () => {
    for (const mark of MARKS) {
      const answers = { mark: [mark] };
      const way: ShareStep[] = ["mark"];
      let at = stepIn({});
      while (at !== "place") {
        const next = stepAfter(at, answers);
        expect(stepBefore(next, answers)).toBe(at);
        at = next;
        way.push(at);
      }
      expect(way.length).toBe(["time", "first", "coming_back"].includes(mark) ? 4 : 3);
    }
  });

  test("no screen is past what has to be answered before it", () => {
    expect(missingIn({}, "mark")).toMatchObject({ field: "kind" });
    expect(missingIn({ mark: ["time"] }, "mark")).toBeNull();
    expect(missingIn({ mark: ["time"] }, "detail")).toMatchObject({ field: "length" });
    expect(missingIn({ mark: ["time"], length: ["months-99"] }, "place")).toMatchObject({ field: "length" });
    expect(missingIn({ mark: ["first"], first: ["a flight"] }, "detail")).toMatchObject({ field: "first" });
    expect(missingIn({ mark: ["own_words"], words: [" \u2800 "] }, "words")).toMatchObject({ field: "words" });
    for (const mark of ["coming_back", "helping", "alongside"])
      for (const step of SHARE_STEPS) expect(missingIn({ mark: [mark] }, step)).toBeNull();
  });

  test("who comes from a group has answered the first question", () => {
    expect(GROUPS.map((group) => markOfGroup(group))).toEqual([
      ...["time", "time", "time", "time", "first", "coming_back", "helping", "alongside", "own_words"],
    ]);
  });
});

describe("what the command is told", () => {
  test("a rung is its kind and number, whatever was typed before", () => {
    const answers = { mark: "time", length: "months-3", amount: "97", since: "2026-01-02", exact: "on", step: "words" };
    expect(sent(answers)).toEqual({ kind: "months", amount: "3", speakAs: "alias" });
    expect(sent({ mark: "time", length: "years-25" })).toMatchObject({ kind: "years", amount: "25" });
  });
  test("what was typed is read by its unit, with what was chosen beside it", () => {
    const answers = { mark: "time", length: "typed", unit: "days", amount: "30", exact: "on", speakAs: "profile" };
    expect(sent(answers)).toEqual({ kind: "days", amount: "30", exact: "on", speakAs: "profile" });
  });
  test("an answer to another sort's question is left out", () => {
    expect(sent({ mark: "helping", group: "6", length: "months-3", first: "meeting", words: "Tea." })).toEqual({
      ...{ kind: "helping", words: "Tea.", speakAs: "alias" },
    });
    expect(sent({ mark: "first", first: "meeting", amount: "3" })).toMatchObject({ kind: "first", first: "meeting" });
  });
});
