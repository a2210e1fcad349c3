import { expect, test } from "vitest";
import { asksForNaloxone, soundsOfDanger } from "./danger";

test.each([
  "suicide",
  "Suicidal",
  '"kill myself"',
  "kill-myself",
  "how much to die",
  "how much methadone to die",
  "overdose",
  "OD",
  "I can't do this any more, I want to end it",
  "s u i c i d e",
  "blue lips",
  "lips are blue not breathing",
  "lethal dose",
  "sobredosis",
  "quiero morir",
  "autolesión",
  "surdose",
  "je veux mourir",
  "en finir",
  "sleep or suicide",
])("help comes first for '%s'", (query) => expect(soundsOfDanger(query)).toBe(true));

test.each([
  "methadone",
  "sleep -suicide",
  'anniversary -"want to die"',
  "naloxone",
  "withdrawal day 3",
  "restless legs",
  "telling my mother",
  "slip",
  "odd jobs",
  "code",
  "mourning",
  "",
  "戒毒",
])("a search for '%s' is a search", (query) => expect(soundsOfDanger(query)).toBe(false));

test("of very long words the beginning and the end are read, in no time", () => {
  expect(soundsOfDanger(`${"sleep ".repeat(80_000)} I want to kill myself`)).toBe(true);
});

test("who looks for naloxone, under any of its names, is led to what to do with it", () => {
  expect(["naloxone", "Narcan?", "where/nyxoid", "narcan -price"].map(asksForNaloxone)).not.toContain(false);
  expect(["sleep -naloxone", "naltrexone", ""].map(asksForNaloxone)).not.toContain(true);
});
