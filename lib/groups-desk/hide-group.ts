import { permitHideGroup } from "@/lib/groups/policy";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/time";
import { recordAct } from "@/lib/moderation/record-act";
import type { HideGroupInput, ShowGroupInput } from "./schema";

export type GroupSwitched = { readonly groupId: string };

/** Takes a group out of sight for everybody. No list brings it back, whatever it says. */
export function hideGroup(ctx: Context, { groupId, whyHidden }: HideGroupInput): Promise<Result<GroupSwitched>> {
  return switched(ctx, groupId, { hide: true, words: whyHidden });
}

/** Brings it back. Its list tells with the next reading what has changed meanwhile. */
export function showGroup(ctx: Context, { groupId }: ShowGroupInput): Promise<Result<GroupSwitched>> {
  return switched(ctx, groupId, { hide: false, words: null });
}

async function switched(
  ctx: Context,
  groupId: string,
  { hide, words }: { hide: boolean; words: string | null },
): Promise<Result<GroupSwitched>> {
  const permit = permitHideGroup(ctx.viewer);
  if (!permit.ok) return permit;
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.group.updateMany({
      where: { id: groupId, hiddenOn: hide ? null : { not: null } },
      data: { hiddenOn: hide ? dayOf(ctx.now) : null },
    });
    if (count === 0 && (await tx.group.count({ where: { id: groupId } })) === 0) return refuse({ code: "not-found" });
    const act = hide ? "group-hidden" : "group-shown";
    if (count > 0) await recordAct(tx, ctx, { stewardId: permit.value.id, act, subjectId: groupId, words });
    return done({ groupId });
  });
}
