import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { forms } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import { SignInAlong } from "./identity/sign-in-along";
import { RefusalWords } from "./refusal-words";

const invalid = (field: string) => ({ field, message: "not-valid" });

test("what is wrong with a field is said once, with what to do next where there is more to say than 'check this'", () => {
  const html = renderToStaticMarkup(
    <RefusalWords
      refusal={{ code: "invalid", issues: [invalid("amount"), invalid("amount"), invalid("rule"), invalid("bio")] }}
    />,
  );
  expect(html.match(/<li>/g)).toHaveLength(3);
  expect(html).toContain("please type a whole number");
  expect(html).toContain("choose the guideline");
  expect(html).toContain("please check this.");
});

test("in a closed thread whoever is signed out finds the key field, said to be for volunteers; a member does not", () => {
  const along = (refusal: Refusal) => renderToStaticMarkup(<SignInAlong refusal={refusal} />);
  expect(along({ code: "thread-locked", signedOut: true })).toMatch(/Only volunteers can still post here.*name="key"/s);
  expect(along({ code: "thread-locked" })).toBe("");
});

test("whoever has written before they joined takes the words along; a button alone has none to take", () => {
  const required = { code: "sign-in-required" } as const;
  const toJoin = `formAction="${forms.toJoin()}"`;
  expect(renderToStaticMarkup(<SignInAlong refusal={required} takesWords />)).toContain(toJoin);
  expect(renderToStaticMarkup(<SignInAlong refusal={required} wordless />)).not.toContain(toJoin);
});

test("a form that signs in along says which word to look at, and says nothing before a key was typed", () => {
  const along = (key?: { kind: "word"; position: number }) =>
    renderToStaticMarkup(<SignInAlong refusal={{ code: "sign-in-required", ...(key ? { key } : {}) }} />);
  expect(along({ kind: "word", position: 2 })).toContain("Word number 2");
  expect(along()).not.toContain("alert");
});

test("words of a field that is gone stand there to be copied, and no other field is blamed", () => {
  const issues = [{ field: "mood", message: "gone", gone: "Low, and <tired>" }];
  const html = renderToStaticMarkup(<RefusalWords refusal={{ code: "invalid", issues }} />);
  expect(html).toContain("Low, and &lt;tired&gt;</textarea>");
  expect(html).not.toContain("<li>");
});

test("who has no account is not told that they were signed out: the same sentence has to be true for both", () => {
  const html = renderToStaticMarkup(<RefusalWords refusal={{ code: "sign-in-required" }} />);
  expect(html).toContain("not signed in");
  expect(html).toContain("Nothing you typed is lost");
  expect(html).not.toContain("signed out");
});
