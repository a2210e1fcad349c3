import { isDeepStrictEqual } from "node:util";
import { aliasSeed, aliasWords } from "@/lib/identity/names";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { CONTENT_NOTES, type ContentNote } from "@/lib/threads/limits";
import { type Stretch, stretchOf, stretchSince } from "./blur";
import { type FirstKind, isCounted, type MilestoneKind } from "./limits";
import type { ShareMilestoneInput } from "./schema";

type Marked = {
  kind: MilestoneKind;
  first: FirstKind | null;
  amount: number | null;
  about: boolean;
  onMedication: boolean;
};

/** What the stone marks, blurred unless its owner asked otherwise. The day of beginning ends here. */
export function markedBy(input: ShareMilestoneInput, now: Date): Result<Marked> {
  const { kind, since, exact, onMedication } = input;
  const first = kind === "first" ? (input.first ?? "another") : null;
  if (!isCounted(kind)) return done({ kind, first, amount: null, about: false, onMedication });
  if (since !== "") {
    const stretch = stretchSince(new Date(since), now);
    if (!stretch) return refuse({ code: "invalid", issues: [{ field: "since", message: "not-valid" }] });
    if (otherLength(input, stretch))
      return refuse({ code: "invalid", issues: [{ field: "amount", message: "two-lengths" }] });
    return done({ ...stretch, first, onMedication });
  }
  return done({ ...stretchOf(kind, input.amount?.value ?? 1, exact), first, onMedication });
}

/** Whether a number was given beside the day of beginning that makes another length of it: either may be meant. */
function otherLength({ kind, amount }: ShareMilestoneInput, stretch: Stretch): boolean {
  if (amount === null || amount.unit === "unknown") return false;
  const unit = amount.unit ?? kind;
  return isCounted(unit) && !isDeepStrictEqual(stretchOf(unit, amount.value, false), stretch);
}

/**
 * The stone's look and, for an alias, its name: derived from the form's own number, so that the preview shows
 * exactly what others will see, and under the member's root key, so that nobody else can derive them.
 */
export function drawnFor(root: Uint8Array, submission: string) {
  return {
    stoneSeed: aliasSeed(root, `milestone|${submission}|stone`),
    alias: {
      name: aliasWords(root, `milestone|${submission}`, 0),
      avatarSeed: aliasSeed(root, `milestone|${submission}`),
    },
  };
}

/** The version of the drawing that stones are shared with today. */
export const DRAWING = 1;

/** Content notes stand before words; where there are none there is nothing to be warned of. */
export function notesOf({ words, contentNotes }: ShareMilestoneInput): ContentNote[] {
  return words === "" ? [] : CONTENT_NOTES.filter((note) => contentNotes.includes(note));
}
