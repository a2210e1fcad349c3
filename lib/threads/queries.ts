import { type AuthorNotice, authorNotices } from "@/lib/cases/author-notice";
import { Prisma } from "@/lib/generated/prisma/client";
import { CRISIS_SEVERITY } from "@/lib/intake/limits";
import type { Db } from "@/lib/kernel/context";
import { cutPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { dayOf } from "@/lib/kernel/time";
import type { Viewer } from "@/lib/kernel/viewer";
import { threadLabel } from "./label";
import { type ContentNote, POSTS_A_PAGE, QUOTE_MAX } from "./limits";
import { permitEdit, permitReply, type ThreadStanding } from "./policy";
import { quoteOf } from "./quote";
import type { PostView, ThreadView } from "./view";
import { mayReadThread, ownTag, type Standing, visiblePostsSql } from "./visibility";
import { ownVoice } from "./voices";

type ThreadRow = ThreadStanding & {
  title: string;
  boardId: string;
  boardName: string;
  stories: boolean;
  stage: string | null;
  themes: string[];
};

/** A thread that this viewer may read, or null: what may not be seen is answered like what does not exist. */
async function readableThread(db: Db, viewer: Viewer, id: string): Promise<ThreadRow | null> {
  const tag = ownTag(viewer, id);
  const [row] = await db.$queryRaw<ThreadRow[]>`
    SELECT t.id, t.title, t.standing::text AS standing, t.locked_on AS "lockedOn", t.reply_count AS "replyCount",
           t.stage, t.themes, b.id AS "boardId", b.name AS "boardName", b.stories,
           ${tag ? Prisma.sql`v.tag = ${tag}` : Prisma.sql`false`} AS "opensOwn"
    FROM thread t JOIN board b ON b.id = t.board_id
    JOIN post o ON o.thread_id = t.id AND o.seq = 0 JOIN voice v ON v.id = o.voice_id
    WHERE t.id = ${id}`;
  return row && mayReadThread(viewer, row) ? row : null;
}

type PostRow = {
  id: string;
  seq: number;
  revision: number;
  body: string;
  standing: Standing;
  edited: boolean;
  contentNotes: ContentNote[];
  hour: Date;
  name: string;
  avatarSeed: string;
  profileId: string | null;
  byOpener: boolean;
  own: boolean;
  answersId: string | null;
  answersName: string | null;
};

function postColumns(viewer: Viewer, threadId: string): Prisma.Sql {
  const tag = ownTag(viewer, threadId);
  return Prisma.sql`
    p.id, p.seq, p.revision, p.body, p.standing::text AS standing, p.edited, p.content_notes::text[] AS "contentNotes",
    p.hour, v.name, v.avatar_seed AS "avatarSeed", v.profile_id AS "profileId",
    p.voice_id = (SELECT o.voice_id FROM post o WHERE o.thread_id = p.thread_id AND o.seq = 0) AS "byOpener",
    ${tag ? Prisma.sql`v.tag = ${tag}` : Prisma.sql`false`} AS own, a.id AS "answersId", av.name AS "answersName"`;
}

const postTables = Prisma.sql`
  post p JOIN voice v ON v.id = p.voice_id
  LEFT JOIN post a ON a.id = p.answers_id AND a.standing = 'visible' LEFT JOIN voice av ON av.id = a.voice_id`;

export type ThreadPage = { thread: ThreadView; posts: Page<PostView> };

/** One page of a thread as this viewer may see it. The key of an edge is a post's place in the thread. */
export async function threadPage(
  db: Db,
  viewer: Viewer,
  id: string,
  asked: PageEdge,
  now: Date,
): Promise<ThreadPage | null> {
  const thread = await readableThread(db, viewer, id);
  if (!thread) return null;
  const at = Number(asked?.key[0]);
  const edge = Number.isSafeInteger(at) && at >= 0 && at < 2_147_483_647 ? asked : null;
  const past =
    edge === null
      ? Prisma.sql`true`
      : edge.direction === "after"
        ? Prisma.sql`p.seq > ${at}`
        : Prisma.sql`p.seq < ${at}`;
  const rows = await db.$queryRaw<PostRow[]>`
    SELECT ${postColumns(viewer, id)} FROM ${postTables}
    WHERE ${visiblePostsSql(viewer, id)} AND ${past}
    ORDER BY p.seq ${edge?.direction === "before" ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${POSTS_A_PAGE + 1}`;
  const page = cutPage(rows, POSTS_A_PAGE, edge, (row) => String(row.seq));
  const mine = await aboutOwn(
    db,
    page.items.filter((row) => row.own).map((row) => row.id),
  );
  const voice = viewer.kind === "member" ? await ownVoice(db, viewer.root, id) : null;
  const reply = permitReply(viewer, thread, now);
  return {
    thread: {
      id,
      label: threadLabel(id),
      title: thread.title,
      standing: thread.standing,
      lockedOn: thread.lockedOn,
      board: { id: thread.boardId, name: thread.boardName, stories: thread.stories },
      stage: thread.stage,
      themes: thread.themes,
      replyCount: thread.replyCount,
      ownVoice: voice && { name: voice.name, avatarSeed: voice.avatarSeed, asProfile: voice.profileId !== null },
      replyRefusal: reply.ok ? null : reply.refusal,
    },
    posts: { ...page, items: page.items.map((row) => viewOf(row, viewer, thread, mine, now)) },
  };
}

type AboutOwn = { notices: ReadonlyMap<string, AuthorNotice>; crises: ReadonlySet<string> };

/** What only the viewer is told about their own posts. */
async function aboutOwn(db: Db, postIds: string[]): Promise<AboutOwn> {
  if (postIds.length === 0) return { notices: new Map(), crises: new Set() };
  const urgent = await db.case.findMany({
    where: { postId: { in: postIds }, state: "open", severity: { lte: CRISIS_SEVERITY } },
    select: { postId: true, signals: true },
  });
  const crises = urgent.filter(({ signals }) => signals.some((signal) => signal.startsWith("crisis:")));
  return {
    notices: await authorNotices(db, { postIds }),
    crises: new Set(crises.flatMap(({ postId }) => postId ?? [])),
  };
}

function viewOf(row: PostRow, viewer: Viewer, thread: ThreadRow, mine: AboutOwn, now: Date): PostView {
  const { hour, answersId, answersName, ...post } = row;
  return {
    ...post,
    day: dayOf(hour),
    mayEdit: permitEdit(viewer, { ...row, thread }, now).ok,
    answers: answersId && answersName ? { id: answersId, name: answersName } : null,
    notice: mine.notices.get(row.id) ?? null,
    crisis: mine.crises.has(row.id),
  };
}

export type OwnPost = { thread: ThreadView; post: PostView };

/** One post with its thread, for the pages about it; null where the viewer may not see it. */
export async function postInThread(
  db: Db,
  viewer: Viewer,
  threadId: string,
  postId: string,
  now: Date,
): Promise<OwnPost | null> {
  const post = await db.post.findUnique({ where: { id: postId }, select: { seq: true, threadId: true } });
  if (!post || post.threadId !== threadId) return null;
  const page = await threadPage(
    db,
    viewer,
    threadId,
    post.seq === 0 ? null : { direction: "after", key: [String(post.seq - 1)] },
    now,
  );
  const found = page?.posts.items.find((item) => item.id === postId);
  return page && found ? { thread: page.thread, post: found } : null;
}

/** Where a post stands: its thread, and the edge of the page it is on for this viewer. */
export async function placeOf(
  db: Db,
  viewer: Viewer,
  postId: string,
): Promise<{ threadId: string; after: number | null } | null> {
  const post = await db.post.findUnique({ where: { id: postId }, select: { seq: true, threadId: true } });
  if (!post || !(await readableThread(db, viewer, post.threadId))) return null;
  const before = await db.$queryRaw<{ id: string; seq: number }[]>`
    SELECT p.id, p.seq FROM post p JOIN voice v ON v.id = p.voice_id
    WHERE ${visiblePostsSql(viewer, post.threadId)} AND p.seq <= ${post.seq} ORDER BY p.seq`;
  const index = before.length - 1;
  // The last of them is the post itself, or it is not one that this viewer may see.
  if (before[index]?.id !== postId) return null;
  const first = Math.floor(index / POSTS_A_PAGE) * POSTS_A_PAGE;
  return { threadId: post.threadId, after: before[first - 1]?.seq ?? null };
}

/** A post to quote, cut to what an answer needs, without what it quotes itself. */
export async function quotable(db: Db, viewer: Viewer, threadId: string, postId: string) {
  const [row] = await db.$queryRaw<{ id: string; name: string; body: string }[]>`
    SELECT p.id, p.body, v.name FROM post p JOIN voice v ON v.id = p.voice_id
    WHERE ${visiblePostsSql(viewer, threadId)} AND p.id = ${postId} AND p.standing = 'visible'`;
  return row ? { id: row.id, name: row.name, text: quoteOf(row.body, QUOTE_MAX) } : null;
}

/** Whether a story's author lets search engines find it. */
export async function mayBeIndexed(db: Db, threadId: string): Promise<boolean> {
  const row = await db.thread.findUnique({
    where: { id: threadId },
    select: { searchable: true, standing: true, board: { select: { stories: true } } },
  });
  return row?.standing === "visible" && row.searchable && row.board.stories;
}
