import { z } from "zod";
import { minutes } from "@/lib/kernel/time";
import { deriveKey, seal, unseal } from "@/lib/kernel/vault";
import { ERASE_HOW, TICKET_MINUTES } from "./limits";

/**
 * Proof that the six words were given a moment ago, for the page on which somebody confirms. Sealed under the site's
 * secret: it shows a browser nothing. It also tells the second tap of a slow phone that the first one did it.
 */
const ticketSchema = z.strictObject({ account: z.string(), how: z.enum(ERASE_HOW), until: z.int() });
export type EraseTicket = Pick<z.infer<typeof ticketSchema>, "account" | "how">;

const keyOf = (siteSecret: Uint8Array) => deriveKey(siteSecret, "erase ticket");

export function sealTicket(siteSecret: Uint8Array, ticket: EraseTicket, now: Date): string {
  const plain = Buffer.from(JSON.stringify({ ...ticket, until: now.getTime() + minutes(TICKET_MINUTES) }));
  return Buffer.from(seal(keyOf(siteSecret), "erase", plain)).toString("base64url");
}

/** What was confirmed, or null when it is too old or not from us. */
export function openTicket(siteSecret: Uint8Array, sealed: string, now: Date): EraseTicket | null {
  const plain = sealed.length < 600 ? unseal(keyOf(siteSecret), "erase", Buffer.from(sealed, "base64url")) : null;
  if (!plain) return null;
  const { until, ...ticket } = ticketSchema.parse(JSON.parse(Buffer.from(plain).toString()));
  return until < now.getTime() ? null : ticket;
}
