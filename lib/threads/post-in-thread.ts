import type { Db } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import type { Viewer } from "@/lib/kernel/viewer";
import { pageOf, postRows } from "./queries";
import { threadAroundOwn } from "./rows";
import type { PostView, ThreadView } from "./view";
import { mayReadThread } from "./visibility";

export type OwnPost = { thread: ThreadView; post: PostView };

/**
 * One post with its thread, for the pages about it; null where the viewer may not see it. One's own can always be seen;
 * whom it answers is not told in a thread that is not shown.
 */
export async function postInThread(
  db: Db,
  viewer: Viewer,
  threadId: string,
  postId: string,
  now: Date,
): Promise<OwnPost | null> {
  if (!isId(postId)) return null;
  const post = await db.post.findUnique({ where: { id: postId }, select: { seq: true, threadId: true } });
  const thread = post?.threadId === threadId ? await threadAroundOwn(db, viewer, threadId) : null;
  if (!post || !thread) return null;
  const rows = await postRows(db, viewer, threadId, { direction: "after", key: post.seq - 1 });
  const page = await pageOf(db, viewer, thread, rows, now);
  const found = page.posts.items.find((item) => item.id === postId);
  if (!found) return null;
  if (mayReadThread(viewer, thread)) return { thread: page.thread, post: found };
  return found.own ? { thread: page.thread, post: { ...found, answers: null } } : null;
}
