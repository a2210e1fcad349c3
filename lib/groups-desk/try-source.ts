import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { permitKeepSources } from "./policy";
import type { TrySourceInput } from "./schema";
import type { TryList } from "./source-reader";
import { type TriedSource, triedSource } from "./tried-source";

/** What a list would bring. Nothing of it is kept. */
export function trySource(tryList: TryList) {
  return async (ctx: Context, input: TrySourceInput): Promise<Result<TriedSource>> => {
    const permit = permitKeepSources(ctx.viewer);
    if (!permit.ok) return permit;
    const { address, format, programme, zone } = input;
    const trying = tryList({ address, kind: format, programme, zone });
    return trying ? done(triedSource(await trying)) : refuse({ code: "conflict" });
  };
}
