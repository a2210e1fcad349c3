import { bech32 } from "@scure/base";
import ipaddr from "ipaddr.js";
import { z } from "zod";

/** A port to listen on; 0 lets the system choose. */
export function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

/** A web address with no path. */
export function isOrigin(value: string): boolean {
  return isWebAddress(value) && new URL(value).origin === value;
}

/** An http or https address. */
export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ["http:", "https:"].includes(new URL(value).protocol);
}

/** Where whoever found a weakness writes to: mail, a page or a telephone, as security.txt wants it (RFC 9116). */
export function isContact(value: string): boolean {
  if (!URL.canParse(value) || /\s/.test(value)) return false;
  const { protocol, pathname, host } = new URL(value);
  if (protocol === "mailto:") return z.email().safeParse(pathname).success;
  return protocol === "https:" ? host !== "" : protocol === "tel:" && /^\+?[\d.()-]{3,30}$/.test(pathname);
}

/** The address of a database, its name included. */
export function isPostgres(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return ["postgres:", "postgresql:"].includes(protocol) && pathname.length > 1;
}

/** Whether a web address is on this machine. */
export function isLocal(value: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(value).hostname);
}

/** An IP address, or a network of them. */
export function isNetwork(value: string): boolean {
  if (value.includes("/")) return ipaddr.isValidCIDR(value);
  return z.ipv4().safeParse(value).success || z.ipv6().safeParse(value).success;
}

/** A network so wide that strangers are in it: believing them would switch the limits off for whoever says so. */
export function isNobodysNetwork(value: string): boolean {
  if (!ipaddr.isValidCIDR(value)) return false;
  const [network, bits] = ipaddr.parseCIDR(value);
  return bits < (network.kind() === "ipv6" ? 16 : 8);
}

/** A public age key that was copied whole: its last letters are a sum over the others. */
export function isAgeRecipient(value: string): boolean {
  return bech32.decodeUnsafe(value, false)?.prefix.startsWith("age") === true;
}
