import { expect, test } from "vitest";
import { reasons } from "@/lib/reports/reasons";
import { reportPost } from "@/lib/reports/report-post";
import { replyToThread } from "@/lib/threads/reply-to-thread";
import { withdrawPost } from "@/lib/threads/withdraw-post";
import { countedAs } from "./commands";

function formOf(reason: string): FormData {
  const form = new FormData();
  form.set("reason", reason);
  return form;
}

test("taking words back is never counted", () => {
  expect(countedAs(withdrawPost, new FormData())).toBeUndefined();
});

test("new words are; worry about a person apart from other reports", () => {
  expect(countedAs(replyToThread, new FormData())).toBe("post");
  for (const { id, concern } of reasons) expect(countedAs(reportPost, formOf(id))).toBe(concern ? "worry" : "report");
});
