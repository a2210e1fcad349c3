import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLAIN, WORDED } from "./layouts";
import { widthOf } from "./letters";
import { setText } from "./lines";
import { writable } from "./writable";

const setting = { weight: "regular", sizes: [40, 30, 22], leading: 1.4 } as const;
const box = { width: 500, height: 400 };

describe("setting text", () => {
  test("never runs out of its place, whatever was written", () => {
    const texts = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.stringMatching(/^[a-zW ]{0,2000}$/),
      fc.constantFrom(
        "W".repeat(2000),
        "a ".repeat(1000),
        "\n".repeat(2000),
        "מילים בעברית ".repeat(50),
        "“”…—".repeat(90),
      ),
    );
    fc.assert(
      fc.property(texts, (typed) => {
        const { text } = writable(typed);
        const { lines, size } = setText(text, setting, box);
        expect(lines.length * size * setting.leading).toBeLessThanOrEqual(box.height);
        for (const line of lines) expect(widthOf(line, "regular", size)).toBeLessThanOrEqual(box.width);
      }),
    );
  });

  test("nothing is lost while it fits, and what does not ends with '…'", () => {
    const words = "They had kept my chair, and nobody asked where I had been.";
    const set = setText(words, setting, box);
    expect([set.lines.join(" "), set.cut, set.size]).toEqual([words, false, 40]);
    const long = setText(words.repeat(40), setting, box);
    expect([long.cut, long.size, long.lines.at(-1)?.endsWith("…")]).toEqual([true, 22, true]);
    expect(setText("Supercalifragilisticexpialidocious".repeat(3), setting, box).lines.join("")).toBe(
      "Supercalifragilisticexpialidocious".repeat(3),
    );
  });

  test("few lines are about as long as each other, and a new line stays one", () => {
    expect(setText("Got a naloxone kit", { ...setting, sizes: [70] }, box).lines).toEqual(["Got a", "naloxone kit"]);
    expect(setText("One.\nTwo.", setting, box).lines).toEqual(["One.", "Two."]);
  });

  test("every place has room for a few lines in its smallest letters", () => {
    for (const { text, label } of [...Object.values(PLAIN), ...Object.values(WORDED).flat()])
      expect(text.height).toBeGreaterThan((label.at(-1) ?? 0) * 2 * 1.12);
    // What is too long for a large stone comes on the layout that gives words more room.
    for (const [few, many] of Object.values(WORDED)) {
      expect(many?.text.height).toBeGreaterThan((many?.words.at(-1) ?? 0) * 12);
      expect(many?.text.height).toBeGreaterThan(few?.text.height ?? 0);
    }
  });
});

describe("what our font can write", () => {
  test("pictures are left out by themselves, and words with letters of others whole", () => {
    expect(writable("Three months 🎉🎉 today")).toEqual({ text: "Three months today", missing: true });
    expect(writable("Thank you 1️⃣ 👩‍👩‍👧 Łukasz, and Zoë")).toEqual({ text: "Thank you 1 and Zoë", missing: true });
    expect(writable("سلام عليكم")).toEqual({ text: "", missing: true });
    expect(writable("I said привет to her")).toEqual({ text: "I said to her", missing: true });
  });

  test("what is only written another way stays, and nothing is said to be missing", () => {
    expect(writable("Cafe\u0301\u00a0twenty\u2011one\r\n\r\nnew\u2028line")).toEqual({
      text: "Café twenty-one\nnew\nline",
      missing: false,
    });
  });
});
