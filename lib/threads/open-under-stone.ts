import type { Context, Tx } from "@/lib/kernel/context";
import { dayOf, hourOf } from "@/lib/kernel/time";
import { tagOf } from "@/lib/kernel/vault";
import { bumped } from "./bump";
import { standingOf } from "./insert-post";

/** The board of the threads beneath stones; null in a community that has none. */
export const boardOfStones = (db: Pick<Tx, "board">): Promise<{ id: string } | null> =>
  db.board.findFirst({ where: { stones: true }, orderBy: { position: "asc" }, select: { id: true } });

/** A stone whose thread is opened. */
export type StoneOpening = {
  readonly id: string;
  readonly boardId: string;
  /** What lists call its thread. */
  readonly title: string;
  readonly name: string;
  readonly avatarSeed: string;
  readonly profileId: string | null;
  readonly held: boolean;
  /** Whether the board of stones lists it. */
  readonly onBoard: boolean;
};

/**
 * A step: opens the thread beneath a stone, in which others reply. Its author speaks there under the stone's name; the
 * opening holds no words, since they are the stone's. Answers the id of
 * the thread.
 */
export async function openUnderStone(tx: Tx, ctx: Context, root: Uint8Array, stone: StoneOpening): Promise<string> {
  const { id: milestoneId, boardId, title, onBoard, name, avatarSeed, profileId } = stone;
  const [id, voiceId] = [ctx.newId(), ctx.newId()];
  const standing = standingOf(stone.held);
  // The times are cut to the week by the database.
  await tx.thread.create({
    data: {
      id,
      boardId,
      milestoneId,
      title,
      themes: [],
      onBoard,
      standing,
      openedOn: dayOf(ctx.now),
      ...bumped(ctx),
    },
    select: { id: true },
  });
  const tag = tagOf(root, `voice|${id}`);
  await tx.voice.create({
    data: { id: voiceId, threadId: id, tag, name, avatarSeed, profileId },
    select: { id: true },
  });
  const opening = { id: ctx.newId(), threadId: id, voiceId, seq: 0, submission: ctx.newId(), body: "" };
  await tx.post.create({
    data: { ...opening, standing, contentNotes: [], hour: hourOf(ctx.now) },
    select: { id: true },
  });
  return id;
}
