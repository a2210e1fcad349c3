import type { Refusal } from "@/lib/kernel/result";
import { processState } from "./process-state";

/** What stands at the head of an answer instead of Next's 200, which a Server Action gives whatever it refused. */
export type Standing = { status: 429 | 503; retryAfter: number };

/** Seconds after which a full queue has moved on. */
const QUEUE_MOVES = 5;

/** Tells whoever reads only the head of an answer, a proxy or a programme, to come again later. */
export function noteRefusal(refusal: Refusal | null): void {
  const answering = processState().answering.getStore();
  if (!answering) return;
  if (refusal?.code === "busy") answering.standing = { status: 503, retryAfter: QUEUE_MOVES };
  if (refusal?.code === "slow-down") answering.standing = { status: 429, retryAfter: refusal.seconds };
}
