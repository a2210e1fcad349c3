import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Addresses that stand for whoever comes through something of the host's own: an onion service, an unnamed proxy. */
const NOT_A_CLIENT = ["loopback", "private", "uniqueLocal", "linkLocal", "unspecified"];

/**
 * The network that a request's client is counted by: the address of IPv4, the /64 of IPv6. Null where clients cannot
 * be told apart. `forwarded` (X-Forwarded-For) is believed from its right end as long as a `trusted` proxy says it;
 * with none configured it is not even read, since anybody can send one.
 */
export function clientNetwork(
  peer: string | undefined,
  forwarded: string | readonly string[] | undefined,
  trusted: readonly string[],
): string | null {
  let at = read(peer);
  const said = [forwarded ?? []].flat().join(",").split(",");
  const direct = at;
  while (at && isTrusted(at, trusted)) at = read(said.pop());
  if (!at || at.range() === "loopback") return null;
  // A private address that a trusted proxy names is a client of the host's own network, not a proxy.
  if (at === direct && NOT_A_CLIENT.includes(at.range())) return null;
  const bytes = at.toByteArray();
  return Buffer.from(at.kind() === "ipv6" ? bytes.slice(0, 8) : bytes).toString("hex");
}

function read(text: string | undefined): Address | null {
  const address = text?.trim() ?? "";
  // `process` reads an IPv4 address that is written as IPv6 as what it is.
  return ipaddr.isValid(address) ? ipaddr.process(address) : null;
}

function isTrusted(address: Address, trusted: readonly string[]): boolean {
  return trusted.some((network) => {
    const [of, bits] = network.includes("/") ? ipaddr.parseCIDR(network) : wholeOf(ipaddr.parse(network));
    return of.kind() === address.kind() && address.match(of, bits);
  });
}

const wholeOf = (address: Address): [Address, number] => [address, address.kind() === "ipv6" ? 128 : 32];
