import { z } from "zod";
import type { Context, Tx } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import type { Member } from "@/lib/kernel/viewer";
import { DRAFT_CHARACTERS, DRAFTS_MAX } from "./limits";
import { changeNotebook, type Kind, readNotebook } from "./notebook";

const draftsSchema = z.strictObject({
  drafts: z.record(z.string(), z.strictObject({ values: z.record(z.string(), z.array(z.string())), day: z.int() })),
});
export type Drafts = z.infer<typeof draftsSchema>;
export const drafts: Kind<Drafts> = { name: "drafts", schema: draftsSchema, empty: { drafts: {} } };

/** Where words were meant to go: one draft for each place. */
export type Place = `board|${string}` | `thread|${string}` | "milestone";
export type Draft = { readonly place: string; readonly values: Readonly<Record<string, readonly string[]>> };

/** Keeps a form's words, under the member's own key, until they are posted or thrown away. Saved on purpose: at once. */
export async function saveDraft(
  ctx: Context,
  input: { place: Place; values: Readonly<Record<string, readonly string[]>> },
): Promise<Result<{ kind: "draft-saved" }>> {
  const { viewer } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  if (JSON.stringify(input.values).length > DRAFT_CHARACTERS * 2)
    return refuse({ code: "invalid", issues: [{ field: "body", message: "too-long", limit: DRAFT_CHARACTERS }] });
  const day = Math.floor(ctx.now.getTime() / 86_400_000);
  const values = Object.fromEntries(Object.entries(input.values).map(([field, typed]) => [field, [...typed]]));
  const before = await readNotebook(ctx.db, viewer.root, drafts);
  // No draft is thrown away for another one: who has so many chooses which may go.
  const full = Object.keys(before.drafts).length >= DRAFTS_MAX && !(input.place in before.drafts);
  if (full) return refuse({ code: "not-allowed" });
  await changeNotebook(ctx.db, viewer.root, drafts, (page) => ({
    drafts: { ...page.drafts, [input.place]: { values, day } },
  }));
  return done({ kind: "draft-saved" });
}

/** Throws a draft away, or forgets it once its words are posted. Never inside the transaction that posts them. */
export async function dropDraft(ctx: Context, place: Place): Promise<void> {
  const { viewer } = ctx;
  if (viewer.kind === "reader") return;
  const before = await readNotebook(ctx.db, viewer.root, drafts);
  if (!(place in before.drafts)) return;
  await changeNotebook(ctx.db, viewer.root, drafts, (page) => ({
    drafts: Object.fromEntries(Object.entries(page.drafts).filter(([kept]) => kept !== place)),
  }));
}

/** The member's draft for this place, or null. */
export async function draftAt(db: Tx, member: Member, place: Place): Promise<Draft | null> {
  const found = (await readNotebook(db, member.root, drafts)).drafts[place];
  return found ? { place, values: found.values } : null;
}

/** Everything they saved, the newest first. */
export async function allDrafts(db: Tx, member: Member): Promise<Draft[]> {
  const page = await readNotebook(db, member.root, drafts);
  return Object.entries(page.drafts)
    .sort(([, a], [, b]) => b.day - a.day)
    .map(([place, { values }]) => ({ place, values }));
}
