import { randomBytes } from "node:crypto";
import type { PrismaClient } from "@/lib/generated/prisma/client";
import type { ContentNote, Standing } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/kernel/ids";
import { bucketOf, dayOf, hourOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { NOON } from "./world";

type PostFacts = {
  by?: Member;
  profileId?: string;
  body?: string;
  standing?: Standing;
  contentNotes?: ContentNote[];
  answersId?: string;
  quote?: { revision: number; from: number; to: number };
  now?: Date;
};
type ThreadFacts = PostFacts & { title?: string; threadStanding?: Standing };

/** Threads and replies as plain rows, for tests of what reads them. */
export function writtenOf(db: PrismaClient) {
  const root = () => new Uint8Array(randomBytes(32));
  async function voice(threadId: string, facts: PostFacts): Promise<string> {
    const tag = tagOf(facts.by?.root ?? root(), `voice|${threadId}`);
    const known = await db.voice.findUnique({ where: { threadId_tag: { threadId, tag } }, select: { id: true } });
    if (known) return known.id;
    const made = {
      id: newId(),
      threadId,
      tag,
      name: `name ${newId()}`,
      avatarSeed: newId(),
      profileId: facts.profileId ?? null,
    };
    return (await db.voice.create({ data: made, select: { id: true } })).id;
  }
  async function post(threadId: string, seq: number, facts: PostFacts): Promise<string> {
    const data = {
      id: newId(),
      threadId,
      seq,
      voiceId: await voice(threadId, facts),
      submission: newId(),
      body: facts.standing === "withdrawn" ? "" : (facts.body ?? "Some words."),
      standing: facts.standing ?? "visible",
      contentNotes: facts.contentNotes ?? [],
      answersId: facts.answersId ?? null,
      quoteRevision: facts.quote?.revision ?? null,
      quoteFrom: facts.quote?.from ?? null,
      quoteTo: facts.quote?.to ?? null,
      hour: hourOf(facts.now ?? NOON),
    };
    return (await db.post.create({ data, select: { id: true } })).id;
  }
  return {
    async aThread(boardId: string, facts: ThreadFacts = {}): Promise<{ id: string; openingId: string }> {
      const id = newId();
      const now = facts.now ?? NOON;
      const standing = facts.threadStanding ?? facts.standing ?? "visible";
      const data = {
        id,
        boardId,
        title: facts.title ?? "A title",
        standing,
        openedOn: dayOf(now),
        bumpedAt: bucketOf(now),
        bumpShuffle: 1,
      };
      await db.thread.create({ data, select: { id: true } });
      return { id, openingId: await post(id, 0, facts) };
    },
    async aReply(threadId: string, facts: PostFacts = {}): Promise<string> {
      const { nextSeq } = await db.thread.update({
        where: { id: threadId },
        data: { nextSeq: { increment: 1 } },
        select: { nextSeq: true },
      });
      return post(threadId, nextSeq - 1, facts);
    },
  };
}
