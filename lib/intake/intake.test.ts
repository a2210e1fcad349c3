import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { helpCountries } from "@/lib/help/queries";
import { ordinarySentences } from "@/lib/intake/rules/rules";
import { coverContacts, isCrisis, severityOf, takeIn } from "./intake";
import { MASK } from "./limits";

const take = (text: string, acknowledged: string[] = [], recent: string[] = []) =>
  takeIn({ text, acknowledged, recent });

describe("what must never fire", () => {
  test.each([
    "day 142, 24 mg, since 2019-04-03",
    "16mg down to 12 mg, then 8 mg for 14 days, from 12/04/2019 to 03/05/2020",
    "tapered 120 110 100 90 80 70 60 50 40 mg",
    "I was using.It was bad.so I called my sister.me and her talked.",
    "I deleted telegram and my dealer's number to stop buying.",
    "I use the Signal app, and I have a session with my counsellor on Monday.",
    "Doors open 10:00-11:30, 12:15-13:45 and 18:00",
    "e.g. b.i.d. or q.d., ask your pharmacist",
    "@amber-willow thank you for that",
    "My 3rd Christmas without, 2019 2020 2021 2022 2023 2024",
    "I used to be a junkie and I am proud of where I am now",
    "samaritans.org helped me",
  ])("%s", (text) => {
    expect(take(text)).toEqual({ verdict: "publish", body: text, signals: [], nudges: [] });
  });

  test("ordinary words of this place are published without a question", () => {
    const stopped = ordinarySentences.filter(
      (text) => take(text).verdict !== "publish" || take(text).nudges.length > 0,
    );
    expect(stopped).toEqual([]);
  });

  test("the numbers of the help page may be passed on", () => {
    const numbers = helpCountries.flatMap((country) =>
      country.lines.flatMap((line) =>
        line.contacts.flatMap((contact) => (contact.kind === "web" ? [] : [contact.number])),
      ),
    );
    for (const number of numbers)
      expect([number, take(`They were kind to me: ${number}, any time.`).verdict]).toEqual([number, "publish"]);
  });

  test("no list of doses, days and dates looks like contact details", () => {
    const dose = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom("mg", "mcg", "ml", "days", "weeks", "years"))
      .map(([n, unit]) => `${n} ${unit}`);
    const date = fc
      .date({ min: new Date("1980-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.oneof(dose, date), { minLength: 1, maxLength: 8 }), (parts) => {
        expect(take(parts.join(", ")).signals).toEqual([]);
      }),
    );
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

  test.each([
    "555 123 4567",
    "0176 5512 34567",
    "612 345 678",
    "+999 12 34 56 78 90",
    "(020) 5550-1234",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "2125550000",
    "５５５ １２３ ４５６７",
    "0 7 9 1 1 1 2 3 4 5 6",
    "0176 5512 34567 0176 5512 34568",
  ])("a number that no country may have given out is covered beside a cry for help: %s", (number) => {
    expect(coverContacts(`ring me: ${number}. I am up`)).toBe(`ring me: ${MASK}. I am up`);
    expect(take(`I want to die. ${number}`).body).toBe(`I want to die. ${MASK}`);
  });

  test.each([
    "I took 24 mg, 16 mg and 8 mg, then 120 mg at 03:15",
    "tapered 120 110 100 90 80 70 60 50 40",
    "24-20-16-12-8-4-2 over the weeks",
    "day 30, day 60, day 90, day 365, and back to 1",
    "clean 2019 2020 2021",
    "since 2019-04-03, 12/04/2019, 03.05.2020",
    "30 days 60 days 90 days 365 days",
    "in 1987, 1994, 2003 and 2011",
  ])("a life in numbers stays as it is beside a cry for help: %s", (text) => {
    expect(take(`I want to die. ${text}`).body).toBe(`I want to die. ${text}`);
  });

  test("helplines stay as they are beside a cry for help, one after another too", () => {
    const numbers = helpCountries.flatMap(({ lines }) =>
      lines.flatMap(({ contacts }) => contacts.flatMap((one) => (one.kind === "web" ? [] : [one.number]))),
    );
    for (const number of numbers) expect(coverContacts(`I rang ${number} today`)).toBe(`I rang ${number} today`);
    const all = numbers.join(" or ");
    expect(coverContacts(all)).toBe(all);
    expect(coverContacts("988 1-800-662-4357 999")).toBe("988 1-800-662-4357 999");
  });

  test("ordinary words are never held for digits that are no known number", () => {
    expect(take("the ticket is 0176 5512 34567").nudges).toEqual([]);
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
