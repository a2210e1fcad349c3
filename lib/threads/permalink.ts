import type { Db } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import type { Viewer } from "@/lib/kernel/viewer";
import { POSTS_A_PAGE, QUOTE_MAX } from "./limits";
import { quoteOf } from "./quote";
import { readableThread } from "./rows";
import { visiblePostsSql } from "./visibility";

/** Where a post stands: its thread, and the edge of the page it is on for this viewer. */
export async function placeOf(
  db: Db,
  viewer: Viewer,
  postId: string,
): Promise<{ threadId: string; after: string | null } | null> {
  if (!isId(postId)) return null;
  const post = await db.post.findUnique({ where: { id: postId }, select: { seq: true, threadId: true } });
  if (!post || !(await readableThread(db, viewer, post.threadId))) return null;
  const before = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM post p JOIN voice v ON v.id = p.voice_id
    WHERE ${visiblePostsSql(viewer, post.threadId)} AND p.seq <= ${post.seq} ORDER BY p.seq`;
  const index = before.length - 1;
  // The last of them is the post itself, or it is not one that this viewer may see.
  if (before[index]?.id !== postId) return null;
  const first = Math.floor(index / POSTS_A_PAGE) * POSTS_A_PAGE;
  return { threadId: post.threadId, after: before[first - 1]?.id ?? null };
}

/** A post to quote, cut to what an answer needs, without what it quotes itself. */
export async function quotable(db: Db, viewer: Viewer, threadId: string, postId: string) {
  if (!isId(postId)) return null;
  const [row] = await db.$queryRaw<{ id: string; name: string; body: string }[]>`
    SELECT p.id, p.body, v.name FROM post p JOIN voice v ON v.id = p.voice_id
    WHERE ${visiblePostsSql(viewer, threadId)} AND p.id = ${postId} AND p.standing = 'visible'`;
  return row ? { id: row.id, name: row.name, text: quoteOf(row.body, QUOTE_MAX) } : null;
}
