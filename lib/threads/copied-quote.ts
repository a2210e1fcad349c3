import { cleanText } from "@/lib/kernel/text-hygiene";
import { BODY_MIN } from "./limits";
import { type QuotedPost, type QuoteRange, quotedRange } from "./quote";

/** As much of a post as earlier versions quoted. */
const COPIED_MOST = 600;

/** A reply without the copy that it begins with, and what that was a copy of; null where it is none. */
export function withoutCopy(body: string, answered: QuotedPost): { body: string; quote: QuoteRange } | null {
  const lines = body.split("\n");
  const first = lines.findIndex((line) => !line.startsWith(">"));
  // Nothing but a quote: without it the reply would be empty.
  if (first <= 0) return null;
  const rest = lines.slice(first).join("\n").trim();
  const copied = copiedWords(answered.body);
  if (rest.length < BODY_MIN || lines.slice(0, first).join("\n") !== copyOf(copied)) return null;
  // Earlier versions cut through characters: then it is the opening as it is cut now.
  const quote = quotedRange(answered, { revision: answered.revision, ...placeOf(answered.body, copied) });
  return quote && { body: rest, quote };
}

type Copied = { readonly words: string; readonly cut: boolean };

const isOwn = (line: string): boolean => !line.trimStart().startsWith(">");

/** What the Quote button of earlier versions took of a post. */
function copiedWords(body: string): Copied {
  const own = body.split("\n").filter(isOwn).join("\n").trim();
  if (own.length <= COPIED_MOST) return { words: own, cut: false };
  return { words: own.slice(0, COPIED_MOST).replace(/\s+\S*$/, ""), cut: true };
}

/** The same as it stood in a reply, once that was posted. */
function copyOf({ words, cut }: Copied): string {
  const lines = `${words}${cut ? " …" : ""}`.split("\n");
  return cleanText(lines.map((line) => `> ${line}`.trimEnd()).join("\n"));
}

/** Where in the body those words stand: from the first to the last of them. */
function placeOf(body: string, { words }: Copied): { from: number; to: number } {
  let from: number | null = null;
  let next = 0;
  let left = words.length;
  for (const line of body.split("\n")) {
    let starts = next;
    next += line.length + 1;
    if (!isOwn(line) || (from === null && line.trim() === "")) continue;
    if (from === null) starts += line.length - line.trimStart().length;
    from ??= starts;
    if (left <= next - 1 - starts) return { from, to: starts + left };
    left -= next - starts;
  }
  return { from: from ?? 0, to: body.length };
}
