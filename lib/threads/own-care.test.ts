import { expect, test } from "vitest";
import type { AuthorNotice } from "@/lib/cases/author-notice";
import { careOf, type HereNow, type NextStep } from "./own-care";

const notice = (more: Partial<AuthorNotice>): AuthorNotice => ({ waiting: true, rule: null, words: null, ...more });
const NOBODY: HereNow = { volunteer: false, membersAnswerSoon: false, places: [] };
const EVERYBODY: HereNow = { volunteer: true, membersAnswerSoon: true, places: [] };
const high = { level: "high", folded: false } as const;
const low = { level: "low", folded: false } as const;
const plain = { heard: null, standing: "visible", notice: null, messages: [] } as const;

test("where nothing was heard and nobody wrote, nothing is shown; nor under words that were taken back", () => {
  expect(careOf(plain, EVERYBODY)).toBeNull();
  expect(careOf({ ...plain, heard: high, standing: "withdrawn", messages: ["Hello"] }, EVERYBODY)).toBeNull();
});

const NEXT: [guarantee: string, own: Parameters<typeof careOf>[0], now: HereNow, next: NextStep][] = [
  [
    "nobody was told at the low threshold, whoever is here",
    { ...plain, heard: low, notice: notice({}) },
    EVERYBODY,
    "sooner",
  ],
  [
    "nobody was told of words without a case",
    { ...plain, heard: high },
    { ...EVERYBODY, membersAnswerSoon: false },
    "later",
  ],
  ["somebody is here only while somebody is", { ...plain, heard: high, notice: notice({}) }, EVERYBODY, "here"],
  ["nobody is promised when nobody is here", { ...plain, heard: high, notice: notice({}) }, NOBODY, "later"],
  [
    "members cannot answer what is hidden",
    { ...plain, heard: low, standing: "held", notice: notice({}) },
    EVERYBODY,
    "later",
  ],
  ["what was decided was read", { ...plain, heard: high, notice: notice({ waiting: false }) }, NOBODY, "read"],
  ["what was written about was read", { ...plain, heard: high, messages: ["Hello"] }, NOBODY, "read"],
];
for (const [guarantee, own, now, next] of NEXT)
  test(`${guarantee}`, () => {
    expect(careOf(own, now)?.help?.next).toBe(next);
  });

test("held words show help to their author, heard or not; removed ones only where they were heard", () => {
  expect(careOf({ ...plain, standing: "held" }, NOBODY)?.help).toMatchObject({ folded: false });
  expect(careOf({ ...plain, standing: "removed" }, NOBODY)).toBeNull();
  expect(careOf({ ...plain, heard: high, standing: "removed" }, NOBODY)?.help).not.toBeNull();
});

test("a volunteer's words stand under words that everybody sees; beside hidden ones they stand with the decision", () => {
  const decided = notice({ waiting: false, words: "I have read you." });
  expect(careOf({ ...plain, notice: decided, messages: ["Still here."] }, NOBODY)).toEqual({
    help: null,
    words: ["I have read you.", "Still here."],
  });
  expect(careOf({ ...plain, standing: "held", notice: decided }, NOBODY)?.words).toEqual([]);
});

test("what was folded away stays so, and a volunteer's words do not hide with it", () => {
  const care = careOf({ ...plain, heard: { ...high, folded: true }, messages: ["Still here."] }, NOBODY);
  expect(care).toMatchObject({ help: { folded: true }, words: ["Still here."] });
});
