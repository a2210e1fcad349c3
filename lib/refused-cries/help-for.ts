import type { Context } from "@/lib/kernel/context";
import type { Refusal } from "@/lib/kernel/result";
import { dropUnposted } from "./drop-unposted";
import { keepUnposted } from "./keep-unposted";
import type { MeantFor } from "./place";
import { type Fields, readWords } from "./read-words";

const PLACES = [
  ["threadId", "thread"],
  ["boardId", "board"],
  ["postId", "post"],
] as const;
/** Buttons that post nothing: what they give back was refused by nobody. */
const NOT_POSTING = ["preview", "draft"];

/**
 * For every composer that comes back, whatever the reason: `seen` when its words sound as if a life were in danger, so
 * that help is shown beside them; `kept` when they were refused and a volunteer reads them all the same.
 */
export async function helpFor(
  ctx: Context,
  fields: Fields,
  refusal: Refusal | null,
  { posted, cry } = readWords(fields),
): Promise<"seen" | "kept" | null> {
  if (cry.heard === null) return null;
  // It might be one: its writer is shown help, and nobody is told.
  if (cry.heard === "low") return "seen";
  // Without a sign-in nobody is known, and nothing is kept: one submit more, and the words are posted.
  if (refusal === null || refusal.code === "sign-in-required") return "seen";
  if (NOT_POSTING.includes(fields.intent?.[0] ?? "")) return "seen";
  const kept = await keepUnposted(ctx, { meant: meantBy(fields), texts: posted });
  return kept.ok && kept.value.caseId !== null ? "kept" : "seen";
}

/** For a composer whose words were posted: a volunteer need not read what was refused of them too. */
export async function postedAfterAll(ctx: Context, fields: Fields, { posted, cry } = readWords(fields)): Promise<void> {
  if (cry.heard === "high") await dropUnposted(ctx, { meant: meantBy(fields), texts: posted });
}

/** A form without a place is that of the one wall there is. */
function meantBy(fields: Fields): MeantFor {
  for (const [field, kind] of PLACES) {
    const id = fields[field]?.[0] ?? "";
    if (id !== "") return { kind, id };
  }
  return { kind: "wall" };
}
