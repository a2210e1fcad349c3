import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request that changes something comes from a page of ours. Next lets a Server Action through when there is
 * no Origin header at all; here its absence is a refusal unless the browser says `Sec-Fetch-Site: same-origin`.
 * `siteOrigin` is CAIRN_ORIGIN; without it the address bar is the only witness, so Host decides.
 */
export function comesFromUs(headers: IncomingHttpHeaders, siteOrigin: string | null): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  if (headers.origin === undefined) return site === "same-origin";
  if (siteOrigin !== null) return headers.origin === siteOrigin;
  return (
    headers.host !== undefined &&
    (headers.origin === `http://${headers.host}` || headers.origin === `https://${headers.host}`)
  );
}
