import { headers } from "next/headers";
import type { Address, FormName } from "@/lib/kernel/addresses";
import type { Refusal } from "@/lib/kernel/result";
import type { Returned, States } from "./form-states";
import { processState } from "./process-state";
import type { PageAgain } from "./requests";

/** Seconds after which a full queue has moved on. */
const QUEUE_MOVES = 5;

/**
 * A handler's answer for a form that was refused, previewed or saved: the page it stood on, rendered again with what
 * was typed. Next can render no page from within a handler, so this only says which; the front server asks for it.
 * Status 422; what says it to programmes too where somebody was faster, or is told to come again later.
 */
export function pageAgain<Name extends FormName>(address: Address, name: Name, state: States[Name]): Response {
  return answerWith(address, name, state, statusOf(refusalIn(state)));
}

/** The same for a form of several steps that went well: the page shows the next one. */
export function nextStep<Name extends FormName>(address: Address, name: Name, state: States[Name]): Response {
  return answerWith(address, name, state, { status: 200, retryAfter: null });
}

type Status = Pick<PageAgain, "status" | "retryAfter">;

function answerWith<Name extends FormName>(
  address: Address,
  name: Name,
  state: States[Name],
  status: Status,
): Response {
  const request = processState().formRequest.getStore();
  if (!request) throw new Error("no form was sent");
  const returned: Returned = {};
  returned[name] = state;
  request.pageAgain = { address, returned, refusal: refusalIn(state), ...status };
  return new Response(null, { status: status.status });
}

/** Why the form that was just handled did not go through, if it did not. */
export function refusalOfAnswer(): Refusal | null {
  return processState().formRequest.getStore()?.pageAgain?.refusal ?? null;
}

function refusalIn(state: States[FormName]): Refusal | null {
  if ("refusal" in state) return state.refusal;
  return "form" in state ? state.form.refusal : null;
}

function statusOf(refusal: Refusal | null): Status {
  if (refusal?.code === "busy") return { status: 503, retryAfter: QUEUE_MOVES };
  if (refusal?.code === "slow-down") return { status: 429, retryAfter: refusal.seconds };
  // Somebody else was faster: trying again as it is leads nowhere.
  if (refusal?.code === "claimed" || refusal?.code === "conflict") return { status: 409, retryAfter: null };
  return { status: 422, retryAfter: null };
}

/** For a page: the form of this name that came back, or null where the page was only asked for. */
export async function returnedForm<Name extends FormName>(name: Name): Promise<States[Name] | null> {
  // Says that the page is made for this request.
  await headers();
  return processState().formRequest.getStore()?.pageAgain?.returned[name] ?? null;
}
