import type { Tx } from "@/lib/kernel/context";
import type { ContentNote } from "@/lib/threads/limits";
import { listedThreads } from "@/lib/threads/visibility";
import { leavesOut, wantedText } from "./asked-words";
import type { DayWindow } from "./day-windows";
import { FEW_HITS, LIKE_AMONG, SIMILAR_PATIENCE, SIMILAR_TITLES, TITLE_LIKENESS } from "./limits";
import { piecesOf } from "./pieces";

export type SimilarTitle = {
  readonly threadId: string;
  readonly title: string;
  readonly board: string;
  /** Those of the thread's opening. */
  readonly titleNotes: readonly ContentNote[];
};

/**
 * Titles that look like the query, for a slip of the finger: the most alike among the newest that are alike at all,
 * piece by piece like every search. What is set lasts for this transaction only.
 */
export async function similarTitles(
  db: Tx,
  query: string,
  windows: readonly DayWindow[],
  already: ReadonlySet<string>,
): Promise<SimilarTitle[]> {
  // A likeness cannot leave a word out: it would offer what was asked to stay away.
  if (leavesOut(query)) return [];
  const plain = wantedText(query).trim();
  if (plain.length < 3) return [];
  // Of some thousand titles the planner would rather compare every one, which takes it ten times as long.
  await db.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(TITLE_LIKENESS)}, true),
    set_config('enable_seqscan', 'off', true), set_config('statement_timeout', ${String(SIMILAR_PATIENCE)}, true)`;
  const rows = await db.$queryRaw<SimilarTitle[]>`
    SELECT alike.id AS "threadId", alike.title, b.name AS board,
      (SELECT o.content_notes::text[] FROM post o WHERE o.thread_id = alike.id AND o.seq = 0) AS "titleNotes" FROM (
      SELECT t.* FROM ${piecesOf(windows)} w CROSS JOIN LATERAL (
        SELECT t.id, t.title, t.board_id FROM thread t
        WHERE ${plain} <% t.title AND day_marks(t.opened_on) @@ w.days AND ${listedThreads} AND t.milestone_id IS NULL
        ORDER BY t.opened_on DESC, t.id DESC OFFSET 0
      ) t LIMIT ${LIKE_AMONG}
    ) alike JOIN board b ON b.id = alike.board_id
    ORDER BY word_similarity(${plain}, alike.title) DESC, alike.id LIMIT ${SIMILAR_TITLES + FEW_HITS}`;
  return rows.filter((row) => !already.has(row.threadId)).slice(0, SIMILAR_TITLES);
}
