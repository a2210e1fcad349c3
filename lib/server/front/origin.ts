import type { IncomingHttpHeaders } from "node:http";

/** Whether a browser says that another site sent this: then nothing of it is read, and nothing shown. */
export function fromAnotherSite({ "sec-fetch-site": site }: IncomingHttpHeaders): boolean {
  return site !== undefined && site !== "same-origin";
}

/**
 * Whether a request that changes something comes from a page of ours. A browser that says `Sec-Fetch-Site: same-origin`
 * and no origin, or `null` as behind a proxy that adds `no-referrer`, is on our own page: no other site can make it say
 * so. One that knows neither header, such as w3m or lynx, names the page that the form stood on: another site can keep
 * that back, but never make it ours. Where nothing is said at all the answer is no. `siteOrigin` is CAIRN_ORIGIN; without
 * it the address bar is the only witness, so Host decides.
 */
export function comesFromUs(headers: IncomingHttpHeaders, siteOrigin: string | null): boolean {
  if (fromAnotherSite(headers)) return false;
  const { origin, host, referer, "sec-fetch-site": site } = headers;
  if (site === "same-origin" && (origin === undefined || origin === "null")) return true;
  const named = originOf(origin ?? referer);
  if (named === null) return false;
  return named === (siteOrigin ?? originOf(`${named.split("//")[0]}//${host}`));
}

/** Of an address of the web, as browsers write it: without what stands behind the host. */
function originOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return ["http:", "https:"].includes(protocol) ? origin : null;
}
