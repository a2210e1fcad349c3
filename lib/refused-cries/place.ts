import type { Tx } from "@/lib/kernel/context";
import type { Purpose } from "@/lib/kernel/vault";

/** Where words were meant to stand: `post` when they were to change an earlier one. */
export type MeantFor = { readonly kind: "thread" | "board" | "post"; readonly id: string } | { readonly kind: "wall" };

/** As it is kept: a thread, a board, or neither for the wall of milestones. */
export type UnpostedPlace = { readonly threadId: string | null; readonly boardId: string | null };

/** The place that was meant, if there is such a place. Whether the writer may see it changes nothing here. */
export async function placeMeant(tx: Tx, meant: MeantFor): Promise<UnpostedPlace | null> {
  if (meant.kind === "wall") return { threadId: null, boardId: null };
  const where = { id: meant.id };
  if (meant.kind === "board") {
    const board = await tx.board.findUnique({ where, select: { id: true } });
    return board && { threadId: null, boardId: board.id };
  }
  const threadId =
    meant.kind === "thread"
      ? (await tx.thread.findUnique({ where, select: { id: true } }))?.id
      : (await tx.post.findUnique({ where, select: { threadId: true } }))?.threadId;
  return threadId === undefined ? null : { threadId, boardId: null };
}

/** One a member and place: under this purpose their tag says nothing of any other place, nor of their voice in this one. */
export function unpostedScope({ threadId, boardId }: UnpostedPlace): Extract<Purpose, `unposted|${string}`> {
  return `unposted|${threadId ?? boardId ?? "wall"}`;
}
