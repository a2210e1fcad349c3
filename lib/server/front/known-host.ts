/** Headers in which proxies say where a request came in. Next would believe them, and refuse or break over some. */
export const TELLS_WHERE = [
  "forwarded",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-forwarded-server",
] as const;

const HOST = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** The host as Next is told it: the site's own where it is set, else the one that was asked for, if it can be one. */
export function knownHost(asked: string | undefined, siteOrigin: URL | null): string {
  if (siteOrigin) return siteOrigin.host;
  return asked !== undefined && HOST.test(asked) ? asked : "localhost";
}
