import { describe, expect, test } from "vitest";
import { RUNGS } from "./blur";
import { lookOf, rungOf, stretchOfRung } from "./look";

describe("what a stone looks like", () => {
  test("every step of the ladder is its own, and the ladder climbs", () => {
    for (const [place, { kind, amount }] of RUNGS.entries()) expect(rungOf(kind, amount)).toBe(place);
    const stretches = RUNGS.map((_, place) => stretchOfRung(place));
    expect([...new Set(stretches)]).toEqual(["days", "weeks", "months", "years"]);
  });

  test("an exact number looks like the nearest 'about': no picture tells more than a blurred stone", () => {
    expect(rungOf("days", 97)).toBe(rungOf("months", 3));
    expect(rungOf("days", 1)).toBe(0);
    expect(rungOf("weeks", 52)).toBe(rungOf("years", 1));
    expect(rungOf("months", 960)).toBe(RUNGS.length - 1);
    expect(stretchOfRung(rungOf("days", 97))).toBe("months");
  });

  test("moments have no step", () => {
    expect(rungOf("helping", null)).toBe(0);
    expect(rungOf("alongside", 7)).toBe(0);
    const stone = { stoneSeed: "a", amount: null } as const;
    expect(lookOf({ ...stone, kind: "first" })).toEqual({ seed: "a", kind: "first", rung: 0 });
  });
});
