import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { recordAct } from "@/lib/moderation/record-act";
import { permitKeepSources } from "./policy";
import type { AddSourceInput } from "./schema";
import type { TryList } from "./source-reader";
import { type TriedSource, triedSource } from "./tried-source";

/** The new source; null where the list could not be read, and nothing was kept. */
export type SourceAdded = { readonly sourceId: string | null; readonly tried: TriedSource };

/** Adds a list, once it was read through: one that cannot be, or lies in a private network, is never kept. */
export function addSource(tryList: TryList) {
  return async (ctx: Context, input: AddSourceInput): Promise<Result<SourceAdded>> => {
    const permit = permitKeepSources(ctx.viewer);
    if (!permit.ok) return permit;
    const { address, name, programme, format, zone, every: hours, terms } = input;
    const twice = refuse({ code: "invalid", issues: [{ field: "address", message: "here-already" }] });
    if ((await ctx.db.source.count({ where: { address } })) > 0) return twice;
    const trying = tryList({ address, kind: format, programme, zone });
    if (!trying) return refuse({ code: "conflict" });
    const tried = triedSource(await trying);
    const { kind } = tried;
    if (tried.outcome === "failed" || kind === null) return done({ sourceId: null, tried });
    const id = ctx.newId();
    return ctx.db.$transaction(async (tx) => {
      // Two who add one list at once: the second finds it.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('cairn|add-list'))`;
      if ((await tx.source.count({ where: { address } })) > 0) return twice;
      await tx.source.create({
        data: { id, name, kind, address, programme, zone, hours, terms },
        select: { id: true },
      });
      await recordAct(tx, ctx, { stewardId: permit.value.id, act: "feed-added", subjectId: id });
      return done({ sourceId: id, tried });
    });
  };
}
