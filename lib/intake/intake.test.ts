import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "@/lib/testing/processor-time";
import ordinary from "./examples/ordinary.json";
import { coverContacts, severityOf, takeIn } from "./intake";
import { MASK } from "./limits";

const take = (body: string, acknowledged: string[] = [], more: object = {}) =>
  takeIn({ title: null, body, acknowledged, ...more });
const advert = Array.from({ length: 50 }, (_, at) => `word${at}`).join(" ");

test("on ordinary words of this place no rule fires: nothing is asked or held", () => {
  const stopped = ordinary.filter((body) => {
    const { heard, cry, nudges, held } = take(body);
    return (heard !== null && !cry.bySound) || nudges.length > 0 || held;
  });
  expect(stopped).toEqual([]);
});

test("hardly any of them sounds like a cry", () => {
  expect(ordinary.filter((body) => take(body).cry.bySound).length / ordinary.length).toBeLessThan(0.1);
});

describe("asked first; then covered, held or shown", () => {
  test.each([
    ["call me on 212-555-2368", `call me on ${MASK}`],
    ["write to river@example.org", `write to ${MASK}`],
    ["find it on t.me/river", `find it on ${MASK}`],
  ])("contact details never hold a post: %s", (body, covered) => {
    expect(take(body).nudges).toEqual(["contact"]);
    const anyway = take(body, ["contact"]);
    expect(anyway).toMatchObject({ held: false, body: covered, nudges: [] });
    expect(severityOf(anyway.signals)).toBe(3);
  });

  test.each(["selling subs, 10 each, message me", "where can I buy oxys in Leeds tonight"])(
    "dealing waits for a volunteer: %s",
    (body) => {
      const [reason = ""] = take(body).nudges;
      expect(["selling", "sourcing"]).toContain(reason);
      expect(take(body, [...take(body).nudges])).toMatchObject({ held: true, nudges: [] });
    },
  );

  test("words that shame are asked about, and never held", () => {
    const body = "you are just trading one drug for another";
    expect(take(body).nudges).toEqual(["shaming"]);
    expect(take(body, ["shaming"])).toMatchObject({ held: false, nudges: [], body });
  });

  test("acknowledging one reason does not answer for another", () => {
    expect(take("selling subs, 10 each, call 212-555-2368", ["contact"]).nudges).toEqual(["selling"]);
  });

  test("a title and what stands under it are one text", () => {
    const taken = takeIn({ title: "call 212-555-2368", body: "I want to die", acknowledged: [] });
    expect(taken).toMatchObject({ heard: "high", title: `call ${MASK}`, body: "I want to die", nudges: [] });
    expect(takeIn({ title: "I just want to", body: "die", acknowledged: [] }).heard).toBe("high");
  });

  test("the same long words again are asked about; a short thank you is not", () => {
    const long = "I have started again today and I would like to know how others got through the first three nights";
    expect(take(`${long}!`, [], { recent: [long] }).nudges).toEqual(["repeat"]);
    expect(take(`${long}!`, ["repeat"], { recent: [long] }).held).toBe(false);
    expect(take("Thank you so much", [], { recent: ["Thank you so much"] }).nudges).toEqual([]);
  });

  test("the third copy of a long text waits for a volunteer, never a cry for help", () => {
    const copies = (before: number) => ({ copiesBefore: () => before });
    expect(take(advert, ["repeat"], copies(1)).held).toBe(false);
    expect(take(advert, ["repeat"], copies(2))).toMatchObject({
      held: true,
      signals: [{ phase: "flood", severity: 2 }],
    });
    expect(take(`${advert}. I want to die`, [], copies(9))).toMatchObject({ held: false, nudges: [], heard: "high" });
  });
});

describe("a cry for help is never silenced", () => {
  test("it is shown at once, its writer is asked nothing, and a volunteer is told", () => {
    const taken = take("I just want to die");
    expect(taken).toMatchObject({ heard: "high", held: false, body: "I just want to die", nudges: [] });
    expect(severityOf(taken.signals)).toBe(1);
  });

  test("contact details and dealing beside it are covered or noted, never held", () => {
    const taken = take("I took all my pills. selling subs, 10 each. call me 212-555-2368 please");
    expect(taken).toMatchObject({ held: false, nudges: [], heard: "high" });
    expect(taken.body).toBe(`I took all my pills. selling subs, 10 each. call me ${MASK} please`);
    expect(severityOf(taken.signals)).toBe(0);
    expect(taken.signals.map((signal) => signal.phase)).toContain("sourcing");
  });

  test("no text that speaks of wanting to die is ever held or asked about, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(5), (before, after, copies) => {
        const taken = take(`${before}\n\nI want to die\n\n${after}`, [], { copiesBefore: () => copies });
        expect(taken.held).toBe(false);
        expect(taken.nudges).toEqual([]);
      }),
    );
  });

  test("covering twice changes nothing", () => {
    const covered = coverContacts("write to river@example.org or 212-555-2368");
    expect(covered).toBe(`write to ${MASK} or ${MASK}`);
    expect(coverContacts(covered)).toBe(covered);
  });
});

test("no text, however long and whatever it repeats, holds the site up", { timeout: 120_000 }, () => {
  take("warm");
  const parts = [
    "1 2 ",
    "+44 ",
    "(",
    "*",
    "a*b ",
    "d.i.e ",
    "@a",
    "www.",
    "die kill ",
    "i i i ",
    "😭",
    "ﷺ",
    "a",
    "he is not ",
  ];
  const spent = processorTime();
  for (const part of parts) take(part.repeat(20_000 / part.length));
  // One of the old rules took two seconds for the first of these alone.
  expect(spent()).toBeLessThan(3_000);
});

test("marks lie in the text that was typed, in title and body", () => {
  const { marks } = takeIn({ title: "**Tonight**", body: "so I want to *die*", acknowledged: [] });
  expect(marks.body.map(([from, to]) => "so I want to *die*".slice(from, to))).toContain("I want to *die");
});
