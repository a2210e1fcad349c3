import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { recordAct } from "@/lib/moderation/record-act";
import { permitKeepSources } from "./policy";
import type { AcceptSourceInput, SourceInput } from "./schema";
import type { ReadList, ReadOutcome } from "./source-reader";

export type SourceRead = { readonly outcome: ReadOutcome };

/** Has a list read now, whatever its schedule says. */
export function readSource(readList: ReadList) {
  return async (ctx: Context, { sourceId }: SourceInput): Promise<Result<SourceRead>> => {
    const permit = permitKeepSources(ctx.viewer);
    if (!permit.ok) return permit;
    const source = await ctx.db.source.findUnique({ where: { id: sourceId }, select: { address: true } });
    // What came as a file is nowhere to be fetched from.
    if (source?.address == null) return refuse({ code: "not-found" });
    const reading = readList(sourceId);
    if (!reading) return refuse({ code: "conflict" });
    await recordAct(ctx.db, ctx, { stewardId: permit.value.id, act: "feed-read", subjectId: sourceId });
    return done({ outcome: await reading });
  };
}

/** Takes the changes that waited for somebody to look: exactly those, and none if the list says something else by now. */
export function acceptSource(readList: ReadList) {
  return async (ctx: Context, { sourceId, sum }: AcceptSourceInput): Promise<Result<SourceRead>> => {
    const permit = permitKeepSources(ctx.viewer);
    if (!permit.ok) return permit;
    const digest = new Uint8Array(Buffer.from(sum, "hex"));
    const looked = await ctx.db.run.count({
      where: { sourceId, outcome: "look", digest, source: { address: { not: null } } },
    });
    if (looked === 0) return refuse({ code: "not-found" });
    const reading = readList(sourceId, sum);
    if (!reading) return refuse({ code: "conflict" });
    await recordAct(ctx.db, ctx, { stewardId: permit.value.id, act: "feed-accepted", subjectId: sourceId });
    return done({ outcome: await reading });
  };
}
