import { expect, test } from "vitest";
import { stepsOfDraft } from "./earlier-draft";

test("a draft of an earlier Cairn opens with what was chosen in it; one of today is left as it is", () => {
  expect(stepsOfDraft({ kind: ["months"], amount: ["4"], words: ["Soup"] })).toEqual({
    ...{ mark: ["time"], length: ["typed"], unit: ["months"], amount: ["4"], words: ["Soup"] },
  });
  expect(stepsOfDraft({ kind: ["first_step"], words: ["Rang"] })).toEqual({ mark: ["first"], words: ["Rang"] });
  expect(stepsOfDraft({ kind: ["own_words"] })).toEqual({ mark: ["own_words"] });
  const now = { mark: ["time"], length: ["months-3"] };
  expect(stepsOfDraft(now)).toBe(now);
});
