import { crisisIn } from "@/lib/intake/intake";
import type { Context } from "@/lib/kernel/context";
import type { Refusal } from "@/lib/kernel/result";
import { cleanText } from "@/lib/kernel/text-hygiene";
import { dropUnposted } from "./drop-unposted";
import { keepUnposted } from "./keep-unposted";
import { READ_MAX, READ_MAX_SHORT } from "./limits";
import type { MeantFor } from "./place";

/** The fields of a form as they were typed. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** What composers call the fields whose words were to be posted. */
const WORDS = ["title", "body", "words"];
/** Words that no volunteer has a queue for: help is shown for them, and that is all. */
const OWN = ["bio"];
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
export async function helpFor(ctx: Context, fields: Fields, refusal: Refusal | null): Promise<"seen" | "kept" | null> {
  const texts = textsOf(fields, WORDS);
  if (crisisIn([...texts, ...textsOf(fields, OWN)]).length === 0) return null;
  // Without a sign-in nobody is known, and nothing is kept: one submit more, and the words are posted.
  if (refusal === null || refusal.code === "sign-in-required") return "seen";
  if (NOT_POSTING.includes(fields.intent?.[0] ?? "")) return "seen";
  const kept = await keepUnposted(ctx, { meant: meantBy(fields), texts });
  return kept.ok && kept.value.caseId !== null ? "kept" : "seen";
}

/** For a composer whose words were posted: a volunteer need not read what was refused of them too. */
export async function postedAfterAll(ctx: Context, fields: Fields): Promise<void> {
  const texts = textsOf(fields, WORDS);
  if (crisisIn(texts).length > 0) await dropUnposted(ctx, { meant: meantBy(fields), texts });
}

function textsOf(fields: Fields, names: readonly string[]): string[] {
  return names
    .flatMap((name) => readable(fields[name]?.[0] ?? "", name === "body" ? READ_MAX : READ_MAX_SHORT))
    .map(cleanText)
    .filter((text) => text !== "");
}

/** A form may bring half a megabyte, and reading it would hold everybody else up: no more than a person could have typed. */
function readable(text: string, most: number): string[] {
  return text.length <= most ? [text] : [text.slice(0, most / 2), text.slice(-most / 2)];
}

/** A form without a place is that of the one wall there is. */
function meantBy(fields: Fields): MeantFor {
  for (const [field, kind] of PLACES) {
    const id = fields[field]?.[0] ?? "";
    if (id !== "") return { kind, id };
  }
  return { kind: "wall" };
}
