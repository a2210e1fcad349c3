import type { FormState } from "@/lib/kernel/form-state";

/**
 * Where a form of the desk stands. `offered`: its button may be pressed now. `unclaimed`: the case is not with this
 * moderator any more. `signed-out`: the sign-in ended. In the last two a form is there only when it has something to
 * give back.
 */
export type FormPlace = "offered" | "unclaimed" | "signed-out";

/** Whether there is anything to show: nothing that somebody pressed or typed is lost because a page changed. */
export function isThere(place: FormPlace, state: FormState): boolean {
  return place === "offered" || state.refusal !== null || Object.keys(state.values).length > 0;
}

/** The text that was on the screen when the form was filled in, until a conflict was shown or the case taken anew. */
export function revisionRead({ refusal, values }: FormState, now: number): string {
  return refusal === null || refusal.code === "conflict" ? String(now) : (values.revision?.[0] ?? String(now));
}
