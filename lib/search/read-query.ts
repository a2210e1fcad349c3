import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { aboutMatches } from "./about-matches";
import { type DayWindow, dayWindows } from "./day-windows";
import { AT_ONCE, AT_ONCE_OF, type Edge, PIECES_MOST } from "./limits";
import { unspacedRuns } from "./marked";
import { readWanted, type Ties } from "./read-wanted";
import { exactly, loosely, onlyWanted } from "./wanted";

const DAY = 86_400_000;
/** In how many days as many posts as this were written last tells how large the first piece is. */
const NEWEST = 1000;

/** A query as the database reads it, and where it is to look. */
export type ReadQuery = {
  /** Written out in each place, so that the planner knows the words and picks the index. */
  readonly asked: Prisma.Sql;
  /** The same without what is left out: ts_rank would take a word to leave out for one that ought to be there. */
  readonly wanted: Prisma.Sql;
  /** The same without the order of words: what the index can tell without reading the posts. */
  readonly loose: string;
  /** So few posts are expected to hold the words that all are read at once, if they are no more than this. */
  readonly atOnce: number | null;
  /** The pieces of time that are looked through one by one otherwise. */
  readonly windows: readonly DayWindow[];
  /** Such pieces for titles: of those there are fewer, so their pieces are longer. */
  readonly titleWindows: readonly DayWindow[];
  /** Where a look further back begins when the windows do not go back to the oldest post. */
  readonly behind: Edge | null;
  /** What of it is in scripts that are written without blanks: there each letter is looked for. */
  readonly runs: readonly string[];
  /** Synonyms that are looked for, or left out, beside the words that were typed. */
  readonly ties: Ties;
};

type Row = {
  newest: Date | null;
  oldest: Date | null;
  thousandth: Date | null;
  about: number;
  aboutThreads: number;
};

/** Null when the query holds nothing that can be looked for: small words alone, or only words to leave out. */
export async function readQuery(db: Tx, query: string, before: Edge | null): Promise<ReadQuery | null> {
  const { wanted: all, ties } = await readWanted(db, query);
  if (all.length === 0) return null;
  const asked = Prisma.sql`${exactly(all)}::tsquery`;
  const wanted = Prisma.sql`${onlyWanted(all)}::tsquery`;
  const loose = loosely(all);
  const runs = unspacedRuns(query);
  const nothing = { asked, wanted, loose, runs, ties, atOnce: null, windows: [], titleWindows: [], behind: null };
  const [row] = await db.$queryRaw<Row[]>`
    SELECT (SELECT max(hour) FROM post) AS newest, (SELECT min(hour) FROM post) AS oldest,
      (SELECT hour FROM post ORDER BY hour DESC, id DESC OFFSET ${NEWEST} LIMIT 1) AS thousandth,
      (SELECT reltuples::float8 FROM pg_class WHERE oid = 'post'::regclass) AS about,
      (SELECT reltuples::float8 FROM pg_class WHERE oid = 'thread'::regclass) AS "aboutThreads"`;
  if (!row?.newest || !row.oldest) return nothing;
  const { newest, oldest, thousandth, about } = row;
  const span = thousandth ? daysTo(newest, thousandth) : NEWEST;
  // -1 where the planner has not counted yet: of so few posts the newest tell enough.
  const counted = about > NEWEST;
  const usual = counted ? daysTo(newest, oldest) / (about / NEWEST) : span;
  const from = before?.hour ?? newest;
  const aThread = counted ? about / Math.max(1, row.aboutThreads) : 1;
  const titleWindows = dayWindows(from, oldest, span * aThread, usual * aThread).slice(0, PIECES_MOST);
  const few = Math.floor(Math.min(AT_ONCE, about / AT_ONCE_OF));
  const atOnce = counted && (await aboutMatches(db, all)) <= few ? few : null;
  const pieces = dayWindows(from, oldest, span, usual);
  const windows = pieces.slice(0, PIECES_MOST);
  const last = pieces.length > PIECES_MOST ? windows.at(-1) : undefined;
  // Before every id: all of that day was looked through, nothing of the day before.
  const behind = last ? { hour: new Date(last.oldest * DAY), id: "" } : null;
  return { asked, wanted, loose, runs, ties, atOnce, windows, titleWindows, behind };
}

const daysTo = (newest: Date, oldest: Date): number => (newest.getTime() - oldest.getTime()) / DAY;
