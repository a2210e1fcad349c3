import type { Db } from "@/lib/kernel/context";
import type { Page, PageEdge } from "@/lib/kernel/paging";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { edgeIn, pageOf, postRows } from "./queries";
import { threadAroundOwn } from "./rows";
import type { PostView, ThreadView } from "./view";
import { ownPostsSql, type Shown, shownTo } from "./visibility";

/** `left`: not all of their words were taken back. */
export type OwnWords = {
  readonly thread: ThreadView;
  readonly shown: Shown;
  readonly left: boolean;
  readonly posts: Page<PostView>;
};

/**
 * A member's own words in one thread, and nothing else of it: they stay in reach while the words that opened the thread
 * are held, or gone. Null where they have never spoken.
 */
export async function ownWordsIn(
  db: Db,
  member: Member,
  threadId: string,
  asked: PageEdge,
  now: Date,
): Promise<OwnWords | null> {
  const thread = await threadAroundOwn(db, member, threadId);
  if (!thread?.voiceName) return null;
  const from = await edgeIn(db, threadId, asked);
  const rows = await postRows(db, member, threadId, from, ownPostsSql(member, threadId));
  // Whom they answered is not told: it would name others in a thread that may not be shown.
  const items = rows.items.map((row) => ({ ...row, answers: null }));
  const left = await db.post.findFirst({
    where: { threadId, voice: { tag: tagOf(member.root, `voice|${threadId}`) }, body: { not: "" } },
    select: { id: true },
  });
  const page = await pageOf(db, member, thread, { ...rows, items }, now);
  return { ...page, shown: shownTo(member, thread), left: left !== null };
}
