import fc from "fast-check";
import { expect, test } from "vitest";
import { processorTime } from "@/lib/testing/processor-time";
import { cleanLine, cleanText } from "./text-hygiene";

const anyText = fc.string({ unit: "binary", maxLength: 200 });

test("what is clean stays as it is", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test("no text can keep a control, an override, a hidden tag or a fourth mark", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text);
      expect(clean).not.toMatch(/[^\n\t\P{Cc}]/u);
      expect(clean).not.toMatch(/\p{Bidi_Control}/u);
      expect(clean).not.toMatch(/[\u{e0000}-\u{e007f}]/u);
      expect(clean).not.toMatch(/\p{M}{4}/u);
    }),
  );
});

test("plain letters, digits and signs are never touched", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."abc xyz 0189 .,!?'>*-_éüñßжя中日"), maxLength: 80 }), (text) => {
      expect(cleanText(text)).toBe(text.trim());
    }),
  );
});

test("letters and marks are composed", () => expect(cleanText("cafe\u0301")).toBe("café"));
test("an override that turns text around is taken out", () => expect(cleanText("a\u202eb\u2066c")).toBe("abc"));
test("zero-width characters inside a word are taken out", () =>
  expect(cleanText("he\u200bro\u2060i\ufeffn")).toBe("heroin"));
test("a joiner between emoji stays", () => expect(cleanText("👩‍👧 here")).toBe("👩‍👧 here"));
test("a joiner between letters goes", () => expect(cleanText("a\u200db")).toBe("ab"));
test("a keycap and a heart keep their form", () => expect(cleanText("1️⃣ ❤️")).toBe("1️⃣ ❤️"));
test("line ends of every system become one", () => expect(cleanText("a\r\nb\rc")).toBe("a\nb\nc"));
test("a title has one line", () => expect(cleanLine("  day \n one ")).toBe("day one"));

test("a heap of marks takes no time and leaves three", () => {
  const spent = processorTime();
  expect(cleanText(`a${"\u0301\u0316\u0f71\u0f74".repeat(60_000)}b`)).toMatch(/^\p{L}\p{M}{2,3}b$/u);
  expect(spent()).toBeLessThan(3000);
});
