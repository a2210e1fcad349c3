import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { type DayWindow, dayWindows } from "./day-windows";
import { type Edge, NEAR_THOUSANDS } from "./limits";

const DAY = 86_400_000;
/** In how many days as many posts as this were written last tells how large the first piece is. */
const NEWEST = 1000;

/** A query as the database reads it, and where it is to look. */
export type ReadQuery = {
  /** Written out in each place, so that the planner knows the words and picks the index. */
  readonly asked: Prisma.Sql;
  /** The same without the order of words: what the index can tell without reading the posts. */
  readonly loose: string;
  readonly near: readonly DayWindow[];
  readonly far: readonly DayWindow[];
};

type Row = { needed: string; words: string; newest: Date | null; oldest: Date | null; thousandth: Date | null };

/** Null when the query holds nothing that can be looked for. */
export async function readQuery(db: Tx, query: string, before: Edge | null): Promise<ReadQuery | null> {
  const asked = Prisma.sql`websearch_to_tsquery('public.cairn', ${query})`;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT querytree(${asked}) AS needed, ${asked}::text AS words,
      (SELECT max(hour) FROM post) AS newest, (SELECT min(hour) FROM post) AS oldest,
      (SELECT hour FROM post ORDER BY hour DESC, id DESC OFFSET ${NEWEST} LIMIT 1) AS thousandth`;
  // What an index can look for: nothing in small words (''), everything in an exclusion alone ('T').
  if (!row || row.needed === "" || row.needed === "T") return null;
  const { newest, oldest, thousandth } = row;
  const span = newest && thousandth ? (newest.getTime() - thousandth.getTime()) / DAY : NEWEST;
  const windows = newest && oldest ? dayWindows(before?.hour ?? newest, oldest, span) : [];
  const isNear = (window: DayWindow) => (windows[0]?.newest ?? 0) - window.newest < span * NEAR_THOUSANDS;
  const [near, far] = [windows.filter(isNear), windows.filter((window) => !isNear(window))];
  return { asked, loose: loosened(row.words), near, far };
}

/**
 * A tsquery for every post that may match: a phrase becomes its words. A phrase to leave out becomes a word that no
 * post has, since who wrote its words apart is not to be left out.
 */
export function loosened(tsquery: string): string {
  return tsquery.replaceAll(/!\( [^()]* \)/g, "!' none'").replaceAll(/<(?:-|\d+)>/g, "&");
}
