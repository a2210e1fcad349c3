import { type AuthorNotice, authorNotices } from "@/lib/cases/author-notice";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { cutPage, type EdgeAt, isBackwards, nearestPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { dayOf } from "@/lib/kernel/time";
import type { Viewer } from "@/lib/kernel/viewer";
import { answeredOf } from "./answered";
import { POSTS_A_PAGE } from "./limits";
import { permitEdit, permitReply } from "./policy";
import { type PostRow, postColumns, postTables, readableThread, type ThreadRow } from "./rows";
import { threadViewOf } from "./thread-view";
import type { PostView, ThreadView } from "./view";
import { visiblePostsSql } from "./visibility";

export type ThreadPage = { thread: ThreadView; posts: Page<PostView> };

/** From which place in the thread a page begins, and in which direction it goes. */
type From = EdgeAt<number>;

/**
 * One page of a thread as this viewer may see it. The key of an edge is a post's id: places are numbered through, and
 * a number left out in an address would tell that words stand there which others cannot see.
 */
export async function threadPage(
  db: Db,
  viewer: Viewer,
  id: string,
  asked: PageEdge,
  now: Date,
): Promise<ThreadPage | null> {
  if (!isId(id)) return null;
  // Side by side: what the posts are does not depend on what the thread is, and they are shown only if it may be read.
  const [thread, rows] = await Promise.all([
    readableThread(db, viewer, id),
    edgeIn(db, id, asked).then((from) => postRows(db, viewer, id, from)),
  ]);
  return thread && pageOf(db, viewer, thread, rows, now);
}

/** The place of the post that an edge names, in this thread alone; null, the first page, when it is not there. */
export async function edgeIn(db: Db, threadId: string, asked: PageEdge): Promise<From> {
  const id = asked?.key[0] ?? "";
  const edge = asked && isId(id) ? await db.post.findFirst({ where: { id, threadId }, select: { seq: true } }) : null;
  return asked && edge && { direction: asked.direction, key: edge.seq };
}

/** A page of the posts that this viewer may see, or of those among them that `which` says. */
export function postRows(
  db: Db,
  viewer: Viewer,
  id: string,
  asked: From,
  which: Prisma.Sql = Prisma.sql`true`,
): Promise<Page<PostRow>> {
  return nearestPage(asked, async (from) => {
    const rows = await db.$queryRaw<PostRow[]>`
      SELECT ${postColumns(viewer, id)} FROM ${postTables}
      WHERE ${visiblePostsSql(viewer, id)} AND ${which} AND ${from ? pastSeq(from) : Prisma.sql`true`}
      ORDER BY p.seq ${isBackwards(from) ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${POSTS_A_PAGE + 1}`;
    return cutPage(rows, POSTS_A_PAGE, from, (row) => row.id);
  });
}

const PAST = { after: Prisma.sql`>`, before: Prisma.sql`<`, upTo: Prisma.sql`<=` };

const pastSeq = ({ direction, key }: NonNullable<From>): Prisma.Sql => Prisma.sql`p.seq ${PAST[direction]} ${key}`;

/** The whole page of a thread, of posts that were read for this viewer: with what they may do, and what they alone are told. */
export async function pageOf(
  db: Db,
  viewer: Viewer,
  thread: ThreadRow,
  page: Page<PostRow>,
  now: Date,
): Promise<ThreadPage> {
  const own = page.items.filter((row) => row.own).map((row) => row.id);
  const notices = own.length === 0 ? new Map() : await authorNotices(db, { postIds: own });
  const reply = permitReply(viewer, thread, now);
  return {
    thread: threadViewOf(thread, reply.ok ? null : reply.refusal),
    posts: { ...page, items: page.items.map((row) => viewOf(row, viewer, thread, notices, now)) },
  };
}

function viewOf(
  row: PostRow,
  viewer: Viewer,
  thread: ThreadRow,
  notices: ReadonlyMap<string, AuthorNotice>,
  now: Date,
): PostView {
  const { hour, ...post } = row;
  return {
    ...post,
    day: dayOf(hour),
    mayEdit: permitEdit(viewer, { ...row, thread }, now).ok,
    answers: answeredOf(row.answers),
    notice: notices.get(row.id) ?? null,
    care: null,
  };
}
