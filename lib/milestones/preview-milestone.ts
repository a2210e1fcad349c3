import { ownProfile } from "@/lib/identity/profile";
import { takeIn } from "@/lib/intake/intake";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { weekOf } from "@/lib/kernel/time";
import { drawnFor, markedBy, notesOf } from "./drafted";
import { permitShareMilestone } from "./policy";
import type { ShareMilestoneInput } from "./schema";
import type { MilestoneView } from "./view";
import { sharedIn } from "./week";

export type MilestonePreview = {
  milestone: MilestoneView;
};

/** The stone exactly as others will see it. Nothing is kept. */
export async function previewMilestone(ctx: Context, input: ShareMilestoneInput): Promise<Result<MilestonePreview>> {
  const permit = permitShareMilestone(ctx.viewer, ctx.now);
  if (!permit.ok) return permit;
  const { root } = permit.value.member;
  const marked = markedBy(input, ctx.now);
  if (!marked.ok) return marked;
  const { stoneSeed, alias } = drawnFor(root, input.submission);
  const profile = input.speakAs === "profile" ? await ownProfile(ctx.db, root) : null;
  const intake = takeIn({ title: null, body: input.words, acknowledged: input.acknowledged });
  if (intake.nudges.length > 0) return refuse({ code: "nudge", reasons: [...intake.nudges] });
  return done({
    milestone: {
      id: input.submission,
      profileId: profile?.id ?? null,
      // Of a profile that is drawn at the first words under it the name is not known yet, and the screen asks for it beside.
      name: profile?.name ?? (input.speakAs === "profile" ? "" : alias.name),
      avatarSeed: profile?.avatarSeed ?? alias.avatarSeed,
      stoneSeed,
      ...marked.value,
      words: intake.body,
      contentNotes: notesOf(input),
      standing: "visible",
      onWall: input.place !== "board",
      shared: sharedIn(weekOf(ctx.now), ctx.now),
      mine: true,
    },
  });
}
