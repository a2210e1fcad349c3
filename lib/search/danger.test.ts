import { expect, test } from "vitest";
import { asksForNaloxone, dangerIn } from "./danger";

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
])("help comes first for '%s'", (query) => expect(dangerIn(query)).not.toBeNull());

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
])("a search for '%s' is a search", (query) => expect(dangerIn(query)).toBeNull());

test.each([
  "overdosed",
  "my friend overdosed",
  "he's OD'd",
  "can't breathe blue lips",
  "she won't wake up",
  "how much to overdose and die",
  "sobredosis",
  "no respira",
  "ne respire plus",
])("whoever looks for '%s' is told to call an ambulance first", (query) =>
  expect(dangerIn(query)?.kind).toBe("overdose"),
);

test.each(["suicide", "I want to end it", "quiero morir", "lethal dose", "automutilation"])(
  "whoever looks for '%s' is shown whom to talk to",
  (query) => expect(dangerIn(query)?.kind).toBe("life"),
);

test("of very long words the beginning and the end are read, in no time", () => {
  expect(dangerIn(`${"sleep ".repeat(80_000)} I want to kill myself`)?.heard).toBe("high");
});

test("who looks for naloxone, under any of its names, is led to what to do with it", () => {
  expect(["naloxone", "Narcan?", "where/nyxoid", "narcan -price"].map(asksForNaloxone)).not.toContain(false);
  expect(["sleep -naloxone", "naltrexone", ""].map(asksForNaloxone)).not.toContain(true);
});
