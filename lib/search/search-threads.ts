import { Prisma } from "@/lib/generated/prisma/client";
import type { Db, Tx } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import type { ContentNote } from "@/lib/threads/limits";
import { listedThreads } from "@/lib/threads/visibility";
import { FEW_HITS, HITS_A_PAGE, LAST_PAGE, RANKED_AMONG, SIMILAR_TITLES, TITLE_LIKENESS } from "./limits";
import { HIT_END, HIT_START, type Segment, segmentsOf } from "./marked";
import { seenByAll } from "./visible";

export type Hit = {
  readonly postId: string;
  readonly threadId: string;
  /** 0 is the thread's opening. */
  readonly seq: number;
  readonly title: readonly Segment[];
  readonly board: string;
  readonly name: string;
  readonly day: Date;
  readonly contentNotes: readonly ContentNote[];
  readonly excerpt: readonly Segment[];
};

export type SimilarTitle = { readonly threadId: string; readonly title: string; readonly board: string };

export type Found = {
  /** False when the query holds nothing that can be looked for ('the', '""', or only words to leave out). */
  readonly searchable: boolean;
  readonly hits: readonly Hit[];
  readonly more: boolean;
  readonly similar: readonly SimilarTitle[];
};

type Row = Omit<Hit, "title" | "excerpt" | "day"> & { title: string; excerpt: string; hour: Date };

const HEADLINE = `StartSel=${HIT_START}, StopSel=${HIT_END}, MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "`;
const WHOLE = `StartSel=${HIT_START}, StopSel=${HIT_END}, HighlightAll=true`;

/**
 * Finds threads and replies that everyone sees: "a phrase", -without, either OR other, in any inflection and with or
 * without accents. Who is asking makes no difference: nobody finds here what others cannot see.
 */
export async function searchThreads(db: Db, query: string, page = 1): Promise<Found> {
  const at = Math.min(Math.max(1, Math.trunc(page)), LAST_PAGE);
  // Written out in each place, so that the planner knows the words and picks the index.
  const asked = Prisma.sql`websearch_to_tsquery('public.cairn', ${query})`;
  // What an index can look for: nothing in small words (''), everything in an exclusion alone ('T').
  const [known] = await db.$queryRaw<{ words: string }[]>`SELECT querytree(${asked}) AS words`;
  const searchable = known !== undefined && known.words !== "" && known.words !== "T";
  const rows = searchable ? await ranked(db, asked, at) : [];
  const hits = rows.slice(0, HITS_A_PAGE).map(hitOf);
  const few = at === 1 && hits.length < FEW_HITS;
  const similar = few ? await similarTitles(db, query, new Set(hits.map((hit) => hit.threadId))) : [];
  return { searchable, hits, more: rows.length > HITS_A_PAGE && at < LAST_PAGE, similar };
}

// A title and its opening are asked together too: a word to leave out may stand in either. Titles older than the oldest
// of 2,000 posts are not among the newest 2,000 and not looked at.
// OFFSET 0 holds the planner to looking up the thread of each match: joined as a whole, all threads would be read.
function ranked(db: Tx, asked: Prisma.Sql, page: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH in_posts AS MATERIALIZED (
      SELECT id, hour, ts_rank(CASE WHEN seq = 0 THEN title || words ELSE words END, ${asked}) AS rank FROM (
        SELECT p.id, p.hour, p.seq, p.search AS words, t.search AS title FROM post p
          CROSS JOIN LATERAL (SELECT * FROM thread WHERE thread.id = p.thread_id OFFSET 0) t
        WHERE p.search @@ ${asked} AND (p.seq > 0 OR (t.search || p.search) @@ ${asked}) AND ${seenByAll}
        ORDER BY p.hour DESC, p.id DESC LIMIT ${RANKED_AMONG}
      ) newest
    ), oldest AS MATERIALIZED (
      SELECT CASE WHEN count(*) = ${RANKED_AMONG} THEN min(hour)::date END AS day FROM in_posts
    ), in_titles AS MATERIALIZED (
      SELECT p.id, p.hour, ts_rank(t.search || p.search, ${asked}) AS rank FROM (
        SELECT * FROM thread t WHERE t.search @@ ${asked} AND ${listedThreads}
          AND t.opened_on >= COALESCE((SELECT day FROM oldest), '-infinity')
        ORDER BY t.opened_on DESC, t.id DESC LIMIT ${RANKED_AMONG}
      ) t CROSS JOIN LATERAL (SELECT * FROM post WHERE post.thread_id = t.id AND post.seq = 0 OFFSET 0) p
      WHERE (t.search || p.search) @@ ${asked} AND p.standing = 'visible'
    ), newest AS MATERIALIZED (
      SELECT id, hour, rank FROM in_posts UNION SELECT id, hour, rank FROM in_titles
      ORDER BY hour DESC, id DESC LIMIT ${RANKED_AMONG}
    ), best AS MATERIALIZED (
      SELECT id, hour, rank FROM newest ORDER BY rank DESC, hour DESC, id DESC
      LIMIT ${HITS_A_PAGE + 1} OFFSET ${(page - 1) * HITS_A_PAGE}
    )
    SELECT p.id AS "postId", t.id AS "threadId", p.seq, b.name AS board, v.name, p.hour,
      p.content_notes::text[] AS "contentNotes",
      ts_headline('public.cairn', t.title, ${asked}, ${WHOLE}) AS title,
      ts_headline('public.cairn', p.body, ${asked}, ${HEADLINE}) AS excerpt
    FROM best JOIN post p ON p.id = best.id JOIN thread t ON t.id = p.thread_id
      JOIN board b ON b.id = t.board_id JOIN voice v ON v.id = p.voice_id
    ORDER BY best.rank DESC, best.hour DESC, best.id DESC`;
}

function hitOf({ hour, title, excerpt, ...row }: Row): Hit {
  return { ...row, day: dayOf(hour), title: segmentsOf(title), excerpt: segmentsOf(excerpt) };
}

/** Titles that look like the query, for a slip of the finger; what is set lasts for this transaction only. */
async function similarTitles(db: Db, query: string, already: ReadonlySet<string>): Promise<SimilarTitle[]> {
  // A likeness cannot leave a word out: it would offer what was asked to stay away.
  if (/(^|\s)-\S/.test(query)) return [];
  const plain = query.replaceAll('"', " ").trim();
  if (plain.length < 3) return [];
  const [, rows] = await db.$transaction([
    // Of some thousand titles the planner would rather compare every one, which takes it ten times as long.
    db.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(TITLE_LIKENESS)}, true),
      set_config('enable_seqscan', 'off', true)`,
    db.$queryRaw<SimilarTitle[]>`
      SELECT t.id AS "threadId", t.title, b.name AS board FROM thread t JOIN board b ON b.id = t.board_id
      WHERE ${plain} <% t.title AND ${listedThreads}
      ORDER BY word_similarity(${plain}, t.title) DESC, t.id LIMIT ${SIMILAR_TITLES + FEW_HITS}`,
  ]);
  return rows.filter((row) => !already.has(row.threadId)).slice(0, SIMILAR_TITLES);
}
