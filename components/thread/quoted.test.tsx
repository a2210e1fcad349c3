import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { QuotingField } from "@/components/composer/quoting-field";
import type { Answered } from "@/lib/threads/answered";
import { Quoted } from "./quoted";

const answered = (quote: Answered["quote"]): Answered => ({ id: "p", name: "amber <willow>", quote });
const html = (quote: Answered["quote"]) => renderToStaticMarkup(<Quoted answered={answered(quote)} />);
const WORDS = "The *nights* <b>are</b> hard.";

test("a quote says whose words it holds, and leads to where they stand", () => {
  const shown = html({ text: WORDS, contentNotes: [] });
  expect(shown).toContain('<a href="/r/p"><bdi>amber &lt;willow&gt;</bdi> wrote</a>');
  expect(shown).toContain("<blockquote>");
  expect(shown).toContain("The <em>nights</em> &lt;b&gt;are&lt;/b&gt; hard.");
});

test("words with a content note are never bare in a quote: they are folded under that note", () => {
  const shown = html({ text: WORDS, contentNotes: ["suicide", "violence"] });
  expect(shown).toMatch(/<details class="fold"><summary>[^<]*suicide, violence[^<]*<\/summary><blockquote>/);
  expect(shown).not.toContain("<details open");
});

test("a reply that only answers says so in a line", () => {
  expect(html(null)).toMatch(/^<p class="hint"><a href="\/r\/p">.*amber/);
});

test("above the field of a reply a quote has a way out, and says what it is of; without one there is nothing", () => {
  const quoting = { ...answered({ text: WORDS, contentNotes: [] }), range: { revision: 2, from: 3, to: 9 } };
  const shown = renderToStaticMarkup(<QuotingField threadId="t" quoting={quoting} />);
  for (const [name, value] of [
    ["answersId", "p"],
    ["quoteRevision", "2"],
    ["quoteFrom", "3"],
    ["quoteTo", "9"],
  ])
    expect(shown).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
  const [button = ""] = /<button[^>]*>Remove the quote/.exec(shown) ?? [];
  for (const said of ['form="reply"', 'formAction="/t/t/quote#reply"', 'name="quote"', 'value=""'])
    expect(button).toContain(said);
  expect(renderToStaticMarkup(<QuotingField threadId="t" quoting={null} />)).toBe("");
});
