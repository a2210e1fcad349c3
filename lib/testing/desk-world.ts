import type { PrismaClient } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/kernel/ids";
import { bucketOf, dayOf, hourOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import type { Member } from "@/lib/kernel/viewer";
import { NOON, worldOf } from "./world";

export type DeskWorld = ReturnType<typeof deskWorld>;

/** The smallest world in which a moderator has something to decide: threads, posts and cases as plain rows. */
export function deskWorld(db: PrismaClient) {
  const world = worldOf(db);

  const aPost = async (
    threadId: string,
    author: Member,
    seq: number,
    more: { hour?: Date; standing?: "held" } = {},
  ) => {
    const tag = tagOf(author.root, `voice|${threadId}`);
    const voice = await db.voice.upsert({
      where: { threadId_tag: { threadId, tag } },
      create: { id: newId(), threadId, tag, name: newId(), avatarSeed: "x" },
      update: {},
    });
    const { hour = NOON, standing = "visible" } = more;
    const id = newId();
    const facts = { threadId, voiceId: voice.id, seq, submission: newId(), body: "Some words" };
    await db.post.create({ data: { id, ...facts, hour: hourOf(hour), standing } });
    return id;
  };

  const aThread = async (author: Member = world.aMember()) => {
    const board = await world.aBoard();
    const id = newId();
    const place = { openedOn: dayOf(NOON), bumpedAt: bucketOf(NOON), bumpShuffle: 1, nextSeq: 50 };
    await db.thread.create({ data: { id, boardId: board.id, title: "A night", ...place } });
    return { id, opening: await aPost(id, author, 0) };
  };

  const aCase = async (postId: string, severity = 3, signals: string[] = []) => {
    const id = newId();
    await db.case.create({ data: { id, postId, severity, signals, openedAt: NOON } });
    return id;
  };

  return { db, ...world, aPost, aThread, aCase };
}
