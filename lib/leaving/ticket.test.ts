import { expect, test } from "vitest";
import { later, minutes } from "@/lib/kernel/time";
import { NOON } from "@/lib/testing/world";
import { openTicket, sealTicket } from "./ticket";

const secret = new Uint8Array(32).fill(3);
const ticket = { account: "someone", how: "everything" } as const;

test("a ticket that is too old, changed, or of another site proves nothing", () => {
  const sealed = sealTicket(secret, ticket, NOON);
  expect(openTicket(secret, sealed, later(NOON, minutes(16)))).toBeNull();
  expect(openTicket(new Uint8Array(32).fill(4), sealed, NOON)).toBeNull();
  expect(openTicket(secret, `${sealed.slice(0, -4)}AAAA`, NOON)).toBeNull();
  for (const odd of ["", "x", "a".repeat(5000)]) expect(openTicket(secret, odd, NOON)).toBeNull();
});

test("a fresh one says for whom and how, and shows neither", () => {
  const sealed = sealTicket(secret, ticket, NOON);
  expect(openTicket(secret, sealed, later(NOON, minutes(14)))).toEqual(ticket);
  expect(Buffer.from(sealed, "base64url").toString()).not.toContain("someone");
});
