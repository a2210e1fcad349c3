import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/kernel/context";
import { cutPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { dayOf } from "@/lib/kernel/time";
import { type ContentNote, STORIES_A_PAGE, THREADS_A_PAGE } from "./limits";
import type { StoryLine, ThreadLine } from "./view";
import { listedThreads } from "./visibility";

type Row = Omit<ThreadLine, "latestOn" | "contentNotes"> & {
  contentNotes: ContentNote[];
  bumpedAt: Date;
  bumpShuffle: number;
};

const columns = Prisma.sql`
  t.id, t.title, t.board_id AS "boardId", b.name AS "boardName", t.standing = 'withdrawn' AS "withdrawn", t.pinned,
  t.locked_on IS NOT NULL AS "locked", v.name, v.avatar_seed AS "avatarSeed", v.profile_id AS "profileId",
  o.content_notes::text[] AS "contentNotes", t.reply_count AS "replyCount",
  t.answer_count = 0 AND t.standing = 'visible' AS "waiting", t.bumped_at AS "bumpedAt", t.bump_shuffle AS "bumpShuffle"`;

const openings = Prisma.sql`JOIN post o ON o.thread_id = t.id AND o.seq = 0 JOIN voice v ON v.id = o.voice_id`;
const tables = Prisma.sql`thread t JOIN board b ON b.id = t.board_id ${openings}`;

function lineOf<R extends Row>({ bumpedAt, bumpShuffle: _shuffle, ...row }: R) {
  return { ...row, latestOn: dayOf(bumpedAt) };
}

/** Pinned first, then by latest activity. The key holds what orders a thread, so a bump does not move the edge. */
export const THREAD_KEY_PARTS = 4;
const keyOf = (row: Row): string =>
  [row.pinned ? 1 : 0, row.bumpedAt.getTime() / 1000, row.bumpShuffle, row.id].join(".");

function pastEdge(edge: PageEdge): Prisma.Sql | null {
  const [pinned, bumped, shuffle, id] = edge?.key ?? [];
  if (!edge || id === undefined || ![pinned, bumped, shuffle].every((part) => /^\d{1,10}$/.test(part ?? "")))
    return null;
  if (Number(shuffle) > 2_147_483_647) return null;
  const row = Prisma.sql`(t.pinned, t.bumped_at, t.bump_shuffle, t.id)`;
  const key = Prisma.sql`(${pinned === "1"}, to_timestamp(${Number(bumped)}::bigint), ${Number(shuffle)}::int, ${id}::text)`;
  return edge.direction === "after" ? Prisma.sql`${row} < ${key}` : Prisma.sql`${row} > ${key}`;
}

const order = (edge: PageEdge): Prisma.Sql =>
  edge?.direction === "before"
    ? Prisma.sql`t.pinned, t.bumped_at, t.bump_shuffle, t.id`
    : Prisma.sql`t.pinned DESC, t.bumped_at DESC, t.bump_shuffle DESC, t.id DESC`;

/** One page of a board, the same for everybody. */
export async function boardPage(db: Db, boardId: string, asked: PageEdge): Promise<Page<ThreadLine>> {
  const past = pastEdge(asked);
  const edge = past ? asked : null;
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM ${tables}
    WHERE t.board_id = ${boardId} AND ${listedThreads} AND ${past ?? Prisma.sql`true`}
    ORDER BY ${order(edge)} LIMIT ${THREADS_A_PAGE + 1}`;
  const { items, before, after } = cutPage(rows, THREADS_A_PAGE, edge, keyOf);
  return { items: items.map(lineOf), before, after };
}

/** What people spoke about last, in all boards. */
export async function latestThreads(db: Db, count: number): Promise<ThreadLine[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM ${tables} WHERE t.standing = 'visible'
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
    WHERE NOT b.stories ORDER BY t.bumped_at, t.id LIMIT ${count}`;
  return rows.map(lineOf);
}

type StoryRow = Row & { stage: string | null; themes: string[]; opening: string; minutes: number };

/** Characters read in a minute at an easy pace: about 200 words. */
const A_MINUTE = 1100;
const OPENING_LINES = 320;

/**
 * The story library. A withdrawn story leaves it; what was answered to it stays on its board. Each board of stories
 * gives its own page, in the order of its index, and the library is the first of them all.
 */
export async function storiesPage(
  db: Db,
  asked: PageEdge,
  only: { stage?: string | undefined; theme?: string | undefined } = {},
  size = STORIES_A_PAGE,
): Promise<Page<StoryLine>> {
  const past = pastEdge(asked);
  const edge = past ? asked : null;
  const stage = only.stage ? Prisma.sql`t.stage = ${only.stage}` : Prisma.sql`true`;
  const theme = only.theme ? Prisma.sql`t.themes <> '{}' AND t.themes @> ARRAY[${only.theme}]` : Prisma.sql`true`;
  const rows = await db.$queryRaw<StoryRow[]>`
    SELECT ${columns}, t.stage, t.themes, left(o.body, ${OPENING_LINES}::int) AS "opening",
           greatest(1, ceil(char_length(o.body) / ${A_MINUTE}::float))::int AS "minutes"
    FROM board b CROSS JOIN LATERAL (
      SELECT * FROM thread t
      WHERE t.board_id = b.id AND t.standing = 'visible' AND ${stage} AND ${theme} AND ${past ?? Prisma.sql`true`}
      ORDER BY ${order(edge)} LIMIT ${size + 1}
    ) t ${openings}
    WHERE b.stories ORDER BY ${order(edge)} LIMIT ${size + 1}`;
  const { items, before, after } = cutPage(rows, size, edge, keyOf);
  return { items: items.map(lineOf), before, after };
}
