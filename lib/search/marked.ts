import { plainText } from "@/lib/kernel/plain-text";

/** A piece of an excerpt; `hit` pieces are the words that were looked for. Never HTML. */
export type Segment = { readonly text: string; readonly hit: boolean };

/** Written words never hold control characters, so these cannot be forged. */
export const HIT_START = "\u0002";
export const HIT_END = "\u0003";
/** What search_words parts words with. */
const PARTED = "\u001f";
/** A 0 that follows a letter without that mark is of search_words too: it tells one word from another. */
const OURS = /(?<=[A-Za-z])0/g;

/** What search_words parts into letters: it is written without blanks. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;

/** The runs of such letters in a query: of them each letter is looked for, all in their order. */
export const unspacedRuns = (query: string): string[] => query.match(UNSPACED) ?? [];

/**
 * Cuts a title or a line that ts_headline marked into pieces, without the marks of search_words. It marks each letter of
 * the `runs` that were looked for wherever it stands: only a whole run was found.
 */
export function segmentsOf(headline: string, runs: readonly string[] = []): Segment[] {
  return cutAtHits(asWritten(headline).replaceAll(/\s+/g, " "), runs);
}

/** The same of a post's words, as its readers see them: without the marks of Markdown, and with every other one. */
export function postSegmentsOf(headline: string, runs: readonly string[] = []): Segment[] {
  return cutAtHits(plainText(asWritten(headline)), runs);
}

function cutAtHits(marked: string, runs: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, part] of marked.split(HIT_START).entries()) {
    const [hit, rest] = index === 0 ? ["", part] : cutAt(part, HIT_END);
    put(segments, { text: hit, hit: true });
    put(segments, { text: rest, hit: false });
  }
  return runs.length === 0 ? segments : segments.map((one) => (one.hit && isPart(one.text, runs) ? plain(one) : one));
}

const plain = ({ text }: Segment): Segment => ({ text, hit: false });

const isPart = (hit: string, runs: readonly string[]): boolean =>
  hit.replaceAll(UNSPACED, "") === "" && !runs.some((run) => hit.includes(run));

/** '8' and 'mg' of '8mg' were found as two words, and are one to whoever reads. */
function put(segments: Segment[], { text, hit }: Segment): void {
  const last = segments.at(-1);
  if (text === "") return;
  if (last?.hit === hit) segments[segments.length - 1] = { text: last.text + text, hit };
  else segments.push({ text, hit });
}

const asWritten = (text: string): string => text.replaceAll(OURS, "").replaceAll(PARTED, "");

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
