import { z } from "zod";
import { later, minutes } from "@/lib/kernel/time";
import { deriveKey, seal, sealAlike, unseal } from "@/lib/kernel/vault";
import { type GroupsAsked, groupsAskedSchema } from "./asked";
import { FOUND_MINUTES } from "./limits";

const short = z.strictObject({ asked: groupsAskedSchema, until: z.int() });

/** Sealed searches differ in length only by these steps. */
const STEP = 256;
const LONGEST = 8192;

const keyOf = (siteSecret: Uint8Array) => deriveKey(siteSecret, "groups address");

function padded(told: unknown): Buffer {
  const bytes = Buffer.from(JSON.stringify(told));
  return Buffer.concat([bytes, Buffer.alloc(STEP - (bytes.length % STEP), " ")]);
}

function opened(siteSecret: Uint8Array, context: string, sealed: string): unknown {
  if (sealed.length > LONGEST) return null;
  const plain = unseal(keyOf(siteSecret), context, Buffer.from(sealed, "base64url"));
  return plain && JSON.parse(Buffer.from(plain).toString());
}

/** A search as it stands in an address for half an hour: history and neighbours learn nothing from it. */
export function sealAsked(siteSecret: Uint8Array, asked: GroupsAsked, now: Date): string {
  const told: z.infer<typeof short> = { asked, until: later(now, minutes(FOUND_MINUTES)).getTime() };
  return Buffer.from(seal(keyOf(siteSecret), "found", padded(told))).toString("base64url");
}

/** What was asked for, or null when the address is too old or not one of ours. */
export function openAsked(siteSecret: Uint8Array, sealed: string, now: Date): GroupsAsked | null {
  const told = short.safeParse(opened(siteSecret, "found", sealed));
  return told.success && told.data.until > now.getTime() ? told.data.asked : null;
}

/** A search as it stands in an address that lasts: the same search, the same address. */
export function sealLasting(siteSecret: Uint8Array, asked: GroupsAsked): string {
  return Buffer.from(sealAlike(keyOf(siteSecret), "lasting", padded(asked))).toString("base64url");
}

/** What an address that lasts asks for; null for anything that is none of ours. */
export function openLasting(siteSecret: Uint8Array, sealed: string): GroupsAsked | null {
  return groupsAskedSchema.safeParse(opened(siteSecret, "lasting", sealed)).data ?? null;
}
