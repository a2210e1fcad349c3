import type { Db, Tx } from "@/lib/kernel/context";
import { dayOf } from "@/lib/kernel/time";
import type { Unfolded } from "@/lib/threads/answered";
import type { ContentNote } from "@/lib/threads/limits";
import { type Edge, FEW_HITS, HITS_A_PAGE, LAST_PAGE, SEARCH_PATIENCE } from "./limits";
import { postSegmentsOf, type Segment, segmentsOf } from "./marked";
import { type RankedRow, ranked } from "./ranked";
import { readQuery } from "./read-query";
import type { Ties } from "./read-wanted";
import { type FoundStone, searchStones } from "./search-stones";
import { type SimilarTitle, similarTitles } from "./similar-titles";

export type Hit = Unfolded & {
  readonly postId: string;
  readonly threadId: string;
  /** 0 is the thread's opening. */
  readonly seq: number;
  readonly title: readonly Segment[];
  readonly board: string;
  readonly name: string;
  /** Beneath a stone the Monday of its week. */
  readonly day: Date;
  readonly underStone: boolean;
  readonly contentNotes: readonly ContentNote[];
  /** Those of the thread's opening, whose title stands above the words. */
  readonly titleNotes: readonly ContentNote[];
  readonly excerpt: readonly Segment[];
};

export type FoundThreads = {
  /** False when the query holds nothing that can be looked for ('the', '""', or only words to leave out). */
  readonly searchable: boolean;
  readonly hits: readonly Hit[];
  readonly more: boolean;
  /** Where a look further back begins, when this one did not go through all that was written. */
  readonly further: Edge | null;
  readonly similar: readonly SimilarTitle[];
  /** The best milestones with these words, on the first page alone. */
  readonly stones: readonly FoundStone[];
  readonly ties: Ties;
};

const NO_TIES: Ties = { wanted: [], without: [] };

/**
 * Finds threads and replies that everyone sees: "a phrase", -without, either OR other, in any inflection, with or
 * without accents, and by the words that mean the same. Who is asking makes no difference: nobody finds here what others cannot see. `before` looks on where
 * an earlier look stopped. The database stops what takes longer than `patience` milliseconds: see tookTooLong.
 */
export function searchThreads(
  db: Db,
  query: string,
  page = 1,
  before: Edge | null = null,
  patience = SEARCH_PATIENCE,
): Promise<FoundThreads> {
  const at = Math.min(Math.max(1, Math.trunc(page)), LAST_PAGE);
  return db.$transaction(async (tx) => {
    // One core at most: helpers would come from the same few that everybody else waits for.
    await tx.$queryRaw`SELECT set_config('statement_timeout', ${String(patience)}, true),
      set_config('max_parallel_workers_per_gather', '0', true)`;
    return look(tx, query, at, before);
  });
}

async function look(db: Tx, query: string, at: number, before: Edge | null): Promise<FoundThreads> {
  const read = await readQuery(db, query, before);
  const { rows, further } = read ? await ranked(db, read, at, before) : { rows: [], further: null };
  const hits = rows.slice(0, HITS_A_PAGE).map((row) => hitOf(row, read?.runs ?? []));
  const first = at === 1 && !before;
  const stones = read && first ? await searchStones(db, read) : [];
  const few = first && hits.length < FEW_HITS;
  const known = new Set(hits.map((hit) => hit.threadId));
  const similar = read && few ? await similarTitles(db, query, read.titleWindows, known) : [];
  const more = rows.length > HITS_A_PAGE && at < LAST_PAGE;
  return { searchable: read !== null, hits, more, further, similar, stones, ties: read?.ties ?? NO_TIES };
}

function hitOf({ hour, title, excerpt, ...row }: RankedRow, runs: readonly string[]): Hit {
  return { ...row, day: dayOf(hour), title: segmentsOf(title, runs), excerpt: postSegmentsOf(excerpt, runs) };
}
