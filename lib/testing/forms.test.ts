import { expect, test } from "vitest";
import { formsOf, urlencoded } from "./forms";

test("of a page, the forms that are posted are found, with what a browser would send of them untouched", () => {
  const forms = formsOf(`
    <form action="/search/find"><input type="hidden" name="not" value="posted"></form>
    <form action="/t/a/reply" method="POST">
      <input type="hidden" name="submission" value="1"><input type="hidden" value="nameless">
      <input type="radio" name="speakAs" value="alias" checked><input type="radio" name="speakAs" value="profile">
      <textarea name="body"></textarea><button name="intent" value="post">Post</button>
    </form>
    <input type="hidden" name="nobody" value="s">
    <form action="/t/a/follow" method="post"><button name="follow" value="on">Follow</button></form>`);
  expect(forms).toMatchObject([
    {
      action: "/t/a/reply",
      fields: [
        ["submission", "1"],
        ["speakAs", "alias"],
      ],
      names: new Set(["submission", "speakAs", "body", "intent"]),
    },
    { action: "/t/a/follow", fields: [], names: new Set(["follow"]) },
  ]);
  expect(forms).toHaveLength(2);
});

test("what names its form belongs to it, wherever it stands; a button may send it elsewhere", () => {
  const forms = formsOf(`
    <input type="hidden" name="before" value="1" form="words">
    <form action="/a" method="post"><input type="hidden" name="away" value="2" form="words"></form>
    <form action="/b" method="post" id="words"><input name="query"></form>
    <button form="words" formaction="/c" name="after" value="3">Go</button>
    <button form="none" name="lost">Nothing</button>`);
  const words = {
    fields: [
      ["before", "1"],
      ["away", "2"],
    ],
    names: new Set(["before", "away", "query", "after"]),
  };
  expect(forms).toMatchObject([
    { action: "/a", fields: [], names: new Set() },
    { action: "/b", ...words },
    { action: "/c", ...words },
  ]);
});

test("a body says again every word that was put into it, and bytes that are no text", () => {
  const text = "a&b=c+d %\u00e9\r\n\0";
  const fields = new URLSearchParams(
    urlencoded([
      ["x[]", text],
      ["x[]", ""],
      ["y", Buffer.from("\u00e9")],
    ]),
  );
  expect([...fields]).toEqual([
    ["x[]", text],
    ["x[]", ""],
    ["y", "\u00e9"],
  ]);
  expect(urlencoded([["z", Buffer.from([0xff, 0])]])).toBe("z=%ff%00");
});
