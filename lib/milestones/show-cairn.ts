import { ownProfile } from "@/lib/identity/profile";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";

export type CairnShown = { kind: "cairn-shown"; profileId: string; shows: boolean };

/** Whether the viewer's own profile stacks its stones as a cairn. */
export function showCairn(ctx: Context, input: { shows: boolean }): Promise<Result<CairnShown>> {
  const { viewer } = ctx;
  return ctx.db.$transaction(async (tx) => {
    if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
    const profile = await ownProfile(tx, viewer.root);
    if (!profile) return refuse({ code: "not-found" });
    await tx.profile.update({ where: { id: profile.id }, data: { showsCairn: input.shows }, select: { id: true } });
    return done({ kind: "cairn-shown", profileId: profile.id, shows: input.shows });
  });
}
