import { describe, expect, test } from "vitest";
import { RUNGS } from "./blur";
import { GROUPS, groupAt, groupNumberOf } from "./groups";
import { isCounted, MILESTONE_KINDS } from "./limits";

describe("groups of stones", () => {
  test("each has a number of its own, which is its address for ever", () => {
    expect(Object.fromEntries(GROUPS.map(({ n, name }) => [n, name]))).toEqual({
      1: "first_days",
      2: "weeks",
      3: "months",
      4: "years",
      5: "coming_back",
      6: "helping",
      7: "alongside",
      8: "firsts",
      9: "own_words",
    });
    for (const odd of ["", "0", "10", "01", "1.0", " 1", "months", "-1"]) expect(groupAt(odd), odd).toBeNull();
    for (const group of GROUPS) expect(groupAt(String(group.n))).toBe(group);
  });

  test("every kind and every length stands in exactly one", () => {
    const lengths = [
      ...RUNGS,
      ...MILESTONE_KINDS.filter((kind) => !isCounted(kind)).map((kind) => ({ kind, amount: null })),
    ];
    for (const { kind, amount } of lengths) expect(groupAt(String(groupNumberOf(kind, amount))), kind).not.toBeNull();
    for (const { kinds, stretch } of GROUPS) expect(stretch === undefined).toBe(!kinds.some(isCounted));
  });

  test("an exact number stands where its nearest 'about' does", () => {
    const nameOf = (kind: "days" | "weeks" | "months" | "years", amount: number) =>
      groupAt(String(groupNumberOf(kind, amount)))?.name;
    expect(nameOf("days", 1)).toBe("first_days");
    expect(nameOf("days", 6)).toBe("weeks");
    expect(nameOf("days", 97)).toBe("months");
    expect(nameOf("weeks", 52)).toBe("years");
    expect(nameOf("months", 11)).toBe("months");
    expect(nameOf("months", 13)).toBe("years");
    expect(nameOf("years", 1)).toBe("years");
  });
});
