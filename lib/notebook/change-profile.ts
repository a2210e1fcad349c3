import { profileFor } from "@/lib/identity/profile";
import { takeIn } from "@/lib/intake/intake";
import type { Heard } from "@/lib/intake/limits";
import { isBlank } from "@/lib/kernel/blank";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { cleanText } from "@/lib/kernel/text-hygiene";
import { heardAs } from "@/lib/threads/take-in";
import { BIO_MAX } from "./limits";
import type { ProfileInput } from "./schema";

export type ProfileChanged = { kind: "profile-changed"; profileId: string; heard?: Heard };

/**
 * What a profile says about its owner, and whether it shows their cairn. There is no queue for these words, so what
 * a volunteer would have to look at is given back instead of held. The profile is made here if there is none yet.
 */
export async function changeProfile(ctx: Context, input: ProfileInput): Promise<Result<ProfileChanged>> {
  const { viewer } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  if (viewer.pausedUntil && viewer.pausedUntil > ctx.now) return refuse({ code: "paused", until: viewer.pausedUntil });
  const typed = cleanText(input.bio);
  const bio = isBlank(typed) ? "" : typed;
  if ([...bio].length > BIO_MAX)
    return refuse({ code: "invalid", issues: [{ field: "bio", message: "too-long", limit: BIO_MAX }] });
  const intake = takeIn({ title: null, body: bio, acknowledged: [] });
  if (intake.nudges.length > 0) return refuse({ code: "nudge", reasons: [...intake.nudges] });
  return ctx.db.$transaction(async (tx) => {
    const profile = await profileFor(tx, { root: viewer.root, newId: ctx.newId, random: ctx.random });
    await tx.profile.update({
      where: { id: profile.id },
      data: { bio: intake.body === "" ? null : intake.body, showsCairn: input.showsCairn === "yes" },
      select: { id: true },
    });
    return done({ kind: "profile-changed", profileId: profile.id, ...heardAs(intake.heard) });
  });
}
