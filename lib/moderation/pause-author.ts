import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { hourOf, hours, later } from "@/lib/kernel/time";
import { withHeldCase } from "./held-case";
import { recordAct } from "./record-act";
import type { PauseInput } from "./schema";

export type AuthorPaused = { kind: "author-paused"; caseId: string; until: Date };

/**
 * Leaves a notice at the door for whoever wrote this, without knowing who: only their own root key can recompute its
 * tag. The open notice itself is the pause; it ends by the clock and is never touched again.
 */
export async function pauseAuthor(ctx: Context, input: PauseInput): Promise<Result<AuthorPaused>> {
  return withHeldCase(ctx, input.caseId, async (tx, { stewardId, subject }) => {
    // Nobody's key finds what is left for the volunteers' one name.
    if (subject.byVolunteers) return refuse({ code: "not-allowed" });
    // Cut to the hour, so never longer than one moderator alone may ask.
    const until = hourOf(later(ctx.now, hours(input.hours)));
    await tx.doorNotice.create({
      data: {
        id: ctx.newId(),
        scope: subject.scope,
        tag: subject.tag,
        kind: "pause",
        rule: input.rule,
        words: input.words,
        until,
        byId: stewardId,
      },
      select: { id: true },
    });
    await recordAct(tx, ctx, {
      stewardId,
      act: "paused",
      caseId: input.caseId,
      subjectId: subject.id,
      rule: input.rule,
      words: input.words,
    });
    return done({ kind: "author-paused", caseId: input.caseId, until });
  });
}
