import { stretchSince } from "./blur";
import { lengthCode } from "./lengths";

/**
 * The answers with a day of beginning turned into the length that it comes to: from then on the day stands in no page, not
 * even in a hidden field. As they are where no day stands in them, or none that can be meant.
 */
export function sinceBlurred(form: FormData, now: Date): void {
  const since = form.get("since");
  if (typeof since !== "string" || since === "") return;
  const stretch = stretchSince(new Date(since), now);
  if (!stretch) return;
  form.set("length", lengthCode(stretch));
  for (const field of ["since", "amount", "exact"]) form.delete(field);
}
