import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { follows, withChanges } from "./follows";
import { changeNotebook, readNotebook } from "./notebook";

export type AllRead = { kind: "all-read"; threads: number };

/** Everything in followed threads counts as read, up to what stands there now. */
export async function markAllRead(ctx: Context): Promise<Result<AllRead>> {
  const { viewer, db, now } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  const before = await readNotebook(db, viewer.root, follows);
  const followed = Object.entries(before.threads).flatMap(([id, { follow }]) => (follow === "on" ? [id] : []));
  const threads = await db.thread.findMany({ where: { id: { in: followed } }, select: { id: true, nextSeq: true } });
  const changes = threads.map(({ id, nextSeq }) => ({ threadId: id, readTo: nextSeq - 1 }));
  if (changes.length > 0) await changeNotebook(db, viewer.root, follows, (page) => withChanges(page, changes, now));
  return done({ kind: "all-read", threads: changes.length });
}
