import { describe, expect, test } from "vitest";
import { hours, later, seconds } from "@/lib/kernel/time";
import { NOON } from "@/lib/testing/world";
import { NEWCOMER_WAIT_SECONDS, TICKET_HOURS } from "./limits";
import { openTicket, SpentTickets, sealTicket } from "./ticket";

const secret = new Uint8Array(32).fill(1);
const root = new Uint8Array(32).fill(2);
const sealed = sealTicket(secret, root, NOON);
const opened = () => {
  const ticket = openTicket(secret, root, sealed, NOON);
  if (!ticket) throw new Error("does not open");
  return ticket;
};

describe("a ticket", () => {
  test("of another member, another site, cut or made up opens nothing", () => {
    expect(openTicket(secret, new Uint8Array(32).fill(3), sealed, NOON)).toBeNull();
    expect(openTicket(new Uint8Array(32).fill(3), root, sealed, NOON)).toBeNull();
    const forged = Buffer.from(JSON.stringify({ from: 0, until: 9e15, once: "x" })).toString("base64url");
    for (const text of ["", "x".repeat(1000), sealed.slice(1), forged]) {
      expect(openTicket(secret, root, text, NOON)).toBeNull();
    }
  });

  test("is good some seconds after the page was made, and for words that take all day", () => {
    expect(opened().from).toBe(NOON.getTime() + seconds(NEWCOMER_WAIT_SECONDS));
    expect(openTicket(secret, root, sealed, later(NOON, hours(TICKET_HOURS)))).not.toBeNull();
    expect(openTicket(secret, root, sealed, later(NOON, hours(TICKET_HOURS + 1)))).toBeNull();
  });

  test("posts once; what did not go through gives it back", () => {
    const spent = new SpentTickets();
    expect(spent.spend(opened(), NOON)).toBe(true);
    expect(spent.spend(opened(), NOON)).toBe(false);
    spent.giveBack(opened());
    expect(spent.spend(opened(), NOON)).toBe(true);
  });

  test("is told from none that was made beside it", () => {
    expect(sealTicket(secret, root, NOON)).not.toBe(sealed);
  });
});
