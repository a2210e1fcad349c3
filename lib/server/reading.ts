import { firstUnread } from "@/lib/inbox/first-unread";
import { type ReadSoFar, readingOn } from "@/lib/inbox/reading";
import type { Page } from "@/lib/kernel/paging";
import type { Member, Viewer } from "@/lib/kernel/viewer";
import { type Follows, followIn } from "@/lib/notebook/follows";
import type { PostView } from "@/lib/threads/view";
import { postpone } from "./later";
import { database } from "./world";

/** What decides about a post whether it is read: of its page nothing else is needed. */
export type ReadPost = Pick<PostView, "id" | "seq" | "standing" | "own">;

export type ReadingHere = ReadSoFar & { readonly following: boolean };

/** Where a member stands in the thread whose page they open, which is remembered as read; null for a reader. `page`: what they follow. */
export async function readHere(
  viewer: Viewer,
  page: Follows | null,
  threadId: string,
  posts: Page<ReadPost>,
): Promise<ReadingHere | null> {
  if (viewer.kind === "reader" || page === null) return null;
  const here = await placeHere(viewer, page, threadId, posts);
  rememberRead(viewer, threadId, here);
  return here;
}

/** The same without remembering anything: `readTo` is how far the page takes them, null where they were already. */
async function placeHere(member: Member, page: Follows, threadId: string, posts: Page<ReadPost>): Promise<ReadingHere> {
  const { following, readTo } = followIn(page, threadId);
  const unread = readTo === null ? null : await unreadFor(member, page, threadId, posts, readTo);
  const here = readingOn(posts.items, unread);
  return { ...here, readTo: here.readTo !== null && here.readTo > (readTo ?? -1) ? here.readTo : null, following };
}

/** The page is before their eyes. */
function rememberRead(member: Member, threadId: string, { readTo }: ReadingHere): void {
  if (readTo !== null) postpone(member, { threadId, readTo });
}

/** Nearly always the page itself tells; only across pages the database is asked. */
async function unreadFor(member: Member, page: Follows, threadId: string, posts: Page<ReadPost>, readTo: number) {
  const first = posts.items[0];
  const joins = posts.before === null || (first !== undefined && first.seq <= readTo + 1);
  const next = posts.items.find((post) => post.seq > readTo && post.standing === "visible" && !post.own);
  if (joins && next) return { threadId, postId: next.id, seq: next.seq };
  if (joins && posts.after === null) return null;
  return (await firstUnread(database(), member, page, [threadId])).get(threadId) ?? null;
}
