import { type Address, asking } from "@/lib/kernel/addresses";

/** Where somebody was when they went to sign in or join, carried through the form. */
export function WayBack({ to }: { to: Address | null }) {
  return to === null ? null : <input type="hidden" name="to" value={to} />;
}

/** The same in an address. */
export function withWayBack(address: Address, to: Address | null): Address {
  return asking(address, { to: to ?? undefined });
}
