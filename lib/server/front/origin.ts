import type { IncomingHttpHeaders } from "node:http";

/** Whether a browser says that another site sent this: then nothing of it is read, and nothing shown. */
export function fromAnotherSite({ "sec-fetch-site": site }: IncomingHttpHeaders): boolean {
  return site !== undefined && site !== "same-origin";
}

/**
 * Whether a request that changes something comes from a page of ours. A browser that says `Sec-Fetch-Site: same-origin`
 * and no origin, or `null` as behind a proxy that adds `no-referrer`, is on our own page: no other site can make it say
 * so. Where nothing is said at all the answer is no. `siteOrigin` is CAIRN_ORIGIN; without it the address bar is the only
 * witness, so Host decides.
 */
export function comesFromUs(headers: IncomingHttpHeaders, siteOrigin: string | null): boolean {
  if (fromAnotherSite(headers)) return false;
  const { origin, host, "sec-fetch-site": site } = headers;
  if (origin === undefined || origin === "null") return site === "same-origin";
  if (siteOrigin !== null) return origin === siteOrigin;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
