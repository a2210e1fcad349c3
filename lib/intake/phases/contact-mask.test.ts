import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverContacts, takeIn } from "@/lib/intake/intake";
import { MASK } from "@/lib/intake/limits";

/** `[[…]]` is what must be covered. */
const covers = (marked: string) => {
  const typed = marked.replaceAll("[[", "").replaceAll("]]", "");
  expect(coverContacts(typed)).toBe(marked.replace(/\[\[.*?\]\]/gs, MASK));
};

describe("a mask takes exactly what was found", () => {
  test("nothing before, between or behind", () => {
    covers("text me [[0151 496 0123]] x, or [[kaz.freo@example.org]].");
    covers("add me on snap its [[kaz_freo22]], easier");
    covers("see [our page]([[https://owls.example/a]])!");
  });

  test("title and body are covered where their own words stand", () => {
    const taken = takeIn({ title: "Pauline, landline +64 3 555 0142", body: "Ring me, or\\@me", acknowledged: [] });
    expect(taken.title).toBe(`Pauline, landline ${MASK}`);
    expect(taken.body).toBe("Ring me, or\\@me");
  });

  test("around any number, words stay as they were typed", () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const number = fc
      .array(digit, { minLength: 6, maxLength: 6 })
      .map((rest) => `07700 ${rest.slice(0, 3).join("")} ${rest.slice(3).join("")}`);
    const words = fc.array(fc.constantFrom("ring", "the", "cat", "é", "\\*", "ok!", "🦉", "Straße", "\u200b"), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, number, words, (before, typed, after) => {
        const around = (middle: string) => `${before.join(" ")} ${middle} ${after.join(" ")}`;
        expect(coverContacts(around(typed))).toBe(around(MASK));
      }),
    );
  });

  test("covering twice changes nothing", () => {
    const piece = fc.constantFrom(
      "07700 900123",
      "+",
      "(",
      ")",
      "*",
      "1",
      "0",
      "555-0123",
      "kaz@x.org",
      "t.me/x",
      " ",
      "\n",
      "snap is kaz_1 ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = coverContacts(pieces.join(" "));
        expect(coverContacts(once)).toBe(once);
      }),
    );
  });
});
