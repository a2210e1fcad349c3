import { done, type Result, refuse } from "@/lib/kernel/result";
import { processState } from "../process-state";
import type { SignedIn } from "../requests";
import { criesIn } from "../words-of-form";
import { clock, siteSecret } from "../world";
import { wantsProof } from "./rushing";
import { openTicket, sealTicket } from "./ticket";

/** Looked up only while many join. */
type WhoAsks = () => Promise<SignedIn | null>;

/** The root key of whoever asks, where newcomers are asked to wait and they are one; null for everyone else. */
async function newcomerToAsk(whoAsks: WhoAsks): Promise<Uint8Array | null> {
  if (!(await wantsProof())) return null;
  const asks = await whoAsks();
  return asks?.newcomer ? asks.member.root : null;
}

/** What a form carries for a newcomer while many join; null for everyone else, which is nearly always. */
export async function newcomerTicket(whoAsks: WhoAsks): Promise<string | null> {
  const root = await newcomerToAsk(whoAsks);
  return root && sealTicket(siteSecret(), root, clock());
}

/**
 * A newcomer's words wait for their ticket, which is used up when they are posted: call `giveBack` when they were not.
 * A form without one gets one and comes back with it. Nobody who cries for help is asked.
 */
export async function newcomersTurn(whoAsks: WhoAsks, form: FormData): Promise<Result<{ giveBack: () => void }>> {
  const free = done({ giveBack: () => {} });
  const root = await newcomerToAsk(whoAsks);
  if (root === null || criesIn(form)) return free;
  const { spentTickets } = processState();
  const now = clock();
  const kept = openTicket(siteSecret(), root, String(form.get("ticket") ?? ""), now);
  if (kept && kept.from > now.getTime())
    return refuse({ code: "too-soon", seconds: Math.ceil((kept.from - now.getTime()) / 1000) });
  if (kept && spentTickets.spend(kept, now)) return done({ giveBack: () => spentTickets.giveBack(kept) });
  const fresh = sealTicket(siteSecret(), root, now);
  form.set("ticket", fresh);
  const seconds = Math.ceil(
    ((openTicket(siteSecret(), root, fresh, now)?.from ?? now.getTime()) - now.getTime()) / 1000,
  );
  return refuse({ code: "too-soon", seconds });
}
