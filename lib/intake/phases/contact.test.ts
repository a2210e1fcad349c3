import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverContacts, takeIn } from "@/lib/intake/intake";
import { grammar } from "@/lib/intake/languages/languages";
import { contactPhase } from "@/lib/intake/phases/contact";
import { readingOf } from "@/lib/intake/reading/reading";
import { processorTime } from "@/lib/testing/processor-time";

const asked = (text: string) => takeIn({ title: null, body: text, acknowledged: [] }).nudges.includes("contact");

describe("what is asked about", () => {
  test.each([
    "call me on 212-555-2368",
    "my number is +44 7911 123456",
    "write to river@example.org",
    "river at gmail dot com",
    "add me on snap",
    "telegram: @river_stone",
    "find it on t.me/river",
    "Do you have Whatsapp?",
    "whats your number hun",
    "can we talk somewhere else",
    "dm me for details",
    "hit me up",
    "pásame tu número",
    "escríbeme por telegram",
    "¿podemos hablar por privado?",
  ])("%s", (text) => {
    expect(asked(text)).toBe(true);
    const anyway = takeIn({ title: null, body: text, acknowledged: ["contact"] });
    expect(anyway).toMatchObject({ held: false, nudges: [] });
    expect(anyway.signals.map(({ phase }) => phase)).toContain("contact");
  });
});

test("long and hostile text is read in a moment", { timeout: 120_000 }, () => {
  coverContacts("warm 07700 900123");
  const parts = [
    "a",
    "a.",
    "1",
    "1,",
    "12 ",
    "3\n",
    "@a",
    "a@b.c",
    "telegram ",
    "a at ",
    "(",
    "+1 ",
    "+",
    "*1*",
    "**",
    "www.",
    "a.com/",
    "0 ",
    "one ",
    "https://",
    "$a1 ",
    "[.]",
    "))",
  ];
  for (const part of parts) {
    const text = part.repeat(20_000 / part.length);
    const spent = processorTime();
    expect(coverContacts(text)).not.toBe("");
    expect([part, spent() < 2_000]).toEqual([part, true]);
  }
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("7", "+", "(", ")", "*", "-", " ", "one ", "\n"), {
        minLength: 4_000,
        maxLength: 8_000,
      }),
      (signs) => {
        const spent = processorTime();
        coverContacts(signs.join(""));
        expect(spent()).toBeLessThan(1_000);
      },
    ),
    { numRuns: 20 },
  );
});

test("the longest hostile text costs a few milliseconds", { timeout: 60_000 }, () => {
  for (const part of ["07700 900 ", "a@b.c ", "1 2 ", "www.", "t.me/ab ", "a*bc d.e ", "on snap kaz1 ", "o1", "x*"]) {
    const reading = readingOf(part.repeat(20_000 / part.length), grammar().lexicon);
    const costs = Array.from({ length: 12 }, () => {
      const spent = processorTime();
      contactPhase({ reading, matches: [], recent: [] });
      return spent();
    });
    expect([part, Math.min(...costs) < 40]).toEqual([part, true]);
  }
});
