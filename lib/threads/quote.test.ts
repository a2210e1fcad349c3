import { expect, test } from "vitest";
import { quoteOf } from "./quote";

test("each line of a quote is marked", () => expect(quoteOf("one\n\ntwo", 100)).toBe("> one\n>\n> two\n\n"));
test("a quote does not quote what was quoted", () => expect(quoteOf("> old\n\nnew", 100)).toBe("> new\n\n"));
test("a long text is cut at a word", () => expect(quoteOf("alpha beta gamma", 12)).toBe("> alpha beta …\n\n"));
