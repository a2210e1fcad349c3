import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { readableThread } from "@/lib/threads/rows";
import { follows, withChanges } from "./follows";
import { changeNotebook } from "./notebook";
import type { FollowInput } from "./schema";

export type ThreadFollowed = { kind: "thread-followed"; threadId: string; following: boolean };

/** Follows a thread, or no longer: chosen on purpose, so it is written at once, in a transaction of its own. */
export async function followThread(ctx: Context, input: FollowInput): Promise<Result<ThreadFollowed>> {
  const { viewer, db, now } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  // To stop following must work even when the thread is gone.
  if (input.follow === "on" && !(await readableThread(db, viewer, input.threadId)))
    return refuse({ code: "not-found" });
  // How far it is read stays as it was: who follows from the middle still continues there.
  await changeNotebook(db, viewer.root, follows, (page) =>
    withChanges(page, [{ threadId: input.threadId, follow: input.follow }], now),
  );
  return done({ kind: "thread-followed", threadId: input.threadId, following: input.follow === "on" });
}
