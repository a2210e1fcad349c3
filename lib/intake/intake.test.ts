import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ordinarySentences } from "@/lib/intake/rules/rules";
import { coverContacts, isCrisis, severityOf, takeIn } from "./intake";
import { MASK } from "./limits";

const take = (text: string, acknowledged: string[] = [], recent: string[] = []) =>
  takeIn({ text, acknowledged, recent });

describe("what must never fire", () => {
  test("ordinary words of this place are published without a question", () => {
    const stopped = ordinarySentences.filter(
      (text) => take(text).verdict !== "publish" || take(text).nudges.length > 0,
    );
    expect(stopped).toEqual([]);
  });
});

describe("nudge first, hold what is posted anyway", () => {
  test.each([
    ["call me on 212-555-2368", "contact"],
    ["my number is +44 7911 123456", "contact"],
    ["write to river@example.org", "contact"],
    ["river at gmail dot com", "contact"],
    ["add me on snap", "contact"],
    ["telegram: @river_stone", "contact"],
    ["find it on t.me/river", "contact"],
    ["selling subs, 10 each", "sourcing"],
  ])("%s", (text, reason) => {
    expect(take(text).nudges).toEqual([reason]);
    const anyway = take(text, [reason]);
    expect(anyway).toMatchObject({ verdict: "hold", body: text, nudges: [] });
    expect(anyway.signals.length).toBeGreaterThan(0);
  });

  test("words that shame are asked about, and never held", () => {
    const text = "you are just trading one drug for another";
    expect(take(text).nudges).toEqual(["shaming"]);
    expect(take(text, ["shaming"])).toMatchObject({ verdict: "publish", nudges: [] });
  });

  test("acknowledging one reason does not answer for another", () => {
    expect(take("selling subs, call 212-555-2368", ["contact"]).nudges).toEqual(["sourcing"]);
  });

  test("the same long words again are asked about; a short thank you is not", () => {
    const long = "I have started again today and I would like to know how others got through the first three nights";
    expect(take(`${long}!`, [], [long]).nudges).toEqual(["repeat"]);
    expect(take("Thank you so much", [], ["Thank you so much"]).nudges).toEqual([]);
  });
});

describe("crisis wins", () => {
  test("words in crisis are published at once, never asked about", () => {
    const taken = take("I just want to die");
    expect(taken).toMatchObject({ verdict: "publish", body: "I just want to die", nudges: [] });
    expect(isCrisis(taken.signals)).toBe(true);
    expect(severityOf(taken.signals)).toBe(1);
  });

  test("contact details and sourcing beside it are covered or noted, never held", () => {
    const taken = take("I took all my pills. selling subs. call me 212-555-2368 please");
    expect(taken).toMatchObject({ verdict: "masked", nudges: [] });
    expect(taken.body).toBe(`I took all my pills. selling subs. call me ${MASK} please`);
    expect(severityOf(taken.signals)).toBe(0);
    expect(taken.signals.map((signal) => signal.phase)).toContain("sourcing");
  });

  test("words beside a cry for help are covered alike, and covering twice changes nothing", () => {
    const covered = coverContacts("write to river@example.org or 212-555-2368");
    expect(covered).toBe(`write to ${MASK} or ${MASK}`);
    expect(coverContacts(covered)).toBe(covered);
  });

  test("no text that speaks of wanting to die is ever held, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const taken = take(`${before}\nI want to die\n${after}`);
        expect(taken.verdict).not.toBe("hold");
        expect(taken.nudges).toEqual([]);
      }),
    );
  });

  test("invisible characters do not hide a word from a rule", () => {
    expect(isCrisis(take("i want to d\u200bie").signals)).toBe(true);
  });
});

test("long and hostile text comes to an end", { timeout: 120_000 }, () => {
  take("warm");
  const parts = ["a", "a.", "1", "12 ", "@a", "telegram ", "a at ", "(", "+1 ", "www."];
  for (const part of parts) {
    expect(["publish", "masked", "hold"]).toContain(take(part.repeat(20_000 / part.length)).verdict);
    expect(coverContacts(part.repeat(20_000 / part.length))).not.toBe("");
  }
});
