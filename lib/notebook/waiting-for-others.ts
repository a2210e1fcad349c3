import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { waitingThreads } from "@/lib/threads/lists";
import { ownVoicesIn } from "@/lib/threads/own-voices-in";
import type { ThreadLine } from "@/lib/threads/view";
import { readNotebook } from "./notebook";
import { permitHelp } from "./policy";
import { ownSettings } from "./settings";

/** As many as somebody may want to look through. */
const SHOWN = 50;

/** `threads` is null until they chose to be shown any. */
export type WaitingForOthers = { readonly threads: readonly ThreadLine[] | null };

/**
 * Conversations that nobody else has replied to, for members who chose to help: the one that waits longest first,
 * whatever it is about. What machines think of one would be a list of whom to hunt, so nothing here knows it.
 */
export async function waitingForOthers(ctx: Context, settled: boolean): Promise<Result<WaitingForOthers>> {
  const permit = permitHelp(ctx.viewer, settled, ctx.now);
  if (!permit.ok) return permit;
  const { member } = permit.value;
  if (!(await readNotebook(ctx.db, member.root, ownSettings)).helps) return done({ threads: null });
  const threads = await waitingThreads(ctx.db, SHOWN);
  const ids = threads.map(({ id }) => id);
  const own = new Set((await ownVoicesIn(ctx.db, member, ids)).map(({ threadId }) => threadId));
  return done({ threads: threads.filter(({ id }) => !own.has(id)) });
}
