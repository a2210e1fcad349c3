import type { Db } from "@/lib/kernel/context";
import type { Page } from "@/lib/kernel/paging";
import type { Viewer } from "@/lib/kernel/viewer";
import { threadPage } from "./queries";
import type { PostView, ThreadView } from "./view";

/** What was said beneath a stone: its thread, and the first page of the replies. */
export type StoneTalk = { readonly thread: ThreadView; readonly replies: Page<PostView> };

/** The thread beneath a stone as this viewer may see it; null where there is none for them. */
export async function stoneThread(db: Db, viewer: Viewer, milestoneId: string, now: Date): Promise<StoneTalk | null> {
  const thread = await db.thread.findUnique({ where: { milestoneId }, select: { id: true } });
  const page = thread && (await threadPage(db, viewer, thread.id, null, now));
  if (!page) return null;
  const items = page.posts.items.filter(({ seq }) => seq > 0);
  return { thread: page.thread, replies: { ...page.posts, items } };
}
