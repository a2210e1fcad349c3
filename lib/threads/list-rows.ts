import { Prisma } from "@/lib/generated/prisma/client";
import { isBackwards, type PageEdge } from "@/lib/kernel/paging";
import { dayOf } from "@/lib/kernel/time";
import type { ContentNote } from "./limits";
import type { ThreadLine } from "./view";

/** A thread as a list reads it. */
export type Row = Omit<ThreadLine, "latestOn" | "contentNotes"> & {
  contentNotes: ContentNote[];
  bumpedAt: Date;
  bumpShuffle: number;
};

/** The content notes of the opening (`o`) of a thread (`t`): beneath a stone they are the stone's. */
export const openingNotes = Prisma.sql`COALESCE((SELECT s.content_notes FROM milestone s WHERE s.id = t.milestone_id), o.content_notes)::text[]`;

/** What `Row` holds; `t` is the thread, `b` its board, and `openings` brings the rest. */
export const columns = Prisma.sql`
  t.id, t.title, t.board_id AS "boardId", b.name AS "boardName", t.standing = 'withdrawn' AS "withdrawn", t.pinned,
  t.locked_on IS NOT NULL AS "locked", v.name, v.avatar_seed AS "avatarSeed", v.profile_id AS "profileId",
  ${openingNotes} AS "contentNotes", t.reply_count AS "replyCount",
  t.answer_count = 0 AND t.standing = 'visible' AS "waiting", t.milestone_id AS "stoneId", t.bumped_at AS "bumpedAt", t.bump_shuffle AS "bumpShuffle"`;

/** The opening of each thread and the voice that wrote it. */
export const openings = Prisma.sql`JOIN post o ON o.thread_id = t.id AND o.seq = 0 JOIN voice v ON v.id = o.voice_id`;

/** What a list may show of a row: the day of the latest activity, and nothing finer. */
export function lineOf<R extends Row>({ bumpedAt, bumpShuffle: _shuffle, ...row }: R) {
  return { ...row, latestOn: dayOf(bumpedAt) };
}

/** Pinned first, then by latest activity. The key holds what orders a thread, so a bump does not move the edge. */
export const THREAD_KEY_PARTS = 4;
/** The key of a thread at the edge of a page. */
export const keyOf = (row: Row): string =>
  [row.pinned ? 1 : 0, row.bumpedAt.getTime() / 1000, row.bumpShuffle, row.id].join(".");

/** Lists are read from the latest activity on. */
const PAST = { after: Prisma.sql`<`, before: Prisma.sql`>`, upTo: Prisma.sql`>=` };

/** The threads beyond an edge, towards where the page goes; null when there is no edge or it is none of ours. */
export function pastEdge(edge: PageEdge): Prisma.Sql | null {
  const [pinned, bumped, shuffle, id] = edge?.key ?? [];
  if (!edge || id === undefined || ![pinned, bumped, shuffle].every((part) => /^\d{1,10}$/.test(part ?? "")))
    return null;
  if (Number(shuffle) > 2_147_483_647) return null;
  const row = Prisma.sql`(t.pinned, t.bumped_at, t.bump_shuffle, t.id)`;
  const key = Prisma.sql`(${pinned === "1"}, to_timestamp(${Number(bumped)}::bigint), ${Number(shuffle)}::int, ${id}::text)`;
  return Prisma.sql`${row} ${PAST[edge.direction]} ${key}`;
}

/** The order in which a page is read: backwards when it ends at its edge. */
export const order = (edge: PageEdge): Prisma.Sql =>
  isBackwards(edge)
    ? Prisma.sql`t.pinned, t.bumped_at, t.bump_shuffle, t.id`
    : Prisma.sql`t.pinned DESC, t.bumped_at DESC, t.bump_shuffle DESC, t.id DESC`;
