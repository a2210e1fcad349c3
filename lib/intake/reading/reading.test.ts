import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lexiconOf } from "./lexicon";
import { readingOf } from "./reading";

const lexicon = lexiconOf(
  ["i", "want", "to", "die", "kill", "myself", "suicide", "overdose", "help", "sui", "me"],
  new Set(["i", "want", "to", "me"]),
  ["suicide", "overdose"],
);
const words = (typed: string) => readingOf(typed, lexicon).tokens.map(({ text }) => text);
const said = (typed: string) =>
  words(typed)
    .filter((word) => !/\p{Extended_Pictographic}/u.test(word))
    .join(" ");

describe("one sentence however it is written", () => {
  test.each([
    "I want to die",
    "I want to *die*",
    "i WANT to **d**ie",
    "I want to... die",
    "I want to 😭 die",
    "i want to dieeee",
    "I want to d i e",
    "I want to d.i.e",
    "I want to d*e",
    "I want to d\u200bie",
    "I want to di\u0301e",
    "Ｉ ｗａｎｔ ｔｏ ｄｉｅ",
    "I wаnt tо diе",
    "𝐈 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐝𝐢𝐞",
    "i want to d1e",
    "iwanttodie",
    "i w a n t t o d i e",
  ])("%s", (typed) => {
    expect(said(typed)).toBe("i want to die");
  });

  test.each([
    ["k!ll my5elf", "kill myself"],
    ["$uicide", "suicide"],
    ["s*icide", "suicide"],
    ["su**ide", "suicide"],
    ["suicde", "suicide"],
    ["over dose", "overdose"],
    ["killmyself", "kill myself"],
    ["I’m can't", "im cant"],
  ])("%s", (typed, expected) => {
    expect(said(typed)).toBe(expected);
  });

  test.each(["8mg/2mg", "day-30", "a b c", "b.i.d.", "2019-04-03", "river_stone"])("%s is what it seems", (typed) => {
    expect(said(typed)).not.toMatch(/die|kill|suicide/);
  });
});

test("digits of every script, circled and keycapped are digits", () => {
  expect(readingOf("٠٧٧ ०९ ①② 1️⃣2️⃣ 𝟳 ３", lexicon).level.text.replace(/\D/g, "")).toBe("0770912" + "12" + "73");
});

test("a full stop parts sentences, dots in a row and line ends do not", () => {
  const partings = (typed: string) => readingOf(typed, lexicon).tokens.map(({ parting }) => parting);
  expect(partings("die. help me")).toEqual([2, 2, 0]);
  expect(partings("die.help")).toEqual([2, 2]);
  expect(partings("die... help")).toEqual([2, 0]);
  expect(partings("die\nhelp\n\nme")).toEqual([2, 1, 2]);
});

test("every word leads back to what was typed, whatever stands there", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (typed) => {
      const { tokens } = readingOf(`${typed} kill`, lexicon);
      for (const { from, to } of tokens) expect(from < to && to <= typed.length + 5).toBe(true);
      const last = tokens.at(-1);
      if (last?.text === "kill") expect(`${typed} kill`.slice(last.from, last.to)).toMatch(/kill$/);
    }),
  );
  const { tokens } = readingOf("so I want to **d i e** now", lexicon);
  const die = tokens.find(({ text }) => text === "die");
  expect("so I want to **d i e** now".slice(die?.from, die?.to)).toBe("d i e");
});
