import type { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import type { Viewer } from "@/lib/kernel/viewer";
import { POSTS_A_PAGE } from "./limits";
import { readableThread } from "./rows";
import { ownPostsSql, visiblePostsSql } from "./visibility";

type Place = { readonly threadId: string; readonly after: string | null };

/**
 * Where a post stands: its thread, and the edge of a page it is on for this viewer. Only a page's worth of posts before
 * it is looked at, so that the last of 50,000 costs what the first does.
 */
export async function placeOf(db: Db, viewer: Viewer, postId: string): Promise<Place | null> {
  if (!isId(postId)) return null;
  const post = await db.post.findUnique({ where: { id: postId }, select: { seq: true, threadId: true } });
  if (!post || !(await readableThread(db, viewer, post.threadId))) return null;
  return placeAmong(db, visiblePostsSql(viewer, post.threadId), { ...post, id: postId });
}

/** The same among one's own words in a thread that is not shown. */
export async function ownPlaceOf(db: Db, viewer: Viewer, postId: string): Promise<Place | null> {
  const post = isId(postId)
    ? await db.post.findUnique({ where: { id: postId }, select: { seq: true, threadId: true } })
    : null;
  if (!post || viewer.kind === "reader") return null;
  return placeAmong(db, ownPostsSql(viewer, post.threadId), { ...post, id: postId });
}

async function placeAmong(
  db: Db,
  which: Prisma.Sql,
  post: { id: string; seq: number; threadId: string },
): Promise<Place | null> {
  const [here, ...before] = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM post p JOIN voice v ON v.id = p.voice_id
    WHERE ${which} AND p.seq <= ${post.seq}
    ORDER BY p.seq DESC LIMIT ${POSTS_A_PAGE + 1}`;
  // The first of them is the post itself, or it is not one that this viewer may see.
  if (here?.id !== post.id) return null;
  return { threadId: post.threadId, after: before.length < POSTS_A_PAGE ? null : edgeAmong(before) };
}

/**
 * After which of the posts before it the page begins. Any of them would do. The one with the lowest id is the choice of
 * most of its neighbours too, so that links to them lead to one page and not to fifty that would each be kept.
 */
function edgeAmong(before: readonly { id: string }[]): string | null {
  return before.reduce<string | null>((lowest, { id }) => (lowest === null || id < lowest ? id : lowest), null);
}
