import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import type { ContentNote } from "@/lib/threads/limits";
import { openingNotes } from "@/lib/threads/list-rows";
import { listedThreads } from "@/lib/threads/visibility";
import { allAtOnce, pieceByPiece, writtenBefore } from "./candidates";
import { dayNumber } from "./day-windows";
import { type Edge, EXCERPT_FROM, HITS_A_PAGE, LOOKED_AT, RANKED_AMONG } from "./limits";
import { HIT_END, HIT_START } from "./marked";
import { piecesOf } from "./pieces";
import type { ReadQuery } from "./read-query";
import { foundAsPost } from "./visible";

export type RankedRow = {
  postId: string;
  threadId: string;
  seq: number;
  title: string;
  board: string;
  name: string;
  hour: Date;
  underStone: boolean;
  contentNotes: ContentNote[];
  titleNotes: ContentNote[];
  excerpt: string;
};
/** `further`: the place up to which was looked, when there may be more behind it. */
export type Ranked = { readonly rows: readonly RankedRow[]; readonly further: Edge | null };

type None = { [K in keyof RankedRow]: null };
type Row = (RankedRow | None) & { tooMany: boolean; cutHour: Date | null; cutId: string | null };

const MARKS = `StartSel=${HIT_START}, StopSel=${HIT_END}`;
const HEADLINE = `${MARKS}, MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "`;
/** Where every letter counts as a word. */
const OF_LETTERS = `${MARKS}, MaxFragments=2, MaxWords=80, MinWords=35, FragmentDelimiter=" … "`;
const WHOLE = `${MARKS}, HighlightAll=true`;

/**
 * One page of the best among the newest matches. Piece by piece from the newest (lateral joins, which are asked only as
 * long as more is wanted), each through an index that knows words and days: so it costs the same however many posts
 * there are behind. Or all at once, where few posts are expected; if there are more, piece by piece after all. Phrases
 * are only read for in the posts that hold their words, up to `LOOKED_AT` of them.
 *
 * A title and its opening are asked together: a word to leave out may stand in either. Titles older than the last post
 * that was looked at are left for further back. Whether a thread may be seen is asked of the best alone, not of 2,000.
 * OFFSET 0 keeps the planner from turning these joins around.
 */
export async function ranked(db: Tx, read: ReadQuery, page: number, before: Edge | null): Promise<Ranked> {
  const { asked, wanted, loose, atOnce, titleWindows } = read;
  const end = atOnce === null ? read.behind : null;
  const endDay = end ? dayNumber(end.hour) : 0;
  const from = before ? Prisma.sql`t.opened_on <= ${before.hour}::timestamptz` : Prisma.sql`true`;
  const rows = await db.$queryRaw<Row[]>`
    WITH ${atOnce === null ? pieceByPiece(read, before) : allAtOnce(read, atOnce, before)}, matches AS MATERIALIZED (
      SELECT id, hour, rank FROM candidates WHERE exact LIMIT ${RANKED_AMONG}
    ), cut AS MATERIALIZED (
      (SELECT hour, id FROM matches OFFSET ${RANKED_AMONG - 1} LIMIT 1) UNION ALL
      (SELECT hour, id FROM candidates OFFSET ${LOOKED_AT - 1} LIMIT 1) LIMIT 1
    ), cut_on AS MATERIALIZED (
      SELECT COALESCE(max((hour AT TIME ZONE 'UTC')::date - DATE '1970-01-01'), ${endDay}::int) AS day FROM cut
    ), in_titles AS (
      SELECT p.id, p.hour, ts_rank(t.search || p.search, ${wanted}) AS rank FROM (
        SELECT t.* FROM ${piecesOf(titleWindows)} w CROSS JOIN LATERAL (
          SELECT * FROM thread t
          WHERE (t.search || day_marks(t.opened_on)) @@ ${loose}::tsquery AND (t.search || day_marks(t.opened_on)) @@ w.days AND t.search @@ ${asked} AND ${listedThreads} AND t.milestone_id IS NULL
            AND w.newest >= (SELECT day FROM cut_on) AND t.opened_on - DATE '1970-01-01' >= (SELECT day FROM cut_on) AND ${from}
            AND NOT (SELECT so FROM too_many)
          ORDER BY t.opened_on DESC, t.id DESC OFFSET 0
        ) t LIMIT ${RANKED_AMONG}
      ) t CROSS JOIN LATERAL (SELECT * FROM post WHERE post.thread_id = t.id AND post.seq = 0 OFFSET 0) p
      WHERE (t.search || p.search) @@ ${asked} AND p.standing = 'visible' AND ${writtenBefore(before, Prisma.sql`p`)}
    ), found AS MATERIALIZED (
      SELECT id, hour, rank FROM matches UNION SELECT id, hour, rank FROM in_titles
    ), hits AS MATERIALIZED (
      SELECT p.*, best.rank FROM (SELECT id, rank FROM found ORDER BY rank DESC, hour DESC, id DESC) best
        CROSS JOIN LATERAL (
          SELECT p.id, t.id AS thread_id, t.milestone_id IS NOT NULL AS under_stone, t.board_id, t.title, p.voice_id, p.seq, p.hour, p.body, p.content_notes
          FROM post p JOIN thread t ON t.id = p.thread_id WHERE p.id = best.id AND ${foundAsPost} OFFSET 0
        ) p
      LIMIT ${HITS_A_PAGE + 1} OFFSET ${(page - 1) * HITS_A_PAGE}
    )
    SELECT too_many.so AS "tooMany", cut.hour AS "cutHour", cut.id AS "cutId", h.id AS "postId", h.thread_id AS "threadId", h.seq, h.hour,
      b.name AS board, h.under_stone AS "underStone", v.name, h.content_notes::text[] AS "contentNotes",
      (SELECT ${openingNotes} FROM thread t JOIN post o ON o.thread_id = t.id AND o.seq = 0 WHERE t.id = h.thread_id) AS "titleNotes",
      ts_headline('public.cairn', search_words(h.title), ${wanted}, ${WHOLE}) AS title,
      ts_headline('public.cairn', search_words(left(h.body, ${EXCERPT_FROM}::int)), ${wanted}, ${read.runs.length > 0 ? OF_LETTERS : HEADLINE}) AS excerpt
    FROM too_many LEFT JOIN cut ON true
      LEFT JOIN (hits h JOIN board b ON b.id = h.board_id JOIN voice v ON v.id = h.voice_id) ON true
    ORDER BY h.rank DESC, h.hour DESC, h.id DESC`;
  const [first] = rows;
  if (first?.tooMany) return ranked(db, { ...read, atOnce: null }, page, before);
  const cut = first?.cutHour && first.cutId ? { hour: first.cutHour, id: first.cutId } : null;
  return { rows: rows.flatMap((row) => (row.postId === null ? [] : [row])), further: cut ?? end };
}
