import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { drafts } from "./drafts";
import { changeNotebook } from "./notebook";
import type { ThrowAwayInput } from "./schema";

export type DraftThrownAway = { kind: "draft-thrown-away" };

/** Throws a draft away, on purpose and at once. One that is gone already is no error: that is what was asked for. */
export async function throwDraftAway(ctx: Context, { id }: ThrowAwayInput): Promise<Result<DraftThrownAway>> {
  const { viewer } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  await changeNotebook(ctx.db, viewer.root, drafts, (page) => {
    const kept = Object.entries(page.drafts).filter(([, draft]) => draft.id !== id);
    return kept.length === Object.keys(page.drafts).length ? page : { drafts: Object.fromEntries(kept) };
  });
  return done({ kind: "draft-thrown-away" });
}
