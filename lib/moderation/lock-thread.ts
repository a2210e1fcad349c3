import type { Context } from "@/lib/kernel/context";
import type { Result } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/time";
import { changeThread, type ThreadChanged } from "./change-thread";
import type { ThreadInput } from "./schema";

/** No more replies here; everything stays readable. */
export function lockThread(ctx: Context, input: ThreadInput): Promise<Result<ThreadChanged>> {
  return changeThread(ctx, input, {
    act: "locked",
    from: { lockedOn: null },
    to: { lockedOn: dayOf(ctx.now) },
    decides: true,
  });
}

/** Replies are welcome again. */
export function unlockThread(ctx: Context, input: ThreadInput): Promise<Result<ThreadChanged>> {
  return changeThread(ctx, input, {
    act: "unlocked",
    from: { lockedOn: { not: null } },
    to: { lockedOn: null },
    decides: true,
  });
}
