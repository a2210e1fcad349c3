import { isBlank } from "@/lib/kernel/blank";
import type { Context } from "@/lib/kernel/context";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { COMPOSERS, type Composer, keptOf, placeOf, type Values } from "./composers";
import { type Drafts, drafts, type PostedDraft, withoutPosted } from "./drafts";
import { DRAFT_CHARACTERS, DRAFTS_BYTES, DRAFTS_MAX } from "./limits";
import { changeNotebook } from "./notebook";

export type DraftSaved = { kind: "draft-saved"; id: string };
export type DraftInput = {
  composer: Composer;
  /** The form as it was typed; only what a draft keeps is taken from it. */
  values: Values;
  /** The draft whose words were in the form, or null. Another one is not written over unseen. */
  over: string | null;
  /** Drafts that are posted already and wait to be forgotten. */
  posted: readonly PostedDraft[];
};

/** Keeps a form's words, under the member's own key, until they are posted or thrown away. Saved on purpose: at once. */
export async function saveDraft(ctx: Context, input: DraftInput): Promise<Result<DraftSaved>> {
  const { viewer } = ctx;
  if (viewer.kind === "reader") return refuse({ code: "sign-in-required" });
  const place = placeOf(input.composer, input.values);
  if (!place) return refuse({ code: "not-found" });
  const values = keptOf(input.composer, input.values);
  const barred = whyNotKept(input.composer, values);
  if (barred) return barred;
  let result: Result<DraftSaved> = refuse({ code: "conflict" });
  await changeNotebook(ctx.db, viewer.root, drafts, (found) => {
    const page = withoutPosted(found, input.posted);
    const present = page.drafts[place];
    // The second tap of a slow phone, or the page loaded again: these very words are saved already.
    if (present && JSON.stringify(present.values) === JSON.stringify(values)) {
      result = done({ kind: "draft-saved", id: present.id });
      return found;
    }
    result = refuse({ code: "conflict" });
    if (present && present.id !== input.over) return found;
    const id = ctx.newId();
    const day = Math.floor(ctx.now.getTime() / 86_400_000);
    const next = { drafts: { ...page.drafts, [place]: { id, values, day } } };
    result = isFull(next) ? refuse({ code: "drafts-full" }) : done({ kind: "draft-saved", id });
    return result.ok ? next : found;
  });
  return result;
}

function whyNotKept(composer: Composer, values: Values): Result<never> | null {
  const { words } = COMPOSERS[composer];
  const typed = Object.values(values).flat();
  const issue = (message: string, limit: number) =>
    refuse({ code: "invalid", issues: [{ field: words[0], message, limit }] });
  if (words.every((field) => isBlank((values[field] ?? []).join("")))) return issue("too-short", 1);
  return typed.join("").length > DRAFT_CHARACTERS ? issue("too-long", DRAFT_CHARACTERS) : null;
}

/** No draft is thrown away for another one: who has so many chooses which may go. */
function isFull(page: Drafts): boolean {
  return Object.keys(page.drafts).length > DRAFTS_MAX || Buffer.byteLength(JSON.stringify(page)) > DRAFTS_BYTES;
}
