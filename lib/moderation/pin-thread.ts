import type { Context } from "@/lib/kernel/context";
import type { Result } from "@/lib/kernel/result";
import { changeThread, type ThreadChanged } from "./change-thread";
import type { ThreadInput } from "./schema";

/** The thread stands first on its board: a welcome, or what everyone should find. */
export function pinThread(ctx: Context, input: ThreadInput): Promise<Result<ThreadChanged>> {
  return changeThread(ctx, input, { act: "pinned", from: { pinned: false }, to: { pinned: true }, decides: false });
}

/** Back among the others, where its latest words put it. */
export function unpinThread(ctx: Context, input: ThreadInput): Promise<Result<ThreadChanged>> {
  return changeThread(ctx, input, { act: "unpinned", from: { pinned: true }, to: { pinned: false }, decides: false });
}
