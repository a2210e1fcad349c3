import { Prisma } from "@/lib/generated/prisma/client";
import type { ContentNote } from "./limits";
import { type QuotedPost, type QuoteRange, quotedText } from "./quote";

/** Words with content notes are folded, unless whoever asks wrote them or chose to see such words. */
export type Unfolded = { readonly unfolded?: true };

/** Words of one post that stand in another, as they are at this moment. */
export type Quote = Unfolded & { readonly text: string; readonly contentNotes: readonly ContentNote[] };

/** The post that a reply answers, and what is quoted of it. */
export type Answered = { readonly id: string; readonly name: string; readonly quote: Quote | null };

/** The same as the database has it. */
export type AnsweredRow = {
  readonly id: string;
  readonly name: string;
  readonly quoted: (QuotedPost & { readonly contentNotes: readonly ContentNote[]; readonly range: QuoteRange }) | null;
};

/**
 * What a post answers, in a query over `answeredTables`: only what everybody can see now. It is one answer for all, so
 * that pages that are cached for everybody hold no word that was taken back, held, removed or erased. Of the quoted body
 * only as much as is shown: a code unit never reaches further than as many characters do.
 */
export const answeredColumn = Prisma.sql`
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', av.name, 'quoted',
    CASE WHEN p.quote_revision IS NOT NULL THEN json_build_object(
      'range', json_build_object('revision', p.quote_revision, 'from', p.quote_from, 'to', p.quote_to),
      'revision', a.revision, 'contentNotes', a.content_notes,
      'body', CASE WHEN a.revision = p.quote_revision THEN left(a.body, p.quote_to + 1) ELSE a.body END
    ) END) END`;

/** To be joined where `p` is the post. */
export const answeredTables = Prisma.sql`
  LEFT JOIN post a ON a.id = p.answers_id AND a.thread_id = p.thread_id AND a.standing = 'visible'
  LEFT JOIN voice av ON av.id = a.voice_id`;

/** What a page shows of the post that another one answers. */
export function answeredOf(row: AnsweredRow | null): Answered | null {
  if (row === null) return null;
  const { id, name, quoted } = row;
  const text = quoted && quotedText(quoted, quoted.range);
  return { id, name, quote: text && quoted ? { text, contentNotes: quoted.contentNotes } : null };
}
