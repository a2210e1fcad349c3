import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/kernel/context";
import { cutPage, nearestPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { THREADS_A_PAGE } from "./limits";
import { columns, keyOf, lineOf, openings, order, pastEdge, type Row } from "./list-rows";
import type { ThreadLine } from "./view";
import { listedThreads } from "./visibility";

const tables = Prisma.sql`thread t JOIN board b ON b.id = t.board_id ${openings}`;

/** One page of a board, the same for everybody. */
export function boardPage(db: Db, boardId: string, asked: PageEdge): Promise<Page<ThreadLine>> {
  return nearestPage(pastEdge(asked) ? asked : null, (edge) => threadsAt(db, boardId, edge));
}

async function threadsAt(db: Db, boardId: string, edge: PageEdge): Promise<Page<ThreadLine>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM ${tables}
    WHERE t.board_id = ${boardId} AND t.on_board AND ${listedThreads} AND ${pastEdge(edge) ?? Prisma.sql`true`}
    ORDER BY ${order(edge)} LIMIT ${THREADS_A_PAGE + 1}`;
  const page = cutPage(rows, THREADS_A_PAGE, edge, keyOf);
  return { ...page, items: page.items.map(lineOf) };
}

/** What people spoke about last, in all boards. */
export async function latestThreads(db: Db, count: number): Promise<ThreadLine[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM ${tables} WHERE t.standing = 'visible' AND t.milestone_id IS NULL
    ORDER BY t.bumped_at DESC, t.bump_shuffle DESC, t.id DESC LIMIT ${count}`;
  return rows.map(lineOf);
}

/**
 * Threads that nobody has answered yet, the one that waits longest first. Board by board: one over all boards would
 * walk past every story, few of which are ever answered.
 */
export async function waitingThreads(db: Db, count: number): Promise<ThreadLine[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM board b CROSS JOIN LATERAL (
      SELECT * FROM thread w
      WHERE w.board_id = b.id AND w.standing = 'visible' AND w.answer_count = 0 AND w.locked_on IS NULL
      ORDER BY w.bumped_at, w.id LIMIT ${count}
    ) t ${openings}
    WHERE NOT b.stories AND NOT b.stones ORDER BY t.bumped_at, t.id LIMIT ${count}`;
  return rows.map(lineOf);
}
