import type { Tx } from "@/lib/kernel/context";
import type { FirstKind, MilestoneKind } from "@/lib/milestones/limits";
import { seenByAllSql } from "@/lib/milestones/visibility";
import type { ContentNote } from "@/lib/threads/limits";
import { dayWindows } from "./day-windows";
import { PIECES_MOST, STONES_AMONG, STONES_FOUND } from "./limits";
import { HIT_END, HIT_START, type Segment, segmentsOf } from "./marked";
import { piecesOf } from "./pieces";
import type { ReadQuery } from "./read-query";

/** A milestone that was found. No day: the wall decides how finely that is told. */
export type FoundStone = {
  readonly id: string;
  readonly kind: MilestoneKind;
  readonly first: FirstKind | null;
  readonly amount: number | null;
  readonly about: boolean;
  readonly onMedication: boolean;
  readonly name: string;
  readonly words: readonly Segment[];
  readonly contentNotes: readonly ContentNote[];
  /** Whoever looks chose to see words with such notes. */
  readonly unfolded?: boolean;
};

type Row = Omit<FoundStone, "words"> & { words: string };
type Reach = { newest: Date | null; oldest: Date | null; thousandth: Date | null };

const DAY = 86_400_000;
const NEWEST = 1000;
/** The words of a milestone are few: all of them are shown. */
const WHOLE = `StartSel=${HIT_START}, StopSel=${HIT_END}, HighlightAll=true`;

/**
 * The best of the newest milestones with the words that are asked, piece by piece like posts. Those that are as good
 * stand in the order of their ids, which are chance: a list must not tell who placed one before whom.
 */
export async function searchStones(db: Tx, { asked, wanted, loose, runs }: ReadQuery): Promise<FoundStone[]> {
  const [reach] = await db.$queryRaw<Reach[]>`
    SELECT (SELECT max(week) FROM milestone) AS newest, (SELECT min(week) FROM milestone) AS oldest,
      (SELECT week FROM milestone ORDER BY week DESC, id DESC OFFSET ${NEWEST} LIMIT 1) AS thousandth`;
  if (!reach?.newest || !reach.oldest) return [];
  const { newest, oldest, thousandth } = reach;
  const span = thousandth ? (newest.getTime() - thousandth.getTime()) / DAY : NEWEST;
  const windows = dayWindows(newest, oldest, span).slice(0, PIECES_MOST);
  const rows = await db.$queryRaw<Row[]>`
    SELECT best.id, best.kind, best.first, best.amount, best.about, best.on_medication AS "onMedication", best.name,
      COALESCE(best.content_notes::text[], '{}') AS "contentNotes",
      ts_headline('public.cairn', search_words(best.words), ${wanted}, ${WHOLE}) AS words
    FROM (
      SELECT m.* FROM ${piecesOf(windows)} w CROSS JOIN LATERAL (
        SELECT * FROM milestone m
        WHERE (m.search || day_marks(m.week)) @@ ${loose}::tsquery AND (m.search || day_marks(m.week)) @@ w.days
          AND m.search @@ ${asked} AND ${seenByAllSql}
        ORDER BY m.week DESC, m.id DESC OFFSET 0
      ) m LIMIT ${STONES_AMONG}
    ) best
    ORDER BY ts_rank(best.search, ${wanted}) DESC, best.id LIMIT ${STONES_FOUND}`;
  return rows.map(({ words, ...row }) => ({ ...row, words: segmentsOf(words, runs) }));
}
