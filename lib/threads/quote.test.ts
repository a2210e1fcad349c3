import { expect, test } from "vitest";
import { quoteOf, withQuote } from "./quote";

test("each line of a quote is marked", () => expect(quoteOf("one\n\ntwo", 100)).toBe("> one\n>\n> two\n\n"));
test("a quote does not quote what was quoted", () => expect(quoteOf("> old\n\nnew", 100)).toBe("> new\n\n"));
test("a long text is cut at a word", () => expect(quoteOf("alpha beta gamma", 12)).toBe("> alpha beta …\n\n"));
test("what is quoted stands below what was written, and pushes nothing out", () => {
  const values = { body: ["Words that wait."], speakAs: ["alias"] };
  const quoted = { body: ["Words that wait.\n\n> theirs\n\n"], speakAs: ["alias"], answersId: ["q"] };
  expect(withQuote(values, { id: "q", text: "> theirs\n\n" })).toEqual(quoted);
  expect(withQuote({}, { id: "q", text: "> theirs\n\n" })).toEqual({ body: ["> theirs\n\n"], answersId: ["q"] });
});
