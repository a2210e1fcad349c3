import { expect, test } from "vitest";
import { processorTime } from "@/lib/testing/processor-time";
import { HIT_END, HIT_START, postSegmentsOf, segmentsOf, unspacedRuns } from "./marked";

test("a mark without an end or a beginning is no hit and breaks nothing", () => {
  expect(segmentsOf(`a ${HIT_START}b`)).toEqual([
    { text: "a ", hit: false },
    { text: "b", hit: true },
  ]);
  expect(segmentsOf("")).toEqual([]);
});

test("of a post the marks of quotes and stress are left out, and words are never markup", () => {
  expect(postSegmentsOf(`> *one* ${HIT_START}<b>${HIT_END} two\n\n>> *${HIT_START}three${HIT_END}*`)).toEqual([
    { text: "one ", hit: false },
    { text: "<b>", hit: true },
    { text: " two ", hit: false },
    { text: "three", hit: true },
  ]);
});

test("whatever marks nothing is shown as it was typed, in posts and in titles", () => {
  const shrug = "¯\\_(ツ)_/¯ 5*3*2 snake_case";
  for (const read of [segmentsOf, postSegmentsOf]) expect(read(shrug)).toEqual([{ text: shrug, hit: false }]);
  expect(postSegmentsOf(`2015. ${HIT_START}slept${HIT_END}\n2019. woke`)).toEqual([
    { text: "2015. ", hit: false },
    { text: "slept", hit: true },
    { text: " 2019. woke", hit: false },
  ]);
  expect(segmentsOf("* not a list > nor a quote *")).toEqual([{ text: "* not a list > nor a quote *", hit: false }]);
});

test.each([segmentsOf, postSegmentsOf])("blank lines take no time: %o", (read) => {
  const spent = processorTime();
  expect(read(`a${"\n".repeat(200_000)}b`)).toEqual([{ text: "a b", hit: false }]);
  expect(spent()).toBeLessThan(2000);
});

const hit = (text: string) => `${HIT_START}${text}${HIT_END}`;

test("what search_words put in is taken out, and what it parted is one again", () => {
  expect(
    segmentsOf(`took ${hit("8")}\u001f${hit("mg")}\u001f/\u001f2\u001fmg, ${hit("used")} ${hit("again0")} in A\u001f0`),
  ).toEqual([
    { text: "took ", hit: false },
    { text: "8mg", hit: true },
    { text: "/2mg, ", hit: false },
    { text: "used", hit: true },
    { text: " ", hit: false },
    { text: "again", hit: true },
    { text: " in A0", hit: false },
  ]);
});

test("of a run without blanks only the whole is marked, not each of its letters elsewhere", () => {
  const headline = `${hit("毒")}\u001f品\u001f${hit("戒")}\u001f${hit("毒")}\u001f了 ${hit("Subs")}`;
  const marked = segmentsOf(headline, unspacedRuns("戒毒 subs")).filter((segment) => segment.hit);
  expect(marked.map(({ text }) => text)).toEqual(["戒毒", "Subs"]);
});
