import type { IncomingMessage } from "node:http";
import { clientNetwork } from "../limits/client-address";
import { CLIENT_KEY, type ClientKeys } from "../limits/client-key";
import { TELLS_WHERE } from "./known-host";

/** Headers in which browsers and proxies say who or what is asking, and where. */
const TELLS_WHO = [
  "x-forwarded-for",
  "x-real-ip",
  "x-client-ip",
  "x-cluster-client-ip",
  "cf-connecting-ip",
  "true-client-ip",
  "fastly-client-ip",
  "user-agent",
  CLIENT_KEY,
  ...TELLS_WHERE,
];

/**
 * Whatever answers this request learns one hash of who asks, which nobody can undo and which the next half hour
 * replaces, and nothing else: neither address nor agent.
 */
export function hideClient(request: IncomingMessage, keys: ClientKeys, trusted: readonly string[], now: Date): void {
  const network = clientNetwork(request.socket.remoteAddress, request.headers["x-forwarded-for"], trusted);
  for (const name of TELLS_WHO) delete request.headers[name];
  // Next would write the peer's address where there is none.
  request.headers["x-forwarded-for"] = "";
  if (network !== null) request.headers[CLIENT_KEY] = keys.keyOf(network, now);
}
