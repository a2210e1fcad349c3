/** Where somebody was when they went to sign in or join, carried through the form. */
export function WayBack({ to }: { to: string | null }) {
  return to === null ? null : <input type="hidden" name="to" value={to} />;
}

/** The same in an address. */
export function withWayBack(address: string, to: string | null): string {
  return to === null ? address : `${address}?to=${to}`;
}
