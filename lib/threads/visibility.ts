import { Prisma } from "@/lib/generated/prisma/client";
import { tagOf } from "@/lib/kernel/vault";
import { type Member, moderates, type Viewer } from "@/lib/kernel/viewer";

export type PostStatus = "visible" | "held" | "removed" | "withdrawn";

/** What finds this viewer's own words in a thread; null for a reader, who has none. */
export function ownTag(viewer: Viewer, threadId: string): Uint8Array<ArrayBuffer> | null {
  return viewer.kind === "member" ? tagOf(viewer.root, `voice|${threadId}`) : null;
}

/**
 * Posts of one readable thread that this viewer may see: everyone's, their own, or all for a moderator. A withdrawn
 * one stands as an empty place, so that a conversation stays readable. `p` is the post and `v` its voice.
 */
export function visiblePostsSql(viewer: Viewer, threadId: string): Prisma.Sql {
  if (moderates(viewer)) return Prisma.sql`p.thread_id = ${threadId}`;
  const tag = ownTag(viewer, threadId);
  const mine = tag ? Prisma.sql`OR v.tag = ${tag}` : Prisma.empty;
  return Prisma.sql`p.thread_id = ${threadId} AND (p.standing IN ('visible', 'withdrawn') ${mine})`;
}

/** A member's own posts in a thread alone, through the index of a voice's posts (`p` is the post). */
export function ownPostsSql(member: Member, threadId: string): Prisma.Sql {
  return Prisma.sql`p.voice_id = (SELECT id FROM voice WHERE thread_id = ${threadId} AND tag = ${ownTag(member, threadId)})`;
}

/**
 * Threads that stand in lists, feeds and search, the same for everybody (`t` is the thread). A held thread's author
 * reaches it by its address and through /me; a list that differed by viewer would be a list that can be compared.
 */
export const listedThreads: Prisma.Sql = Prisma.sql`(t.standing = 'visible' OR (t.standing = 'withdrawn' AND t.reply_count > 0))`;

/** Whether a thread as a whole may be read. */
export function mayReadThread(
  viewer: Viewer,
  thread: { standing: PostStatus; replyCount: number; opensOwn: boolean },
): boolean {
  if (thread.standing === "visible" || thread.opensOwn || moderates(viewer)) return true;
  return thread.standing === "withdrawn" && thread.replyCount > 0;
}

/**
 * How a thread stands for somebody who spoke in it. Why it is out of view is between volunteers and whoever opened it:
 * held, then removed, would tell everybody else what was decided.
 */
export type Shown = "shown" | "hidden";

/** How a thread stands for this viewer, in words that tell its author no more than they may know. */
export function shownTo(viewer: Viewer, thread: Parameters<typeof mayReadThread>[1]): Shown {
  return mayReadThread(viewer, thread) ? "shown" : "hidden";
}

/** Whether one post of a readable thread may be read. */
export function mayReadPost(viewer: Viewer, post: { standing: PostStatus; own: boolean }): boolean {
  return post.standing === "visible" || post.standing === "withdrawn" || post.own || moderates(viewer);
}
