import { Prisma } from "@/lib/generated/prisma/client";
import { type Edge, LOOKED_AT } from "./limits";
import { piecesOf } from "./pieces";
import type { ReadQuery } from "./read-query";

/** Whether a post was written before the place where this look begins. */
export const writtenBefore = (before: Edge | null, post: Prisma.Sql): Prisma.Sql =>
  before ? Prisma.sql`(${post}.hour, ${post}.id) < (${before.hour}, ${before.id})` : Prisma.sql`true`;

/** `c` is a post. OFFSET 0 keeps the planner from turning the joins below around. */
const holdsWords = ({ loose }: ReadQuery) => Prisma.sql`(c.search || day_marks(c.hour)) @@ ${loose}::tsquery`;
const judged = ({ asked, wanted }: ReadQuery) => {
  const withTitle = Prisma.sql`(SELECT search FROM thread WHERE thread.id = c.thread_id) || c.search`;
  return Prisma.sql`c.id, c.hour,
      c.search @@ ${asked} AND (c.seq > 0 OR (${withTitle}) @@ ${asked}) AS exact,
      CASE WHEN c.search @@ ${asked} THEN ts_rank(CASE WHEN c.seq = 0 THEN ${withTitle} ELSE c.search END, ${wanted}) END AS rank`;
};

/** The newest posts with all words, as `candidates`: piece by piece, only as long as more is wanted. */
export function pieceByPiece(read: ReadQuery, before: Edge | null): Prisma.Sql {
  return Prisma.sql`too_many AS (SELECT false AS so), candidates AS MATERIALIZED (
      SELECT p.* FROM ${piecesOf(read.windows)} w CROSS JOIN LATERAL (
        SELECT ${judged(read)} FROM post c
        WHERE ${holdsWords(read)} AND c.standing = 'visible' AND ${writtenBefore(before, Prisma.sql`c`)}
          AND (c.search || day_marks(c.hour)) @@ w.days
        ORDER BY c.hour DESC, c.id DESC OFFSET 0
      ) p LIMIT ${LOOKED_AT}
    )`;
}

/**
 * The same by reading every post with all words, if they are no more than `most`; otherwise `too_many` is so and there is
 * no candidate. Nothing narrows the reading but the words, since what is read and left aside is read all the same.
 */
export function allAtOnce(read: ReadQuery, most: number, before: Edge | null): Prisma.Sql {
  return Prisma.sql`held AS MATERIALIZED (
      SELECT c.id, c.hour, c.standing, c.seq, c.thread_id, c.search FROM post c
      WHERE ${holdsWords(read)} LIMIT ${most + 1}::int
    ), too_many AS MATERIALIZED (
      SELECT count(*) > ${most}::int AS so FROM held
    ), newest AS MATERIALIZED (
      SELECT * FROM held h
      WHERE NOT (SELECT so FROM too_many) AND h.standing = 'visible' AND ${writtenBefore(before, Prisma.sql`h`)}
      ORDER BY h.hour DESC, h.id DESC LIMIT ${LOOKED_AT}
    ), candidates AS MATERIALIZED (
      SELECT ${judged(read)} FROM newest c
    )`;
}
