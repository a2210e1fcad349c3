import { expect, test } from "vitest";
import { communityRules, reportReasons } from "@/lib/cases/rules/rules";
import { reader, type Viewer } from "@/lib/kernel/viewer";
import { permitReport, severityOfReason } from "./policy";
import { reportSchema } from "./schema";

const member: Viewer = { kind: "member", root: new Uint8Array(32), device: "mine", pausedUntil: null, steward: null };
const seen = { standing: "visible", threadStanding: "visible", revision: 1 };

test.each([
  ["what is not there", null],
  ["held words", { ...seen, standing: "held" }],
  ["removed words", { ...seen, standing: "removed" }],
  ["withdrawn words", { ...seen, standing: "withdrawn" }],
  ["a reply in a removed thread", { ...seen, threadStanding: "removed" }],
  ["a reply in a held thread", { ...seen, threadStanding: "held" }],
])("%s cannot be reported, and look like nothing", (_name, subject) => {
  for (const viewer of [reader, member])
    expect(permitReport(viewer, subject, "spam")).toEqual({ ok: false, refusal: { code: "not-found" } });
});

test.each([
  ["a reader ranks lowest", reader, "sourcing", 4],
  ["a member ranks by the rule", member, "sourcing", 2],
  ["a reader's worry about a person ranks in full", reader, "worried", 1],
  ["a paused member may report", { ...member, pausedUntil: new Date("2030-01-01") }, "unkind", 3],
] as const)("%s", (_name, viewer, reason, severity) => {
  expect(permitReport(viewer, seen, reason)).toMatchObject({ ok: true, value: { severity } });
});

test("a reply under an opening that was taken back can be reported", () => {
  expect(permitReport(reader, { ...seen, threadStanding: "withdrawn" }, "spam").ok).toBe(true);
});

test("every rule of the community has its place in the queue on purpose", () => {
  const lowest = reportReasons.filter((reason) => severityOfReason(reason.id) === 4).map((reason) => reason.rule);
  expect(lowest).toEqual(["on-topic"]);
  expect(communityRules.length).toBe(reportReasons.filter((reason) => reason.rule !== null).length);
});

test("the reasons are a closed list", () => {
  const input = { kind: "post", id: "0123456789abcdef", words: "" };
  expect(reportSchema.safeParse({ ...input, reason: "dislike" }).success).toBe(false);
  expect(reportSchema.parse({ ...input, reason: "spam" })).toMatchObject({ reason: "spam", words: null });
});
