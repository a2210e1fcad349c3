import { headers } from "next/headers";
import type { Refusal } from "@/lib/kernel/result";
import { tagOf } from "@/lib/kernel/vault";
import { processState } from "../process-state";
import { sender } from "../sender";
import { CLIENT_KEY } from "./client-key";
import { type Limited, RATES } from "./limits";
import type { RateKeys } from "./rate-limits";
import { countedWith, slowDown } from "./slow-down";

/**
 * Asked before anything is done, by everything that is limited; null lets it pass. `crying`: what was written speaks of a life in danger.
 * `root`: of whoever is not signed in yet, but has given their six words.
 */
export async function rateLimit(what: Limited, crying: boolean, root?: Uint8Array): Promise<Refusal | null> {
  const { pace, outside } = processState();
  const asker = await askerOf(what, root);
  return outside(() => slowDown(pace, what, asker, crying));
}

/** What was counted as `what` in this request, went well, where only failures count. */
export async function giveBackRate(what: Limited, crying: boolean): Promise<void> {
  const counted = countedWith(what, crying);
  // Given back where it was taken: otherwise a key of one's own, and a cry for help, would buy guesses at others.
  if (!counted) return;
  const asker = await askerOf(what);
  const { pace, outside } = processState();
  await outside(async () => pace?.giveBack(counted, asker));
}

async function askerOf(what: Limited, given?: Uint8Array): Promise<RateKeys> {
  // Looked up only where it is needed: a sign-in has nobody yet.
  const viewer = RATES[what].account === null || given ? null : await sender();
  const root = given ?? (viewer?.kind === "member" ? viewer.root : null);
  return {
    // Another key for each thing that is counted, so that not even memory ties them together.
    account: root && Buffer.from(tagOf(root, `pace|${what}`)).toString("base64url"),
    client: (await headers()).get(CLIENT_KEY),
  };
}
