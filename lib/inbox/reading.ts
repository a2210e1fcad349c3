import { at } from "@/lib/kernel/addresses";
import type { Unread } from "./first-unread";

type Shown = { readonly id: string; readonly seq: number };

/** What a page of a thread says to someone who has read in it before. */
export type ReadSoFar = {
  /** Leads to the first unread post; null when there is none, or when the page begins with it. */
  readonly goOn: string | null;
  /** The id of the first unread post, when it is on this page: above it stands how far they had read. */
  readonly mark: string | null;
  /** How far the thread is read now; null when this page leaves the place as it was. */
  readonly readTo: number | null;
};

/**
 * A page that was opened is read, and nothing else: who jumps ahead over posts they have not seen keeps their place
 * before those. Who begins in the middle begins there.
 */
export function readingOn(posts: readonly Shown[], unread: Unread | null): ReadSoFar {
  const first = posts[0]?.seq ?? 0;
  const readTo = posts.at(-1)?.seq ?? null;
  if (!unread) return { goOn: null, mark: null, readTo };
  if (posts.some(({ id }) => id === unread.postId))
    return { goOn: posts[0]?.id === unread.postId ? null : `#${unread.postId}`, mark: unread.postId, readTo };
  return { goOn: at.permalink(unread.postId), mark: null, readTo: unread.seq < first ? null : readTo };
}
