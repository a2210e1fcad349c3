import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { changeNotebook } from "./notebook";
import { permitHelp } from "./policy";
import type { HelpChoice } from "./schema";
import { ownSettings } from "./settings";

export type HelpChosen = { kind: "help-chosen"; helps: boolean };

/** To be shown whose conversations wait, or no longer: chosen on purpose, so it is written at once. */
export async function chooseToHelp(ctx: Context, input: HelpChoice, settled: boolean): Promise<Result<HelpChosen>> {
  const { viewer, db, now } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  const helps = input.help === "on";
  // To stop must always work.
  const permit = helps ? permitHelp(viewer, settled, now) : done({ member: viewer });
  if (!permit.ok) return permit;
  await changeNotebook(db, viewer.root, ownSettings, (page) => (page.helps === helps ? page : { ...page, helps }));
  return done({ kind: "help-chosen", helps });
}
