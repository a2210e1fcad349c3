import type { Db } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";

export type BoardView = {
  id: string;
  slug: string;
  name: string;
  line: string;
  purpose: string;
  groundRules: string[];
  stories: boolean;
  /** Of the threads beneath stones. */
  stones: boolean;
};

const select = {
  id: true,
  slug: true,
  name: true,
  line: true,
  purpose: true,
  groundRules: true,
  stories: true,
  stones: true,
} as const;

/** A board by the id in its address: an address holds no words that would tell what somebody read. */
export async function boardById(db: Db, id: string): Promise<BoardView | null> {
  return isId(id) ? db.board.findUnique({ where: { id }, select }) : null;
}

/** A board by the key that our own files and pages use. */
export function boardBySlug(db: Db, slug: string): Promise<BoardView | null> {
  return db.board.findUnique({ where: { slug }, select });
}

/** The first of these boards that there is, in the order asked for; null where a host has none of them. */
export async function firstBoardOf(db: Db, slugs: readonly string[]): Promise<BoardView | null> {
  const found = await db.board.findMany({ where: { slug: { in: [...slugs] } }, select });
  return found.sort((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug))[0] ?? null;
}

export type BoardWithLatest = {
  id: string;
  name: string;
  line: string;
  stories: boolean;
  latestId: string | null;
  latestTitle: string | null;
  latestOn: Date | null;
  /** It stands beneath a stone: of its times only the week is known. */
  latestUnderStone: boolean | null;
  /** The content notes of the latest thread's opening. */
  latestNotes: string[];
};

/** Every board in its order, with what was last spoken about there. Nothing is counted: a count reads every row. */
export function boardsWithLatest(db: Db): Promise<BoardWithLatest[]> {
  return db.$queryRaw<BoardWithLatest[]>`
    SELECT b.id, b.name, b.line, b.stories,
           latest.id AS "latestId", latest.title AS "latestTitle", latest.bumped_at AS "latestOn",
           latest.milestone_id IS NOT NULL AS "latestUnderStone",
           COALESCE(latest.content_notes::text[], '{}') AS "latestNotes"
    FROM board b
    LEFT JOIN LATERAL (
      SELECT t.id, t.title, t.bumped_at, t.milestone_id, (
        SELECT COALESCE(s.content_notes, o.content_notes) FROM post o LEFT JOIN milestone s ON s.id = t.milestone_id
        WHERE o.thread_id = t.id AND o.seq = 0
      ) AS content_notes FROM thread t
      WHERE t.board_id = b.id AND t.on_board AND t.standing = 'visible'
      ORDER BY t.bumped_at DESC, t.bump_shuffle DESC, t.id DESC LIMIT 1
    ) latest ON true
    ORDER BY b.position, b.name`;
}
