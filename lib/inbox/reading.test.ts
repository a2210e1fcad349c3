import { expect, test } from "vitest";
import { readingOn } from "./reading";

const posts = [10, 11, 13].map((seq) => ({ id: `p${seq}`, seq }));
const unread = (seq: number) => ({ threadId: "t", postId: `p${seq}`, seq });

test.each([
  ["nothing unread: no link, no mark, and the page is read", null, { goOn: null, mark: null, readTo: 13 }],
  ["unread further down: a link within the page", 11, { goOn: "#p11", mark: "p11", readTo: 13 }],
  ["the page begins with what is unread: the mark alone", 10, { goOn: null, mark: "p10", readTo: 13 }],
  ["posts were jumped over: the place stays before them", 4, { goOn: "/r/p4", mark: null, readTo: null }],
  ["an earlier page read again: the way ahead", 20, { goOn: "/r/p20", mark: null, readTo: 13 }],
] as const)("%s", (_guarantee, seq, expected) => {
  expect(readingOn(posts, seq === null ? null : unread(seq))).toEqual(expected);
});

test("a page on which nothing can be seen reads nothing", () => {
  expect(readingOn([], null)).toEqual({ goOn: null, mark: null, readTo: null });
});
