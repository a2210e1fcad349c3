import type { Db } from "@/lib/kernel/context";

export type BoardView = {
  id: string;
  slug: string;
  name: string;
  line: string;
  purpose: string;
  groundRules: string[];
  stories: boolean;
};

const select = {
  id: true,
  slug: true,
  name: true,
  line: true,
  purpose: true,
  groundRules: true,
  stories: true,
} as const;

/** A board by its address, or by the key that files use. */
export function boardBySlugOrId(db: Db, slugOrId: string): Promise<BoardView | null> {
  // An address may hold anything; the database takes some of it for a mistake of ours.
  if (!/^[0-9a-z-]{1,60}$/.test(slugOrId)) return Promise.resolve(null);
  return db.board.findFirst({ where: { OR: [{ id: slugOrId }, { slug: slugOrId }] }, select });
}

export type BoardWithLatest = {
  id: string;
  name: string;
  line: string;
  stories: boolean;
  threads: number;
  latestId: string | null;
  latestTitle: string | null;
  latestOn: Date | null;
};

/** Every board in its order, with what was last spoken about there. Counts only what everyone may see. */
export function boardsWithLatest(db: Db): Promise<BoardWithLatest[]> {
  return db.$queryRaw<BoardWithLatest[]>`
    SELECT b.id, b.name, b.line, b.stories,
           (SELECT count(*)::int FROM thread c WHERE c.board_id = b.id AND c.standing = 'visible') AS "threads",
           latest.id AS "latestId", latest.title AS "latestTitle", latest.bumped_at AS "latestOn"
    FROM board b
    LEFT JOIN LATERAL (
      SELECT t.id, t.title, t.bumped_at FROM thread t
      WHERE t.board_id = b.id AND t.standing = 'visible'
      ORDER BY t.bumped_at DESC, t.bump_shuffle DESC, t.id DESC LIMIT 1
    ) latest ON true
    ORDER BY b.position, b.name`;
}
