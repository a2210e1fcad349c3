import { firstUnread } from "@/lib/inbox/first-unread";
import { type Reading, readingOn } from "@/lib/inbox/reading";
import type { Page } from "@/lib/kernel/paging";
import type { Member, Viewer } from "@/lib/kernel/viewer";
import { type Follows, followIn } from "@/lib/record/follows";
import type { PostView } from "@/lib/threads/view";
import { postpone } from "./later";
import { database } from "./world";

export type ReadingHere = Reading & { readonly following: boolean };

/** Where a member stands in the thread whose page they open, which is remembered as read; null for a reader. `page`: what they follow. */
export async function readHere(
  viewer: Viewer,
  page: Follows | null,
  threadId: string,
  posts: Page<PostView>,
): Promise<ReadingHere | null> {
  if (viewer.kind === "reader" || page === null) return null;
  const { following, readTo } = followIn(page, threadId);
  const unread = readTo === null ? null : await unreadFor(viewer, page, threadId, posts, readTo);
  const here = readingOn(posts.items, unread);
  if (here.readTo !== null && here.readTo > (readTo ?? -1)) postpone(viewer, { threadId, readTo: here.readTo });
  return { ...here, following };
}

/** Nearly always the page itself tells; only across pages the database is asked. */
async function unreadFor(member: Member, page: Follows, threadId: string, posts: Page<PostView>, readTo: number) {
  const first = posts.items[0];
  const joins = posts.before === null || (first !== undefined && first.seq <= readTo + 1);
  const next = posts.items.find((post) => post.seq > readTo && post.standing === "visible" && !post.own);
  if (joins && next) return { threadId, postId: next.id, seq: next.seq };
  if (joins && posts.after === null) return null;
  return (await firstUnread(database(), member, page, [threadId])).get(threadId) ?? null;
}
