import { describe, expect, test } from "vitest";
import { markedBy } from "./drafted";
import { shareMilestoneSchema } from "./schema";

const form = (facts: Record<string, string>) =>
  shareMilestoneSchema.safeParse({ submission: "0123456789abcdef", kind: "days", speakAs: "alias", ...facts });
const said = (facts: Record<string, string>) =>
  form(facts).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("how many, as people type it", () => {
  test.each([
    "30",
    "３０",
    "٣٠",
    "30 days",
    "30 d",
    "30 Days.",
    "+30",
    " 30 ",
    "about 30",
    "day 30",
    "Day 30.",
    "about 30 days",
  ])("%j is 30 days", (amount) => {
    expect(form({ amount }).data?.amount?.value).toBe(30);
  });
  test.each([
    ["weeks", "3 weeks"],
    ["weeks", "3wk"],
    ["months", "3 months"],
    ["months", "3 mo"],
    ["years", "3 yrs"],
    ["years", "3 y"],
  ])("of %s, %j is 3", (kind, amount) => {
    expect(form({ kind, amount }).data?.amount?.value).toBe(3);
  });
  test.each(["30-40", "3.5", "½", "thirty", "30 sheep", "2 and a half", "0", "-3", "day 3 weeks", "about", ""])(
    "%j is asked about and never guessed at",
    (amount) => expect(said({ amount })).toEqual(["amount: not-valid"]),
  );
  test("a number that is too large to count is told so, and is not called no number", () => {
    expect(said({ amount: "99999" })).toEqual(["amount: too-many"]);
    expect(said({ kind: "years", amount: "200" })).toEqual(["amount: too-many"]);
  });
  test("another unit than the one that was chosen is asked about: either may be meant", () => {
    expect(said({ kind: "weeks", amount: "30 days" })).toEqual(["amount: other-unit"]);
    expect(said({ kind: "days", amount: "3 months" })).toEqual(["amount: other-unit"]);
    expect(said({ kind: "weeks", amount: "day 12" })).toEqual(["amount: other-unit"]);
  });
  test("what counts no time, or says the day it began, is not stopped by what stands in the field", () => {
    expect(said({ kind: "first", amount: "a while" })).toEqual([]);
    expect(said({ amount: "about a month", since: "2026-01-01" })).toEqual([]);
  });
  test("a number beside a day that makes another length of it is asked about, and one that fits is not", () => {
    const marked = (facts: Record<string, string>) => {
      const { data } = form(facts);
      return data && markedBy(data, new Date("2026-06-15T12:00:00Z"));
    };
    const refused = { ok: false, refusal: { code: "invalid", issues: [{ field: "amount", message: "two-lengths" }] } };
    expect(marked({ amount: "30", since: "2026-06-15" })).toMatchObject(refused);
    expect(marked({ kind: "months", amount: "3", since: "2025-06-15" })).toMatchObject(refused);
    expect(marked({ kind: "months", amount: "3", since: "2026-03-15" })).toMatchObject({ ok: true });
    expect(marked({ amount: "3 months", since: "2026-03-15" })).toMatchObject({ ok: true });
    expect(marked({ amount: "a while", since: "2026-03-15" })).toMatchObject({ ok: true });
  });
  test("the day it began may be typed with the digits of any script", () => {
    expect(form({ since: "٢٠٢٦-٠١-٠٢" }).data?.since).toBe("2026-01-02");
  });
});
