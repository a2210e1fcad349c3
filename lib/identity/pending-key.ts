import { randomBytes } from "node:crypto";
import { z } from "zod";
import { minutes } from "@/lib/kernel/time";
import { deriveKey, seal, unseal } from "@/lib/kernel/vault";
import type { Key } from "./key-words";
import { DEVICES, type Device, KEY_WORDS, PENDING_KEY_MINUTES } from "./limits";

/**
 * A key that has been shown but not yet confirmed. It travels in a hidden field, sealed under the site's secret,
 * so that joining works without JavaScript and without a row in the database, and words proposed by a client are refused.
 */
export type PendingKey = { key: Key; device: Device; ask: readonly [number, number] };

const pendingSchema = z.strictObject({
  key: z.array(z.string()).length(KEY_WORDS),
  device: z.enum(DEVICES),
  ask: z.tuple([z.int(), z.int()]),
  until: z.int(),
  once: z.string(),
});

const used = new Map<string, number>();

export function sealPendingKey(siteSecret: Uint8Array, pending: PendingKey, now: Date): string {
  const until = now.getTime() + minutes(PENDING_KEY_MINUTES);
  const once = randomBytes(12).toString("base64url");
  const plain = Buffer.from(JSON.stringify({ ...pending, until, once }));
  return Buffer.from(seal(deriveKey(siteSecret, "pending key"), "join", plain)).toString("base64url");
}

/** What was sealed, or null when it is too old, forged or already used. `spend` makes it the last time. */
export function openPendingKey(
  siteSecret: Uint8Array,
  sealed: string,
  now: Date,
): (PendingKey & { spend: () => void }) | null {
  if (sealed.length > 1200) return null;
  const plain = unseal(deriveKey(siteSecret, "pending key"), "join", Buffer.from(sealed, "base64url"));
  if (!plain) return null;
  const { key, device, ask, until, once } = pendingSchema.parse(JSON.parse(Buffer.from(plain).toString()));
  if (until < now.getTime() || used.has(once)) return null;
  for (const [name, end] of used) if (end < now.getTime()) used.delete(name);
  return { key, device, ask, spend: () => used.set(once, until) };
}
