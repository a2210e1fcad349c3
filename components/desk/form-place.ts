import type { FormState } from "@/lib/kernel/form-state";

/**
 * Where a form with words about a case stands. `offered`: its button may be pressed now. `unclaimed`: the case is not
 * with this moderator any more. `signed-out`: the sign-in ended. In the last two a form is there only when it came
 * back: nothing that somebody typed is lost because a page changed.
 */
export type FormPlace = "offered" | "unclaimed" | "signed-out";

export function isThere(place: FormPlace, returned: FormState | null): boolean {
  return place === "offered" || returned !== null;
}

/** The text that was on the screen when the form was filled in, until a conflict was shown or the case taken anew. */
export function revisionRead({ refusal, values }: FormState, now: number): string {
  return refusal === null || refusal.code === "conflict" ? String(now) : (values.revision?.[0] ?? String(now));
}
