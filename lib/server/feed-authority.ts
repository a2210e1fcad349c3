import { isIP } from "node:net";
import { deriveKey } from "@/lib/kernel/vault";
import { settings } from "./settings";
import { siteSecret } from "./world";

/**
 * Whose the ids of feeds are: the site's name, where it has one of its own. Else a name that its secret alone makes, and
 * that is never anybody's (RFC 2606): it stays with the data, and no other Cairn has it.
 */
export function feedAuthority(): string {
  const { origin } = settings();
  const name = origin ? new URL(origin).hostname : "localhost";
  // An address of a machine, or its own name for itself, is on many networks.
  if (name.includes(".") && isIP(name) === 0) return name;
  return `${Buffer.from(deriveKey(siteSecret(), "feed ids")).toString("hex").slice(0, 20)}.invalid`;
}
