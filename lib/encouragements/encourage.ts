import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { tagOf } from "@/lib/kernel/vault";
import type { EncouragedKind, EncouragementKind } from "./limits";
import { permitEncourage } from "./policy";
import { subjectStanding } from "./queries";
import type { EncourageInput } from "./schema";

export type Encouraged = {
  kind: "encouraged";
  subject: EncouragedKind;
  id: string;
  encouragement: EncouragementKind;
  given: boolean;
  at: string | undefined;
};

/** Gives one encouragement. Twice is the same as once: a slow phone's second tap is harmless. */
export function encourage(ctx: Context, input: EncourageInput): Promise<Result<Encouraged>> {
  return change(ctx, input, "give");
}

/** Takes one's own encouragement back; taking back what is not there is no error. */
export function takeBack(ctx: Context, input: EncourageInput): Promise<Result<Encouraged>> {
  return change(ctx, input, "take-back");
}

function change(ctx: Context, input: EncourageInput, what: "give" | "take-back"): Promise<Result<Encouraged>> {
  const { subject, id, kind, at } = input;
  return ctx.db.$transaction(async (tx) => {
    const permit = permitEncourage(ctx.viewer, await subjectStanding(tx, ctx.viewer, subject, id), what, ctx.now);
    if (!permit.ok) return permit;
    const tag = tagOf(permit.value.member.root, `encourage|${id}`);
    const target = subject === "post" ? { postId: id } : { milestoneId: id };
    if (what === "take-back") await tx.encouragement.deleteMany({ where: { ...target, kind, tag } });
    else await tx.encouragement.createMany({ data: [{ id: ctx.newId(), ...target, kind, tag }], skipDuplicates: true });
    return done({ kind: "encouraged", subject, id, encouragement: kind, given: what === "give", at });
  });
}
