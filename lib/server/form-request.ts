import type { Address } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import type { InFlight } from "./in-flight";
import { processState } from "./process-state";
import type { Returned } from "./returned-form";
import type { Sender } from "./sender";

/** A form that was sent, from when it is read to when it is answered. It lives in memory alone. */
export type FormRequest = {
  /** Taken out once it is answered, as is what was found with it. */
  form: FormData;
  readonly inFlight: InFlight;
  sender?: Sender | undefined;
  /** Set by the form's handler: the answer is this page, rendered with the form that came back. */
  pageAgain?: PageAgain | undefined;
};

export type PageAgain = {
  readonly address: Address;
  readonly status: number;
  /** Seconds, beside a status that says to come again. */
  readonly retryAfter: number | null;
  readonly returned: Returned;
  readonly refusal: Refusal | null;
};

/** What was sent, as the front server read it. */
export function sentForm(): FormData {
  const request = processState().formRequest.getStore();
  if (!request) throw new Error("no form was sent");
  return request.form;
}
