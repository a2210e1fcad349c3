import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "@/lib/testing/processor-time";
import { makeKey, parseKey } from "./key-words";
import { KEY_FIELD_MAX } from "./limits";
import { LIST } from "./word-list";

const opens = (typed: string, key: readonly string[]) => expect(parseKey(typed), typed).toEqual({ ok: true, key });

/** Six words of the whole list, old ones too; those with a hyphen more often than chance would have it. */
const aKey = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...LIST) },
    { weight: 1, arbitrary: fc.constantFrom("drop-down", "felt-tip", "t-shirt", "yo-yo") },
  ),
  { minLength: 6, maxLength: 6 },
);

const someOf = (...signs: string[]) => fc.array(fc.constantFrom(...signs), { maxLength: 2 }).map((all) => all.join(""));

/** What shows nothing: it may stand anywhere, within a word too. */
const UNSEEN =
  "\u200b \u200c \u200d \u2060 \ufeff \u200e \u200f \u202a \u202c \u2066 \u2069 \u061c \u00ad \u034f \ufe0e \ufe0f \u180e \u{e0020}".split(
    " ",
  );
const DASHES = "- \u2010 \u2011 \u2012 \u2013 \u2014 \u2015 \u2212 \u00ad- \ufe58 \ufe63 \uff0d ~ _ \u30fb".split(" ");
const BETWEEN = [
  " ",
  "  ",
  "\n",
  "\r\n",
  "\t",
  "\u00a0",
  "\u3000",
  "\u2028",
  "\u202f",
  ", ",
  "، ",
  "、",
  ".",
  " · ",
  " | ",
  "; ",
  " / ",
];
const BEFORE =
  "- |* |• |– |> |>> |☐ |☑ |✔ |✅ |[ ] |[x] |[X] |( ) |▪️|→ |\" |“|‘|«|„|'|**|`|_|~~|#|# |\u{1f511} |\u200b|«\u00a0|\\- ".split(
    "|",
  );
const AFTER = [
  "",
  ",",
  ".",
  ";",
  ":",
  "”",
  "’",
  "»",
  "“",
  "'",
  '"',
  "**",
  "`",
  "_",
  " ✔",
  " \u{1f44d}\u{1f3fd}",
  "\u200b",
  "!",
  "…",
];
const NUMBERED: ((n: number) => string)[] = [
  (n) => `${n}. `,
  (n) => `${n}) `,
  (n) => `(${n}) `,
  (n) => `#${n} `,
  (n) => `${n}\ufe0f\u20e3 `,
  (n) => String.fromCodePoint(0x245f + n),
  (n) => `${String.fromCodePoint(0x2473 + n)} `,
  (n) => `${n}: `,
  (n) => `№ ${n} `,
  (n) => `${n}º `,
  (n) => `${["1st", "2nd", "3rd"][n - 1] ?? `${n}th`} `,
  (n) => `${"abcdef"[n - 1]}) `,
  (n) => `${["i", "ii", "iii", "iv", "v", "vi"][n - 1]}. `,
  (n) => `word ${n}: `,
  (n) => `${String.fromCodePoint(0x0660 + n)}- `,
];
const CASES: ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
  (word) => word.replace(/[a-z]/g, (letter) => String.fromCodePoint(0xfee0 + (letter.codePointAt(0) ?? 0))),
  (word) => word.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a - 0x61 + (letter.codePointAt(0) ?? 0))),
  (word) => word.replaceAll("ffi", "ﬃ").replaceAll("fi", "ﬁ").replaceAll("fl", "ﬂ"),
];

/** The words of a key as a note keeps them: each dressed in its own way, numbered alike, with something between. */
const note = fc
  .record({
    key: aKey,
    dressed: fc.array(
      fc.record({
        before: fc.oneof(fc.constant(""), fc.constantFrom(...BEFORE)),
        after: fc.constantFrom(...AFTER),
        cased: fc.constantFrom(...CASES),
        dash: fc.constantFrom(...DASHES, " ", "-\n"),
        unseen: someOf(...UNSEEN),
        where: fc.nat(5),
      }),
      { minLength: 6, maxLength: 6 },
    ),
    numbered: fc.oneof(
      fc.constant(() => ""),
      fc.constantFrom(...NUMBERED),
    ),
    between: fc.constantFrom(...BETWEEN),
  })
  .map(({ key, dressed, numbered, between }) => {
    const words = key.map((word, at) => {
      const how = dressed[at];
      if (!how) return word;
      const plain = how.cased(word).replace("-", how.dash);
      const letters = Array.from(plain);
      const hidden = [...letters.slice(0, how.where), how.unseen, ...letters.slice(how.where)].join("");
      return `${numbered(at + 1)}${how.before}${hidden}${how.after}`;
    });
    return { key, typed: words.join(between) };
  });

describe("the key", () => {
  test("a word that is not in the list is pointed out by its place", () => {
    const [a, b, , d, e, f] = makeKey();
    const third = { ok: false, problem: "word", position: 3 };
    expect(parseKey(`${a} ${b} xyzzyx ${d} ${e} ${f}`)).toEqual(third);
    expect(parseKey(`${a} ${b} слово ${d} ${e} ${f}`)).toEqual(third);
    expect(parseKey(`1. ${a}\n2. ${b}\n3. drop-donw\n4. ${d}\n5. ${e}\n6. ${f}\n\nKeep these`)).toEqual(third);
  });
  test("five words, seven words and nothing are refused", () => {
    const key = makeKey();
    for (const typed of [
      key.slice(1).join(" "),
      [...key, key[0]].join(" "),
      "",
      "   ",
      "\u200b",
      "1. 2. 3. 4. 5. 6.",
    ]) {
      expect(parseKey(typed)).toEqual({ ok: false, problem: "length" });
    }
  });

  test("six right words open whatever a note or a messenger put around or into them", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(note, ({ key, typed }) => {
        opens(typed, key);
      }),
      { numRuns: 3000 },
    );
  });
  test("words that lost all that stood between them open, and so does one that was broken in two", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LIST), { minLength: 6, maxLength: 6 }), fc.nat(5), (words, at) => {
        const key = words.map((word) => (word === "yo-yo" ? "yoyo" : word));
        opens(key.join(""), key);
        opens(key.map((word, place) => `${place + 1}.${word}`).join(""), key);
        opens(
          key.map((word, place) => (place === at ? `${word.slice(0, 3)}-\n${word.slice(3)}` : word)).join(" "),
          key,
        );
      }),
    );
  });
  test("every word with a hyphen opens behind and before every other word, with any sign for it or none", () => {
    const wrong: string[] = [];
    for (const hyphenated of LIST.filter((word) => word.includes("-")))
      for (const sign of ["\u2011", " "])
        for (const other of LIST) {
          const parsed = parseKey(`${other} ${hyphenated.replace("-", sign)} ${other} acorn acorn acorn`);
          const right = `${other} ${hyphenated} ${other} acorn acorn acorn`;
          if (!parsed.ok || parsed.key.join(" ") !== right) wrong.push(right);
        }
    expect(wrong).toEqual([]);
    for (const word of ["drop-down", "felt-tip", "t-shirt"])
      opens(`acorn ${word.replace("-", "")} acorn acorn acorn acorn`, ["acorn", word, ...Array(4).fill("acorn")]);
  });

  test("a label before the words is no word", () => {
    const key = ["acorn", "only", "word", "keep", "jalapeno", "zoom"];
    for (const label of ["Cairn: ", "My six words: ", "password: ", "Key = ", "мой ключ: ", "My secret password:\n"])
      opens(`${label}${key.join(" ")}`, key);
  });
  test("accents, markup and names of signs are no part of a word", () => {
    const key = ["acorn", "jalapeno", "entree", "keep", "igloo", "zoom"];
    opens("acorn jalapeño entrée keep İgloo zoom", key);
    opens(`<ol>${key.map((word) => `<li>${word}</li>`).join("")}</ol>`, key);
    opens(key.join("&nbsp;"), key);
    opens(key.map((word) => `&quot;${word}&quot;`).join(" "), key);
  });

  // fast-check takes seconds to learn all of Unicode, longer on a busy machine.
  test("whatever is typed, reading it never throws", { timeout: 30_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (typed) => typeof parseKey(typed).ok === "boolean"));
  });
  test("the longest text that is read costs little, and a longer one is refused", () => {
    const spent = processorTime();
    for (const sign of ["<", "&", "a", "\ufdfa", "\u0301\u0316", "1 a", "yo ", "acorn"])
      parseKey(sign.repeat(KEY_FIELD_MAX).slice(0, KEY_FIELD_MAX));
    expect(spent()).toBeLessThan(2000);
    expect(parseKey(`${makeKey().join(" ")}${" ".repeat(KEY_FIELD_MAX)}`)).toEqual({ ok: false, problem: "length" });
  });
  test("two keys are never alike", () => {
    expect(new Set(Array.from({ length: 2000 }, () => makeKey().join(" "))).size).toBe(2000);
  });
});
