import type { IncomingMessage } from "node:http";

const ABSOLUTE = /^https?:\/\/([^/?#@\\]+)([/?].*)?$/i;

/**
 * The path that a request asks for. Some proxies, and clients that take us for one, write the whole address
 * (RFC 9112, 3.2.2): where it names this site, its path is meant. That of another site stays as it is, and is refused.
 */
export function pathAsked({ url = "/", headers }: Pick<IncomingMessage, "url" | "headers">, site: URL | null): string {
  const [, host, rest = "/"] = ABSOLUTE.exec(url) ?? [];
  const ours = [headers.host?.toLowerCase(), site?.host];
  if (host === undefined || !ours.includes(host.toLowerCase())) return url;
  return rest.startsWith("/") ? rest : `/${rest}`;
}
