import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { type Act, recordAct } from "@/lib/moderation/record-act";
import { permitKeepSources } from "./policy";
import type { ChangeSourceInput, SourceInput } from "./schema";

export type SourceChanged = { readonly sourceId: string };

/** A step around every change of a source by a lead: it waits for nobody who reads it, and writes one line in the record. */
async function changing(
  ctx: Context,
  sourceId: string,
  act: Act,
  change: (tx: Tx) => Promise<boolean>,
): Promise<Result<SourceChanged>> {
  const permit = permitKeepSources(ctx.viewer);
  if (!permit.ok) return permit;
  return ctx.db.$transaction(async (tx) => {
    const free = await tx.$queryRaw<object[]>`SELECT 1 FROM source WHERE id = ${sourceId} FOR UPDATE SKIP LOCKED`;
    if (free.length === 0) {
      const there = (await tx.source.count({ where: { id: sourceId } })) > 0;
      return refuse({ code: there ? "conflict" : "not-found" });
    }
    // Twice the same changes nothing, and is no second line in the record.
    if (await change(tx)) await recordAct(tx, ctx, { stewardId: permit.value.id, act, subjectId: sourceId });
    return done({ sourceId });
  });
}

/** It is read by the clock no more. Its groups stay. */
export function pauseSource(ctx: Context, { sourceId }: SourceInput): Promise<Result<SourceChanged>> {
  return changing(ctx, sourceId, "feed-paused", async (tx) => {
    const where = { id: sourceId, state: { not: "paused" as const } };
    return (await tx.source.updateMany({ where, data: { state: "paused" } })).count > 0;
  });
}

/** It is read again. One that differed too much is found to do so again. */
export function resumeSource(ctx: Context, { sourceId }: SourceInput): Promise<Result<SourceChanged>> {
  return changing(ctx, sourceId, "feed-resumed", async (tx) => {
    const where = { id: sourceId, state: "paused" as const };
    return (await tx.source.updateMany({ where, data: { state: "on" } })).count > 0;
  });
}

/** How often it is read, and under which terms it is shown. */
export function changeSource(ctx: Context, { sourceId, every: hours, terms }: ChangeSourceInput) {
  return changing(ctx, sourceId, "feed-changed", async (tx) => {
    const before = await tx.source.findUnique({ where: { id: sourceId }, select: { hours: true, terms: true } });
    if (before?.hours === hours && before.terms === terms) return false;
    await tx.source.update({ where: { id: sourceId }, data: { hours, terms }, select: { id: true } });
    return true;
  });
}

/** Takes a list away, with all its groups. */
export function removeSource(ctx: Context, { sourceId }: SourceInput): Promise<Result<SourceChanged>> {
  return changing(ctx, sourceId, "feed-removed", async (tx) => {
    // One statement for all of each: whoever hears that groups changed hears it once.
    await tx.meeting.deleteMany({ where: { group: { sourceId } } });
    await tx.group.deleteMany({ where: { sourceId } });
    return (await tx.source.deleteMany({ where: { id: sourceId } })).count > 0;
  });
}
