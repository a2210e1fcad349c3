import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AuthorNoticeWords } from "./author-notice";
import { MyPause } from "./my-pause";

const decided = {
  waiting: false,
  rule: { title: "Be kind", removed: "removed because it was cruel." },
  words: "Please try again",
};

test("a removal names its rule and gives the volunteer's words", () => {
  const html = renderToStaticMarkup(<AuthorNoticeWords standing="removed" notice={decided} />);
  for (const part of ["removed this", "Be kind", "Please try again", 'href="/help"']) expect(html).toContain(part);
});

test("while nobody has looked, nothing is said of rules", () => {
  const html = renderToStaticMarkup(<AuthorNoticeWords standing="held" notice={{ ...decided, waiting: true }} />);
  expect(html).toContain("until a volunteer has read it");
  expect(html).not.toContain("Be kind");
  expect(renderToStaticMarkup(<AuthorNoticeWords standing="held" notice={null} />)).toContain(
    "until a volunteer has read it",
  );
});

test("a pause says when it ends and why, and nothing binds nobody", () => {
  const until = new Date("2026-06-02T12:00:00Z");
  const html = renderToStaticMarkup(
    <MyPause notices={[{ id: "n", scope: "voice|t", kind: "pause", until, rule: "Be kind", words: null }]} />,
  );
  expect(html).toContain("June 2");
  expect(html).toContain("Be kind");
  expect(renderToStaticMarkup(<MyPause notices={[]} />)).toBe("");
});
