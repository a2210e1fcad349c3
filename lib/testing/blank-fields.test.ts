import { expect, test } from "vitest";
import type { z } from "zod";
import { newId } from "@/lib/kernel/ids";
import { shareMilestoneSchema } from "@/lib/milestones/schema";
import { answerSchema, decideSchema, excuseSchema, messageSchema } from "@/lib/moderation/schema";
import { tryWordsSchema } from "@/lib/moderation/try-words";
import { reportSchema } from "@/lib/reports/schema";
import { searchSchema } from "@/lib/search/schema";
import { editSchema, openThreadSchema, replySchema } from "@/lib/threads/schema";

const id = newId();
const post = { title: "A title", body: "Some words.", speakAs: "alias", submission: id };
const ofCase = { caseId: id, revision: "1", submission: id, answer: "Some words." };
const stone = { submission: id, kind: "own_words", speakAs: "alias", words: "A walk." };
const NEEDED: [string, z.ZodType, Record<string, string>, string][] = [
  ["the title of a thread", openThreadSchema, { ...post, boardId: id }, "title"],
  ["the words that open it", openThreadSchema, { ...post, boardId: id }, "body"],
  ["a reply", replySchema, { threadId: id, body: "Some words.", submission: id }, "body"],
  ["a title that is edited", editSchema, { postId: id, revision: "1", title: "A title", body: "Some words." }, "title"],
  ["a post that is edited", editSchema, { postId: id, revision: "1", body: "Some words." }, "body"],
  ["an answer of the volunteers", answerSchema, ofCase, "answer"],
  ["a message to an author", messageSchema, ofCase, "answer"],
  ["why a case needs no reply", excuseSchema, { caseId: id, revision: "1", why: "A friend came." }, "why"],
  ["words that are tried", tryWordsSchema, { title: "", body: "Some words." }, "body"],
  ["a search", searchSchema, { query: "methadone" }, "query"],
  ["a milestone in one's own words", shareMilestoneSchema, stone, "words"],
];
const UNSEEN = [
  "",
  "   ",
  "\u2800".repeat(9),
  "\u034f".repeat(9),
  "\ufe0f".repeat(9),
  "\u17b4\u17b5".repeat(4),
  "\u0301 ".repeat(5),
];

test.each(NEEDED)("words that nobody sees are refused as an empty field is: %s", (_what, schema, input, field) => {
  expect(schema.safeParse(input).success).toBe(true);
  const refused = UNSEEN.map((words) => schema.safeParse({ ...input, [field]: words }).error?.issues);
  for (const issues of refused) {
    expect(issues).toMatchObject([{ code: "too_small", path: [field] }]);
    expect(issues?.[0]).toMatchObject(JSON.parse(JSON.stringify({ ...refused[0]?.[0], input: undefined })));
  }
});

test("a title of one letter among signs that nobody sees is too short", () => {
  expect(openThreadSchema.safeParse({ ...post, boardId: id, title: "a\u2800\u034f\u2800b" }).success).toBe(false);
});

test.each(["- \n- \n-", "> \n>", "****", "* * *"])("marks with nothing in them are no post: %j", (body) => {
  expect(replySchema.safeParse({ threadId: id, body, submission: id }).error?.issues).toMatchObject([
    { code: "too_small", path: ["body"] },
  ]);
});

test("words that may be left out and that nobody sees were left out", () => {
  const report = { kind: "post", id, reason: "spam", words: "\u2800\u034f" };
  expect(reportSchema.parse(report).words).toBeNull();
  const decided = decideSchema.parse({ caseId: id, revision: "1", decision: "release", words: "\u3164\ufe0f\u2800" });
  expect(decided.words).toBeNull();
  expect(shareMilestoneSchema.parse({ ...stone, kind: "days", amount: "3", words: "\u2800" }).words).toBe("");
});
