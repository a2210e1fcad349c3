import { crisisIn } from "@/lib/intake/intake";
import type { FormState } from "@/lib/kernel/form-state";
import type { Refusal } from "@/lib/kernel/result";
import { cleanText } from "@/lib/kernel/text-hygiene";
import { dropUnposted } from "@/lib/unposted/drop-unposted";
import { keepUnposted } from "@/lib/unposted/keep-unposted";
import type { MeantFor } from "@/lib/unposted/place";
import { currentViewer } from "./viewer";
import { contextFor } from "./world";

/** What composers call the fields that hold somebody's words. */
const WORDS = ["title", "body", "words"];
const PLACES = [
  ["threadId", "thread"],
  ["boardId", "board"],
  ["postId", "post"],
] as const;
/** Buttons that post nothing: what they give back was refused by nobody. */
const NOT_POSTING = ["preview", "draft"];

/**
 * For every composer that comes back, whatever the reason: where its words sound as if a life were in danger, help is
 * shown beside them. Where they were refused, a volunteer reads them all the same, and the writer is told so.
 */
export async function withHelp(form: FormData, state: FormState): Promise<FormState> {
  const texts = textsOf(form);
  if (crisisIn(texts).length === 0) return state;
  return { ...state, crisis: (await readByVolunteer(form, state.refusal, texts)) ? "kept" : "seen" };
}

async function readByVolunteer(form: FormData, refusal: Refusal | null, texts: readonly string[]): Promise<boolean> {
  // Without a sign-in nobody is known, and nothing is kept: one submit more, and the words are posted.
  if (refusal === null || refusal.code === "sign-in-required" || NOT_POSTING.includes(textOf(form, "intent")))
    return false;
  const kept = await keepUnposted(contextFor(await currentViewer()), { meant: meantBy(form), texts });
  return kept.ok && kept.value.caseId !== null;
}

/** For a composer whose words were posted: a volunteer need not read the refused ones too. */
export async function postedAfterAll(form: FormData): Promise<void> {
  const texts = textsOf(form);
  if (crisisIn(texts).length === 0) return;
  await dropUnposted(contextFor(await currentViewer()), { meant: meantBy(form), texts });
}

function textsOf(form: FormData): string[] {
  return WORDS.map((field) => textOf(form, field)).filter((text) => text !== "");
}

function meantBy(form: FormData): MeantFor {
  for (const [field, kind] of PLACES) {
    const id = textOf(form, field);
    if (id !== "") return { kind, id };
  }
  return { kind: "wall" };
}

function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === "string" ? cleanText(value) : "";
}
