import { z } from "zod";
import { later, minutes } from "@/lib/kernel/time";
import { deriveKey, seal, unseal } from "@/lib/kernel/vault";
import { QUERY_MAX, SEALED_MINUTES } from "./limits";

const contents = z.strictObject({ query: z.string().max(QUERY_MAX), until: z.int() });

/** Sealed queries differ in length only by these steps: an address must not tell how long the words were. */
const STEP = 256;

/**
 * A query as it stands in an address: history and neighbours learn nothing from it, Back works for half an hour,
 * and nothing of it is kept anywhere.
 */
export function sealQuery(siteSecret: Uint8Array, query: string, now: Date): string {
  const text = JSON.stringify({ query, until: later(now, minutes(SEALED_MINUTES)).getTime() } satisfies z.infer<
    typeof contents
  >);
  const bytes = Buffer.from(text);
  const padded = Buffer.concat([bytes, Buffer.alloc(STEP - (bytes.length % STEP), " ")]);
  return Buffer.from(seal(deriveKey(siteSecret, "search address"), "search", padded)).toString("base64url");
}

/** What was asked for, or null when the address is too old or not one of ours. */
export function openQuery(siteSecret: Uint8Array, sealed: string, now: Date): string | null {
  if (sealed.length > 4096) return null;
  const plain = unseal(deriveKey(siteSecret, "search address"), "search", Buffer.from(sealed, "base64url"));
  if (!plain) return null;
  const { query, until } = contents.parse(JSON.parse(Buffer.from(plain).toString()));
  return until > now.getTime() ? query : null;
}
