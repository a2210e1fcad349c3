import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/kernel/context";
import { excerpt } from "@/lib/kernel/plain-text";
import { FEED_ENTRIES, OPENING_CHARACTERS } from "./limits";
import { seenByAll } from "./visible";

export type FeedThread = {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** The day it was opened, at 00:00Z. */
  readonly day: Date;
  readonly noted: boolean;
  readonly opening: string;
};

type Row = Omit<FeedThread, "opening"> & { body: string };

/** The threads opened last, of one board or of all boards of stories; each board gives its own newest. */
export async function newestThreads(db: Tx, of: { boardId: string } | "stories"): Promise<FeedThread[]> {
  const where = of === "stories" ? Prisma.sql`b.stories` : Prisma.sql`b.id = ${of.boardId}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT newest.* FROM board b CROSS JOIN LATERAL (
      SELECT t.id, t.title, v.name, t.opened_on AS day,
        cardinality(COALESCE(s.content_notes, p.content_notes)) > 0 AS noted, COALESCE(s.words, p.body) AS body
      FROM thread t JOIN post p ON p.thread_id = t.id AND p.seq = 0 JOIN voice v ON v.id = p.voice_id
        LEFT JOIN milestone s ON s.id = t.milestone_id
      WHERE t.board_id = b.id AND t.on_board AND ${seenByAll}
      ORDER BY t.opened_on DESC, t.id DESC LIMIT ${FEED_ENTRIES}
    ) newest
    WHERE ${where} ORDER BY newest.day DESC, newest.id DESC LIMIT ${FEED_ENTRIES}`;
  return rows.map(({ body, ...row }) => ({ ...row, opening: row.noted ? "" : excerpt(body, OPENING_CHARACTERS) }));
}
