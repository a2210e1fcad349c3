import { z } from "zod";
import type { Tx } from "@/lib/kernel/context";
import type { Member } from "@/lib/kernel/viewer";
import type { DraftPlace, Values } from "./composers";
import { type NotebookKind, readNotebook } from "./notebook";

const draftsSchema = z.strictObject({
  drafts: z.record(
    z.string(),
    z.strictObject({ id: z.string(), values: z.record(z.string(), z.array(z.string())), day: z.int() }),
  ),
});
export type Drafts = z.infer<typeof draftsSchema>;
export const drafts: NotebookKind<Drafts> = { name: "drafts", schema: draftsSchema, empty: { drafts: {} } };

/** `id` is another one at each save: it says which words somebody has seen. */
export type Draft = { readonly id: string; readonly place: string; readonly values: Values; readonly day: Date };

/** A draft whose words are posted. It is forgotten later, never beside the post; until then reads leave it out. */
export type PostedDraft = { readonly place: string; readonly id: string };

/** The page without what is posted. Words that were saved after that stand, although they have the same place. */
export function withoutPosted(page: Drafts, posted: readonly PostedDraft[]): Drafts {
  const gone = new Set(posted.map(({ place, id }) => `${place} ${id}`));
  const kept = Object.entries(page.drafts).filter(([place, { id }]) => !gone.has(`${place} ${id}`));
  return kept.length === Object.keys(page.drafts).length ? page : { drafts: Object.fromEntries(kept) };
}

/** Everything they saved and have not posted, the newest first. */
export async function allDrafts(db: Tx, member: Member, posted: readonly PostedDraft[]): Promise<Draft[]> {
  return draftsOn(await readNotebook(db, member.root, drafts), posted);
}

/** The member's draft for this place, or null. */
export async function draftAt(
  db: Tx,
  member: Member,
  place: DraftPlace,
  posted: readonly PostedDraft[],
): Promise<Draft | null> {
  return (await allDrafts(db, member, posted)).find((draft) => draft.place === place) ?? null;
}

/** What a page says that was read already, without what is posted. */
export function draftsOn(page: Drafts, posted: readonly PostedDraft[]): Draft[] {
  return Object.entries(withoutPosted(page, posted).drafts)
    .sort(([, a], [, b]) => b.day - a.day)
    .map(([place, { id, values, day }]) => ({ id, place, values, day: new Date(day * 86_400_000) }));
}
