import { type AuthorNotice, authorNotices } from "@/lib/cases/author-notice";
import { Prisma } from "@/lib/generated/prisma/client";
import { CRISIS_SEVERITY } from "@/lib/intake/limits";
import type { Db } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { cutPage, type Page, type PageEdge } from "@/lib/kernel/paging";
import { dayOf } from "@/lib/kernel/time";
import type { Viewer } from "@/lib/kernel/viewer";
import { threadLabel } from "./label";
import { POSTS_A_PAGE } from "./limits";
import { permitEdit, permitReply } from "./policy";
import { type PostRow, postColumns, postTables, readableThread, type ThreadRow } from "./rows";
import type { PostView, ThreadView } from "./view";
import { visiblePostsSql } from "./visibility";

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
      indexed: thread.indexed,
      ownVoice: ownVoiceIn(thread),
      replyRefusal: reply.ok ? null : reply.refusal,
    },
    posts: { ...page, items: page.items.map((row) => viewOf(row, viewer, thread, mine, now)) },
  };
}

function ownVoiceIn({ voiceName, voiceSeed, voiceProfileId }: ThreadRow): ThreadView["ownVoice"] {
  return voiceName && voiceSeed ? { name: voiceName, avatarSeed: voiceSeed, asProfile: voiceProfileId !== null } : null;
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
  if (!isId(postId)) return null;
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
