import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { helpCountries } from "@/lib/help/queries";
import { coverContacts, takeIn } from "@/lib/intake/intake";

const asked = (text: string) => takeIn({ title: null, body: text, acknowledged: [] }).nudges.includes("contact");

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
    "samaritans.org helped me, and nhs.uk/medicines/methadone/ is plain",
    "I took 24 mg, 16 mg and 8 mg, then 120 mg at 03:15",
    "tapered 120 110 100 90 80 70 60 50 40",
    "24-20-16-12-8-4-2 over the weeks",
    "day 30, day 60, day 90, day 365, and back to 1",
    "clean 2019 2020 2021",
    "since 2019-04-03, 12/04/2019, 03.05.2020",
    "30 days 60 days 90 days 365 days",
    "in 1987, 1994, 2003 and 2011",
    "my NHS number is 943 476 5919 and they still lost me",
    "breathing: one two three four, one two three four, one two three four",
    "ten nine eight seven six five four three two one, and breathe",
    "weights in kg 82.4 81.9 81.1 80.7 80.2, BP 120/80 118/79 130/85",
    "I saved £1,200, $3,400 and 1,247 days",
    "pain scores 7, 6, 7, 5, 4, 6, 5, 3, 4, 2 out of ten",
    "mi balance: once meses, quince kilos, cinco reuniones, treinta y dos dientes",
    "deleted snap in january, all my plugs were on it",
    "my mum calls me every night at 9, 10 or 11",
    "text SHOUT to 85258, or HOME to 741741, or ring 1-800-662-4357",
    "Samaritans 116 123 or jo@samaritans.org",
    "my counsellor gave me her number",
    "we have a whatsapp group for the allotment",
    "call me old fashioned but I like a letter",
    "$hit happens, $ave your money",
    "look at nhs.uk for that, I found it at talktofrank.com",
  ])("%s", (text) => {
    expect(asked(text)).toBe(false);
    expect(coverContacts(text)).toBe(text);
  });

  test("the numbers of the help page may be passed on, one by one and in a row", () => {
    const numbers = helpCountries.flatMap(({ lines }) =>
      lines.flatMap(({ contacts }) => contacts.flatMap((one) => (one.kind === "web" ? [] : [one.number]))),
    );
    for (const number of numbers) expect(coverContacts(`They were kind: ${number}, any time.`)).toContain(number);
    expect(coverContacts(numbers.join(" or "))).toBe(numbers.join(" or "));
    expect(coverContacts("988 1-800-662-4357 999")).toBe("988 1-800-662-4357 999");
  });

  test("no list of doses, counts and dates looks like contact details", () => {
    const dose = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom("mg", "mcg", "ml", "days", "weeks", "years", "pills"))
      .map(([count, unit]) => `${count} ${unit}`);
    const date = fc
      .date({ min: new Date("1980-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const part = fc.oneof(
      dose,
      date,
      date.map((day) => day.split("-").reverse().join("/")),
      date.map((day) => day.slice(0, 4)),
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(", ", " and ", ". ", "; "),
        (parts, between) => {
          expect(asked(parts.join(between))).toBe(false);
        },
      ),
    );
  });

  test("no taper looks like contact details, whatever stands between its steps", () => {
    const taper = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(taper, fc.constantFrom(" ", ", ", "\n", "-", " - ", "/"), (steps, between) => {
        const text = steps.sort((one, other) => other - one).join(between);
        expect(coverContacts(`down from ${text} and holding`)).toBe(`down from ${text} and holding`);
      }),
    );
  });
});
