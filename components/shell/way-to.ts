import type { Address } from "@/lib/kernel/addresses";

/** What a link of the frame says of where it leads: of the page that one is on, that it is this one. */
export function wayTo(href: Address, here: string): { href: Address; "aria-current"?: "page" } {
  return href === here ? { href, "aria-current": "page" } : { href };
}
