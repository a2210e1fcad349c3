import { z } from "zod";
import { later, minutes } from "@/lib/kernel/time";
import { deriveKey, seal, unseal } from "@/lib/kernel/vault";
import { type Edge, QUERY_MAX, SEALED_MINUTES } from "./limits";

const edge = z.strictObject({ hour: z.iso.datetime(), id: z.string() });
const contents = z.strictObject({ query: z.string().max(QUERY_MAX), before: edge.nullable(), until: z.int() });

/** What is looked for; `before` is where an earlier look stopped. */
export type Sought = { readonly query: string; readonly before: Edge | null };

/** Sealed queries differ in length only by these steps: an address must not tell how long the words were. */
const STEP = 256;

/**
 * A query as it stands in an address: history and neighbours learn nothing from it, Back works for half an hour,
 * and nothing of it is kept anywhere.
 */
export function sealQuery(siteSecret: Uint8Array, { query, before }: Sought, now: Date): string {
  const told: z.infer<typeof contents> = {
    query,
    before: before && { hour: before.hour.toISOString(), id: before.id },
    until: later(now, minutes(SEALED_MINUTES)).getTime(),
  };
  const text = JSON.stringify(told);
  const bytes = Buffer.from(text);
  const padded = Buffer.concat([bytes, Buffer.alloc(STEP - (bytes.length % STEP), " ")]);
  return Buffer.from(seal(deriveKey(siteSecret, "search address"), "search", padded)).toString("base64url");
}

/** What was asked for, or null when the address is too old or not one of ours. */
export function openQuery(siteSecret: Uint8Array, sealed: string, now: Date): Sought | null {
  if (sealed.length > 4096) return null;
  const plain = unseal(deriveKey(siteSecret, "search address"), "search", Buffer.from(sealed, "base64url"));
  if (!plain) return null;
  // Ours, but maybe of the version before: an address outlives an upgrade.
  const told = contents.safeParse(JSON.parse(Buffer.from(plain).toString()));
  if (!told.success || told.data.until <= now.getTime()) return null;
  const { query, before } = told.data;
  return { query, before: before && { hour: new Date(before.hour), id: before.id } };
}
