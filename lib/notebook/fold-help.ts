import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import type { FoldInput } from "./schema";

export type HelpFolded = FoldInput & { kind: "help-folded" };

/**
 * Folds away the help beside one's own words. Whose they are is not asked: it changes what this member is shown, in
 * their own notebook, and beside words of others there is nothing to fold. What is noted of it waits with other side effects.
 */
export async function foldHelp({ viewer }: Context, input: FoldInput): Promise<Result<HelpFolded>> {
  return viewer.kind === "reader" ? refuse({ code: "sign-in-required" }) : done({ kind: "help-folded", ...input });
}
