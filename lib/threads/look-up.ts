import type { Tx } from "@/lib/kernel/context";
import { sameBytes } from "@/lib/kernel/vault";
import type { Viewer } from "@/lib/kernel/viewer";
import type { ContentNote } from "./limits";
import type { PostStanding, ThreadStanding } from "./policy";
import { ownTag } from "./visibility";

export type ThreadForUpdate = ThreadStanding & {
  title: string;
  boardId: string;
  openerVoiceId: string;
  nextSeq: number;
};

/** The thread as policies see it, with its row locked until the transaction ends. */
async function threadForUpdate(tx: Tx, viewer: Viewer, id: string): Promise<ThreadForUpdate | null> {
  await tx.$executeRaw`SELECT 1 FROM thread WHERE id = ${id} FOR UPDATE`;
  const row = await tx.thread.findUnique({
    where: { id },
    select: {
      id: true,
      standing: true,
      lockedOn: true,
      replyCount: true,
      title: true,
      boardId: true,
      nextSeq: true,
      milestoneId: true,
      posts: { where: { seq: 0 }, select: { voice: { select: { id: true, tag: true } } } },
    },
  });
  const opener = row?.posts[0]?.voice;
  if (!row || !opener) return null;
  const { posts: _opening, milestoneId: stoneId, ...thread } = row;
  const tag = ownTag(viewer, id);
  return { ...thread, stoneId, openerVoiceId: opener.id, opensOwn: tag !== null && sameBytes(tag, opener.tag) };
}

export type PostForUpdate = PostStanding & {
  voiceId: string;
  body: string;
  contentNotes: ContentNote[];
  answersId: string | null;
  thread: ThreadForUpdate;
};

/** A post with its thread's row locked, as policies see it. */
export async function postForUpdate(tx: Tx, viewer: Viewer, id: string): Promise<PostForUpdate | null> {
  const where = await tx.post.findUnique({ where: { id }, select: { threadId: true } });
  const thread = where && (await threadForUpdate(tx, viewer, where.threadId));
  if (!thread) return null;
  // Read again under the lock: another tab may have changed it meanwhile.
  const row = await tx.post.findUnique({
    where: { id },
    select: {
      id: true,
      seq: true,
      standing: true,
      revision: true,
      hour: true,
      body: true,
      contentNotes: true,
      answersId: true,
      voiceId: true,
      voice: { select: { tag: true } },
    },
  });
  if (!row) return null;
  const tag = ownTag(viewer, thread.id);
  const { voice, ...post } = row;
  return { ...post, thread, own: tag !== null && sameBytes(tag, voice.tag) };
}
