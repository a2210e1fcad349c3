import { z } from "zod";
import type { NotebookKind } from "./notebook";

/** `unset` until somebody follows; `off` after they chose not to, which no side effect of a post may undo. */
const standings = ["unset", "on", "off"] as const;

const followsSchema = z.strictObject({
  threads: z.record(z.string(), z.strictObject({ follow: z.enum(standings), readTo: z.int(), day: z.int() })),
});
export type Follows = z.infer<typeof followsSchema>;
type Follow = Follows["threads"][string];

/** Threads followed, and how far each was read (the seq of the last post seen). */
export const follows: NotebookKind<Follows> = { name: "follows", schema: followsSchema, empty: { threads: {} } };

/** Beyond this the threads not looked at for longest are forgotten, unfollowed ones first. */
const THREADS_KEPT = 1000;

/** A change to one thread: chosen on purpose, or a side effect of posting or reading. */
export type FollowChange = {
  readonly threadId: string;
  readonly follow?: "on" | "off" | "auto";
  readonly readTo?: number;
};

/** The page after these changes. Applying a change twice, or two changes in either order, does no harm. */
export function withChanges(page: Follows, changes: readonly FollowChange[], now: Date): Follows {
  const day = Math.floor(now.getTime() / 86_400_000);
  const threads = new Map(Object.entries(page.threads));
  for (const change of changes) {
    const before: Follow = threads.get(change.threadId) ?? { follow: "unset", readTo: -1, day };
    threads.set(change.threadId, {
      follow: followAfter(before.follow, change.follow),
      readTo: Math.max(before.readTo, change.readTo ?? -1),
      day: Math.max(before.day, day),
    });
  }
  const kept = [...threads].sort(
    ([, a], [, b]) => Number(b.follow === "on") - Number(a.follow === "on") || b.day - a.day,
  );
  return { threads: Object.fromEntries(kept.slice(0, THREADS_KEPT)) };
}

function followAfter(before: Follow["follow"], change: FollowChange["follow"]): Follow["follow"] {
  if (change === undefined) return before;
  if (change === "auto") return before === "unset" ? "on" : before;
  return change;
}

/** Where the member stands in one thread; `readTo` is null when they have not read it, or it was forgotten. */
export function followIn(page: Follows, threadId: string): { following: boolean; readTo: number | null } {
  const found = page.threads[threadId];
  return { following: found?.follow === "on", readTo: found && found.readTo >= 0 ? found.readTo : null };
}

/** Threads in which the member may have spoken: whoever posts follows, unless they chose not to. */
export function spokenIn(page: Follows): string[] {
  return Object.entries(page.threads).flatMap(([id, { follow }]) => (follow === "unset" ? [] : [id]));
}
