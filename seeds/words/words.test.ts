import { expect, test } from "vitest";
import { NEVER_DRAWN } from "@/lib/identity/word-list";
import { aliasWords, labelWords, profileWords } from "./words";

const all = [profileWords, aliasWords, labelWords].flatMap((pair) => [...pair.first, ...pair.second]);

/** Slang for drugs and their use, and words that read badly beside others. Anywhere inside a word counts. */
const BANNED_INSIDE =
  /needle|pipe|snow|high|stone|dragon|horse|brown|dust|crystal|poppy|grass|smoke|junk|blue|candy|white|black|weed|coke|dope|crack|skag|smack|syringe|angel|god|saint|holy/;

/** Words too short to be looked for inside others ('star' and 'guitar' are fine). */
const BANNED_WHOLE = new Set(
  "hit tar pot speed ice rock rocks spoon foil nod trip fix gear bar bean buzz shot clean dirty fat thin man woman boy girl he she balloon mule molly kite stamp".split(
    " ",
  ),
);

test("no word stands in two lists, or twice in one", () => {
  const twice = all.filter((word, index) => all.indexOf(word) !== index);
  expect(twice).toEqual([]);
});

test("there are enough words that names rarely meet", () => {
  for (const column of [profileWords.first, profileWords.second]) expect(column.length).toBeGreaterThanOrEqual(160);
  for (const column of [aliasWords.first, aliasWords.second]) expect(column.length).toBeGreaterThanOrEqual(200);
  for (const column of [labelWords.first, labelWords.second]) expect(column.length).toBeGreaterThanOrEqual(128);
});

test("no word is slang for a drug, or reads badly in combination", () => {
  expect(all.filter((word) => BANNED_INSIDE.test(word) || BANNED_WHOLE.has(word))).toEqual([]);
});

test("no name and no label holds a word that is kept out of keys", () => {
  const never = new Set(Object.values(NEVER_DRAWN).flat());
  expect(all.filter((word) => never.has(word))).toEqual([]);
});

test("the columns are sorted, so that a change is easy to review", () => {
  for (const pair of [profileWords, aliasWords, labelWords]) {
    expect(pair.first).toEqual([...pair.first].sort());
    expect(pair.second).toEqual([...pair.second].sort());
  }
});
