import type { Context } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { permitModerate } from "./policy";
import { isOwn } from "./subject";

export type ThreadAtDesk = {
  readonly id: string;
  readonly title: string;
  readonly board: string;
  readonly locked: boolean;
  readonly pinned: boolean;
  /** The viewer opened it: whether it is closed is for somebody else to decide. */
  readonly own: boolean;
};

/** What a moderator may switch about a thread, whether a case is about it or not. */
export async function threadAtDesk(ctx: Context, id: string): Promise<Result<ThreadAtDesk>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const thread = isId(id)
    ? await ctx.db.thread.findUnique({
        where: { id },
        select: {
          title: true,
          lockedOn: true,
          pinned: true,
          board: { select: { name: true } },
          posts: { where: { seq: 0 }, select: { voice: { select: { tag: true } } } },
        },
      })
    : null;
  if (!thread) return refuse({ code: "not-found" });
  const { title, lockedOn, pinned, board, posts } = thread;
  const own = posts.some(({ voice }) => isOwn(permit.value.root, { scope: `voice|${id}`, tag: voice.tag }));
  return done({ id, title, board: board.name, locked: lockedOn !== null, pinned, own });
}
