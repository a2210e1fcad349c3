import type { Db, Tx } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import type { ContentNote } from "@/lib/threads/limits";
import { listedThreads } from "@/lib/threads/visibility";
import {
  type Edge,
  FEW_HITS,
  HITS_A_PAGE,
  LAST_PAGE,
  SEARCH_PATIENCE,
  SIMILAR_PATIENCE,
  SIMILAR_TITLES,
  TITLE_LIKENESS,
} from "./limits";
import { type Segment, segmentsOf } from "./marked";
import { type RankedRow, ranked } from "./ranked";
import { readQuery } from "./read-query";

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
  /** Where a look further back begins, when this one did not go through all that was written. */
  readonly further: Edge | null;
  readonly similar: readonly SimilarTitle[];
};

/**
 * Finds threads and replies that everyone sees: "a phrase", -without, either OR other, in any inflection and with or
 * without accents. Who is asking makes no difference: nobody finds here what others cannot see. `before` looks on where
 * an earlier look stopped. The database stops what takes longer than `patience` milliseconds: see tookTooLong.
 */
export function searchThreads(
  db: Db,
  query: string,
  page = 1,
  before: Edge | null = null,
  patience = SEARCH_PATIENCE,
): Promise<Found> {
  const at = Math.min(Math.max(1, Math.trunc(page)), LAST_PAGE);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('statement_timeout', ${String(patience)}, true)`;
    return look(tx, query, at, before);
  });
}

async function look(db: Tx, query: string, at: number, before: Edge | null): Promise<Found> {
  const read = await readQuery(db, query, before);
  const { rows, further } = read ? await ranked(db, read, at, before) : { rows: [], further: null };
  const hits = rows.slice(0, HITS_A_PAGE).map(hitOf);
  const few = at === 1 && !before && hits.length < FEW_HITS;
  const similar = few ? await similarTitles(db, query, new Set(hits.map((hit) => hit.threadId))) : [];
  const more = rows.length > HITS_A_PAGE && at < LAST_PAGE;
  return { searchable: read !== null, hits, more, further, similar };
}

function hitOf({ hour, title, excerpt, ...row }: RankedRow): Hit {
  return { ...row, day: dayOf(hour), title: segmentsOf(title), excerpt: segmentsOf(excerpt) };
}

/** Titles that look like the query, for a slip of the finger; what is set lasts for this transaction only. */
async function similarTitles(db: Tx, query: string, already: ReadonlySet<string>): Promise<SimilarTitle[]> {
  // A likeness cannot leave a word out: it would offer what was asked to stay away.
  if (/(^|\s)-\S/.test(query)) return [];
  const plain = query.replaceAll('"', " ").trim();
  if (plain.length < 3) return [];
  // Of some thousand titles the planner would rather compare every one, which takes it ten times as long.
  await db.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(TITLE_LIKENESS)}, true),
    set_config('enable_seqscan', 'off', true), set_config('statement_timeout', ${String(SIMILAR_PATIENCE)}, true)`;
  const rows = await db.$queryRaw<SimilarTitle[]>`
    SELECT t.id AS "threadId", t.title, b.name AS board FROM thread t JOIN board b ON b.id = t.board_id
    WHERE ${plain} <% t.title AND ${listedThreads}
    ORDER BY word_similarity(${plain}, t.title) DESC, t.id LIMIT ${SIMILAR_TITLES + FEW_HITS}`;
  return rows.filter((row) => !already.has(row.threadId)).slice(0, SIMILAR_TITLES);
}
