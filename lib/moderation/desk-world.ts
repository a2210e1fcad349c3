import type { Context, Db } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { bucketOf, dayOf, hourOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import { type Member, reader, type Viewer } from "@/lib/kernel/viewer";

/** For tests only: the smallest world in which a moderator has something to decide. The clock stands at NOON. */
export const NOON = new Date("2026-06-01T12:00:00Z");

export type DeskWorld = ReturnType<typeof deskWorld>;

let roots = 0;

export function deskWorld(db: Db) {
  const context = (viewer: Viewer, now: Date = NOON): Context => ({ db, viewer, now, newId, random: () => 0 });

  const member = (): Member => {
    roots += 1;
    const root = new Uint8Array(32);
    new DataView(root.buffer).setUint32(0, roots);
    return { kind: "member", root, device: "mine", pausedUntil: null, steward: null };
  };

  const moderator = async (): Promise<Member> => {
    const viewer = member();
    const id = newId();
    await db.steward.create({ data: { id, tag: tagOf(viewer.root, "steward"), role: "moderator" } });
    return { ...viewer, steward: { id, role: "moderator" } };
  };

  const thread = async (author: Member = member()) => {
    const boardId = newId();
    const board = { id: boardId, slug: boardId, name: "Cravings", line: "x", purpose: "x", position: 1 };
    await db.board.create({ data: board });
    const id = newId();
    const made = { id, boardId, title: "A night", openedOn: dayOf(NOON), bumpedAt: bucketOf(NOON), bumpShuffle: 1 };
    await db.thread.create({ data: made });
    const opening = await post(id, author, 0);
    return { id, opening };
  };

  const post = async (threadId: string, author: Member, seq: number, more: { hour?: Date; standing?: "held" } = {}) => {
    const tag = tagOf(author.root, `voice|${threadId}`);
    const voice = await db.voice.upsert({
      where: { threadId_tag: { threadId, tag } },
      create: { id: newId(), threadId, tag, name: newId(), avatarSeed: "x" },
      update: {},
    });
    const id = newId();
    const hour = hourOf(more.hour ?? NOON);
    const standing = more.standing ?? "visible";
    await db.post.create({
      data: { id, threadId, voiceId: voice.id, seq, submission: newId(), body: "Some words", hour, standing },
    });
    return id;
  };

  const openedCase = async (postId: string, severity = 3) => {
    const id = newId();
    await db.case.create({ data: { id, postId, severity, openedAt: NOON } });
    return id;
  };

  return { db, context, reader, member, moderator, thread, post, openedCase };
}
