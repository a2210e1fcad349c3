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
  wait: z.int(),
});

const used = new Map<string, number>();

/** `wait`: the seconds that somebody was told to wait before they can join with it. */
export function sealPendingKey(siteSecret: Uint8Array, pending: PendingKey, now: Date, wait = 0): string {
  const until = now.getTime() + minutes(PENDING_KEY_MINUTES);
  const once = randomBytes(12).toString("base64url");
  const plain = Buffer.from(JSON.stringify({ ...pending, until, once, wait }));
  return Buffer.from(seal(deriveKey(siteSecret, "pending key"), "join", plain)).toString("base64url");
}

export type OpenedKey = PendingKey & { readonly shownAt: number; readonly wait: number; readonly spend: () => void };

/** Whether this key was confirmed already: the second tap of a slow phone gets the answer of the first. */
export function wasConfirmed(siteSecret: Uint8Array, sealed: string): boolean {
  const once = unsealed(siteSecret, sealed)?.once;
  return once !== undefined && used.has(once);
}

/** What was sealed, or null when it is too old, forged or already used. `spend` makes it the last time. */
export function openPendingKey(siteSecret: Uint8Array, sealed: string, now: Date): OpenedKey | null {
  const pending = unsealed(siteSecret, sealed);
  if (!pending) return null;
  const { key, device, ask, until, once, wait } = pending;
  if (until < now.getTime() || used.has(once)) return null;
  for (const [name, end] of used) if (end < now.getTime()) used.delete(name);
  const shownAt = until - minutes(PENDING_KEY_MINUTES);
  return { key, device, ask, shownAt, wait, spend: () => used.set(once, until) };
}

function unsealed(siteSecret: Uint8Array, sealed: string): z.infer<typeof pendingSchema> | null {
  if (sealed.length > 1200) return null;
  const plain = unseal(deriveKey(siteSecret, "pending key"), "join", Buffer.from(sealed, "base64url"));
  return plain ? pendingSchema.parse(JSON.parse(Buffer.from(plain).toString())) : null;
}
