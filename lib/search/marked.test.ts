import { expect, test } from "vitest";
import { processorTime } from "@/lib/testing/processor-time";
import { HIT_END, HIT_START, segmentsOf } from "./marked";

test("a mark without an end or a beginning is no hit and breaks nothing", () => {
  expect(segmentsOf(`a ${HIT_START}b`)).toEqual([
    { text: "a ", hit: false },
    { text: "b", hit: true },
  ]);
  expect(segmentsOf("")).toEqual([]);
});

test("marks of quotes and stress are left out, words are never markup", () => {
  expect(segmentsOf(`> *one* ${HIT_START}<b>${HIT_END} two\n  >> three`)).toEqual([
    { text: " one ", hit: false },
    { text: "<b>", hit: true },
    { text: " two three", hit: false },
  ]);
});

test("blank lines take no time", () => {
  const spent = processorTime();
  expect(segmentsOf(`a${"\n".repeat(200_000)}b`)).toEqual([{ text: "a b", hit: false }]);
  expect(spent()).toBeLessThan(2000);
});
