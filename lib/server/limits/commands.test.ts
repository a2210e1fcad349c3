import { expect, test } from "vitest";
import { changeProfile } from "@/lib/notebook/change-profile";
import { redrawName } from "@/lib/notebook/redraw-name";
import { reasons } from "@/lib/reports/reasons";
import { reportPost } from "@/lib/reports/report-post";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import { countedAs, NEW_WORDS } from "./commands";

function formOf(reason: string): FormData {
  const form = new FormData();
  form.set("reason", reason);
  return form;
}

test("taking words back is never counted", () => {
  expect(countedAs(withdrawPost, new FormData())).toBeUndefined();
});

test("what a profile says is new words like any other: counted, and a newcomer waits for it", () => {
  expect(countedAs(changeProfile, new FormData())).toBe("post");
  expect(NEW_WORDS.has(changeProfile)).toBe(true);
});

test("a new lasting name is counted: it touches every thread that the old one stands in", () => {
  expect(countedAs(redrawName, new FormData())).toBe("name");
});

test("new words are; worry about a person apart from other reports", () => {
  expect(countedAs(replyToThread, new FormData())).toBe("post");
  for (const { id, concern } of reasons) expect(countedAs(reportPost, formOf(id))).toBe(concern ? "worry" : "report");
});
