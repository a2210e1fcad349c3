import type { Context } from "@/lib/kernel/context";
import { done, type Result } from "@/lib/kernel/result";
import { hourOf, hours, later } from "@/lib/kernel/time";
import { heldCase } from "./held-case";
import { permitModerate } from "./policy";
import { recordAct } from "./record-act";
import type { PauseInput } from "./schema";

export type AuthorPaused = { kind: "author-paused"; caseId: string; until: Date };

/**
 * Leaves a notice at the door for whoever wrote this, without knowing who: only their own root key can recompute its
 * tag. The open notice itself is the pause; it ends by the clock and is never touched again.
 */
export async function pauseAuthor(ctx: Context, input: PauseInput): Promise<Result<AuthorPaused>> {
  const permit = permitModerate(ctx.viewer);
  if (!permit.ok) return permit;
  const stewardId = permit.value.steward.id;
  return ctx.db.$transaction(async (tx) => {
    const held = await heldCase(tx, permit.value, input.caseId, ctx.now);
    if (!held.ok) return held;
    const { subject } = held.value;
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
