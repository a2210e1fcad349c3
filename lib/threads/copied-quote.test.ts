import { expect, test } from "vitest";
import { withoutCopy } from "./copied-quote";
import { quotedText } from "./quote";

/** What is left of a reply, and what is quoted in it. */
function converted(body: string, answered: string, revision = 1) {
  const post = { revision, body: answered };
  const found = withoutCopy(body, post);
  return found && [found.body, quotedText(post, found.quote)];
}

const long = `${"word ".repeat(119)}words that are cut`;

test.each([
  ["the copy of a whole post becomes a reference", "> one\n>\n> two\n\nMine.", "one\n\ntwo", "Mine.", "one\n\ntwo"],
  ["so does one with words right below it", "> one\nMine.", "one", "Mine.", "one"],
  ["what the quoted post quotes is left out", "> mine\n\nYes.", "> theirs\n\nmine", "Yes.", "mine"],
  ["also between its words", "> a\n> b\n\nYes.", "a\n> theirs\nb", "Yes.", "a\nb"],
  ["a long copy ends where it was cut", `> ${"word ".repeat(119)}…\n\nYes.`, long, "Yes.", `${"word ".repeat(119)}…`],
  ["a sign that there is more, of the author's own, is kept", "> so …\n\nYes.", "so …", "Yes.", "so …"],
  [
    "Chinese that was cut to its first blank is found",
    "> 你好 …\n\n是的",
    `你好 ${"字".repeat(700)}`,
    "是的",
    "你好 …",
  ],
  [
    "an emoji that was cut in half is whole again",
    `> ${"🌱".repeat(299)}a …\n\nYes.`,
    `${"🌱".repeat(299)}a${"🌱".repeat(299)}`,
    "Yes.",
    `${"🌱".repeat(299)}a…`,
  ],
])("%s", (_guarantee, body, answered, rest, quote) => expect(converted(body, answered)).toEqual([rest, quote]));

test.each([
  ["words that differ by one letter", "> One\n\nMine.", "one"],
  ["a part that somebody chose", "> two\n\nMine.", "one two"],
  ["a copy with a line of their own in it", "> one\n> and so?\n\nMine.", "one"],
  ["a copy below their words", "Mine.\n\n> one", "one"],
  ["a reply that is nothing but the copy", "> one", "one"],
  ["a copy of words that are gone", "> one\n\nMine.", ""],
  ["a post without a quote", "Mine.", "one"],
])("%s stays as it was typed", (_what, body, answered) => expect(converted(body, answered)).toBeNull());
