import { settings } from "./settings";

/** Where readers reach this site: what the host set, else what the request asked for. */
export function siteOrigin(headers: Pick<Headers, "get">): string {
  const { origin: configured } = settings();
  if (configured) return new URL(configured).origin;
  const host = headers.get("host") ?? "";
  return /^[\w.-]+(:\d{1,5})?$/.test(host) || /^\[[\da-f:]+\](:\d{1,5})?$/i.test(host)
    ? `http://${host}`
    : "http://localhost";
}
