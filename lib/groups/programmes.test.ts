import { expect, test } from "vitest";
import { wrongWords } from "@/lib/testing/plain-words";
import { FIRST_VISIT, PROGRAMMES } from "./limits";
import { firstVisitTo, programmeSeed } from "./programmes";

test("every programme can be asked for, and what nobody knows is told as not known", () => {
  for (const programme of PROGRAMMES) expect(firstVisitTo(programme).map(({ field }) => field)).toEqual(FIRST_VISIT);
  expect(firstVisitTo("na").filter(({ said }) => said !== null).length).toBeGreaterThan(5);
  expect(firstVisitTo("charity").every(({ said }) => said === null)).toBe(true);
});

test("each statement rests on pages that are named, and each page bears something out", () => {
  const said = PROGRAMMES.flatMap((programme) => firstVisitTo(programme).flatMap((line) => line.said ?? []));
  const used = new Set(said.flatMap(({ sources }) => sources.map(({ id }) => id)));
  expect(programmeSeed.sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  expect(new Set(programmeSeed.sources.map(({ address }) => address)).size).toBe(programmeSeed.sources.length);
  expect(said.flatMap(({ text }) => wrongWords(text).map((word) => `${word}: ${text}`))).toEqual([]);
});
