import { firstWords } from "@/lib/kernel/cut-text";
import { QUOTE_MAX } from "./limits";

/**
 * Which words of a post are quoted: of which revision, and from where up to where in its body. Places are counted in
 * UTF-16 code units, as JavaScript counts them; both stand between two characters as people see them.
 */
export type QuoteRange = { readonly revision: number; readonly from: number; readonly to: number };
export type QuotedPost = { readonly revision: number; readonly body: string };

/** Asks for whatever a post opens with: no revision is numbered so. */
export const ITS_OPENING: QuoteRange = { revision: 0, from: 0, to: 0 };

/** Which words of a post are quoted where these were asked for; null where it has none of its own. */
export function quotedRange(post: QuotedPost, asked: QuoteRange): QuoteRange | null {
  if (asked.revision === post.revision && isQuote(post.body, asked)) return asked;
  return openingOf(post);
}

/**
 * The words of a quote as they are shown; null where there are none. Those of an earlier revision are kept nowhere: then
 * it is what the post opens with now. Of the body no more is needed than one character beyond the range.
 */
export function quotedText(post: QuotedPost, quote: QuoteRange): string | null {
  const range = quote.revision === post.revision ? quote : openingOf(post);
  const text = range && ownWords(post.body, range);
  if (!text) return null;
  const next = post.body.charAt(range.to);
  return `${text}${next === "" ? "" : /\s/u.test(next) ? " …" : "…"}`;
}

/** The first words of a post that are its author's own, as much of them as a quote may hold. */
export function openingOf({ revision, body }: QuotedPost): QuoteRange | null {
  const lines = ownLines(body);
  const own = lines.map(({ from, to }) => body.slice(from, to)).join("\n");
  const begins = own.length - own.trimStart().length;
  const words = own.trim();
  if (words === "") return null;
  const kept = words.length > QUOTE_MAX ? firstWords(words, QUOTE_MAX).replace(/ ?…$/u, "") : words;
  const from = placeIn(lines, begins);
  const to = placeIn(lines, begins + kept.length - 1) + 1;
  return { revision, from, to };
}

type Span = { readonly from: number; readonly to: number };

/** The lines that are no quotes themselves: whoever is quoted there is not quoted along. */
function ownLines(body: string): Span[] {
  let next = 0;
  return body.split("\n").flatMap((line) => {
    const from = next;
    next += line.length + 1;
    return line.trimStart().startsWith(">") ? [] : [{ from, to: from + line.length }];
  });
}

function ownWords(body: string, range: Span): string {
  return ownLines(body)
    .filter(({ from, to }) => from < range.to && to >= range.from)
    .map(({ from, to }) => body.slice(Math.max(from, range.from), Math.min(to, range.to)))
    .join("\n")
    .trim();
}

/** Where in the body a place in its own lines is, when these are put together. */
function placeIn(lines: readonly Span[], place: number): number {
  let left = place;
  for (const { from, to } of lines) {
    if (left <= to - from) return from + left;
    left -= to - from + 1;
  }
  return lines.at(-1)?.to ?? 0;
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Whether a range that came with a form can be a quote of this body. */
function isQuote(body: string, { from, to }: Span): boolean {
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= body.length)) return false;
  const text = ownWords(body, { from, to });
  return text !== "" && text.length <= QUOTE_MAX && isBetween(body, from) && isBetween(body, to);
}

/** Whether no character is cut in two there. */
function isBetween(body: string, place: number): boolean {
  return place === body.length || characters.segment(body).containing(place)?.index === place;
}
