import { headers } from "next/headers";
import type { Refusal } from "@/lib/kernel/result";
import { tagOf } from "@/lib/kernel/vault";
import { processState } from "../process-state";
import { currentViewer } from "../viewer";
import { CLIENT_KEY } from "./client-key";
import { type Limited, RATES } from "./limits";
import type { Asker } from "./pace";
import { slowDown } from "./slow-down";

/** What people write in, in all our forms that are limited. */
const WORDS = ["title", "body", "words", "query"];

/** Everything somebody wrote in a form, to be read for a cry for help. */
export function wordsIn(form: FormData): string[] {
  return WORDS.flatMap((name) => form.getAll(name)).flatMap((text) => (typeof text === "string" ? [text] : []));
}

/** Asked before anything is done, by everything that is limited; null lets it pass. `words`: all that was written. */
export async function slowed(what: Limited, words: readonly string[]): Promise<Refusal | null> {
  return slowDown(processState().pace, what, await askerOf(what), words);
}

/** What was counted as `what` in this request went well, where only failures count. */
export async function notSlowed(what: Limited): Promise<void> {
  await processState().pace?.giveBack(what, await askerOf(what));
}

async function askerOf(what: Limited): Promise<Asker> {
  // Looked up only where it is needed: a sign-in has nobody yet.
  const viewer = RATES[what].account === null ? null : await currentViewer();
  return {
    // Another key for each thing that is counted, so that not even memory ties them together.
    account: viewer?.kind === "member" ? Buffer.from(tagOf(viewer.root, `pace|${what}`)).toString("base64url") : null,
    client: (await headers()).get(CLIENT_KEY),
  };
}
