import { randomBytes } from "node:crypto";
import { z } from "zod";
import { hours, seconds } from "@/lib/kernel/time";
import { deriveKey, seal, tagOf, unseal } from "@/lib/kernel/vault";
import { NEWCOMER_WAIT_SECONDS, TICKET_HOURS } from "./limits";

const ticketSchema = z.strictObject({ from: z.int(), until: z.int(), once: z.string() });
export type NewcomerTicket = z.infer<typeof ticketSchema>;

/** Sealed for one member: nobody else can use it, and it tells nobody whose it is. */
const contextFor = (root: Uint8Array): string => Buffer.from(tagOf(root, "pace|ticket")).toString("base64");

/** What stands in a newcomer's form while many join: from a moment after the page was made, it posts once. */
export function sealTicket(siteSecret: Uint8Array, root: Uint8Array, now: Date): string {
  const from = now.getTime() + seconds(NEWCOMER_WAIT_SECONDS);
  const ticket: NewcomerTicket = {
    from,
    until: from + hours(TICKET_HOURS),
    once: randomBytes(12).toString("base64url"),
  };
  const plain = Buffer.from(JSON.stringify(ticket));
  return Buffer.from(seal(deriveKey(siteSecret, "wait ticket"), contextFor(root), plain)).toString("base64url");
}

/** The ticket, or null: forged, another member's, or too old. */
export function openTicket(siteSecret: Uint8Array, root: Uint8Array, sealed: string, now: Date): NewcomerTicket | null {
  if (sealed.length > 400) return null;
  const plain = unseal(deriveKey(siteSecret, "wait ticket"), contextFor(root), Buffer.from(sealed, "base64url"));
  if (!plain) return null;
  const ticket = ticketSchema.parse(JSON.parse(Buffer.from(plain).toString()));
  return ticket.until > now.getTime() ? ticket : null;
}

/** Tickets that were used, in memory, until nobody could use them any more. */
export class SpentTickets {
  readonly #until = new Map<string, number>();

  /** Uses a ticket; false when it was used before. */
  spend({ once, until }: NewcomerTicket, now: Date): boolean {
    if (this.#until.has(once)) return false;
    for (const [name, end] of this.#until) if (end <= now.getTime()) this.#until.delete(name);
    this.#until.set(once, until);
    return true;
  }

  /** What it was used for did not go through. */
  giveBack({ once }: NewcomerTicket): void {
    this.#until.delete(once);
  }
}
