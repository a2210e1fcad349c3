import type { Db } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Answered } from "./answered";
import type { ContentNote } from "./limits";
import { ITS_OPENING, type QuoteRange, quotedRange, quotedText } from "./quote";
import { readableThread } from "./rows";
import { visiblePostsSql } from "./visibility";

/** What a reply that is being written answers, and which words of it are quoted. */
export type Quoting = Answered & { readonly range: QuoteRange | null };

type Row = { id: string; name: string; revision: number; body: string; contentNotes: ContentNote[] };

/**
 * What a reply would answer and quote if it were posted now; null where this viewer sees no such post. `asked`: which
 * words, or null where it only answers.
 */
export async function quotable(
  db: Db,
  viewer: Viewer,
  threadId: string,
  postId: string,
  asked: QuoteRange | null = ITS_OPENING,
): Promise<Quoting | null> {
  // Replies stay what they are when their thread is taken away; nothing of it is shown all the same.
  if (!isId(postId) || !(await readableThread(db, viewer, threadId))) return null;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p.id, v.name, p.revision, p.body, p.content_notes::text[] AS "contentNotes"
    FROM post p JOIN voice v ON v.id = p.voice_id
    WHERE ${visiblePostsSql(viewer, threadId)} AND p.id = ${postId} AND p.standing = 'visible'`;
  if (!row) return null;
  const { id, name, contentNotes } = row;
  const range = asked && quotedRange(row, asked);
  const text = range && quotedText(row, range);
  return text ? { id, name, quote: { text, contentNotes }, range } : { id, name, quote: null, range: null };
}

type Values = Readonly<Record<string, readonly string[]>>;

/** Which words of the post that it answers a reply quotes, of the fields of its form; null where it only answers. */
export function rangeInForm(values: Values): QuoteRange | null {
  const [revision, from, to] = QUOTE_FIELDS.map((name) => values[name]?.[0] ?? "");
  // What no form of ours sends asks for the opening.
  return revision ? { revision: Number(revision), from: Number(from), to: Number(to) } : null;
}

/** A reply's fields with another quote in them, or with none. */
export function withQuoting(values: Values, quoting: Quoting | null): Values {
  const { answersId: _answersId, quoteRevision: _revision, quoteFrom: _from, quoteTo: _to, ...others } = values;
  return quoting ? { ...others, ...quoteFields(quoting) } : others;
}

const QUOTE_FIELDS = ["quoteRevision", "quoteFrom", "quoteTo"] as const;

function quoteFields({ id, range }: Quoting): Record<string, string[]> {
  if (!range) return { answersId: [id] };
  const { revision, from, to } = range;
  return { answersId: [id], quoteRevision: [`${revision}`], quoteFrom: [`${from}`], quoteTo: [`${to}`] };
}
