import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { endSessionOf } from "../session-of-rows";
import { overHttps, sessionCookieName, settings } from "../settings";
import { comesFromUs } from "./origin";
import { isSpeculative } from "./speculative";

/** Our session token in a cookie header, or null. Of several the last, as Next takes it. */
export function tokenFrom(header: string | undefined): string | null {
  const name = `${sessionCookieName()}=`;
  const mine = header?.split(/;\s*/).filter((cookie) => cookie.startsWith(name));
  return mine?.at(-1)?.slice(name.length) || null;
}

/**
 * Older browsers, and all of them over plain http, do not say how a request came about. There the page that led here
 * must be ours.
 */
function wasAskedFor(headers: IncomingHttpHeaders): boolean {
  if (isSpeculative(headers)) return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin } = settings();
  return comesFromUs(headers, origin ? new URL(origin).origin : null);
}

/**
 * 'Leave now': a plain link. Ends the session only when a person followed it on our own page (not another site's
 * link, not a prefetch), and never waits for a database that does not answer.
 */
export function leave(request: IncomingMessage, response: ServerResponse): void {
  const { cookie } = request.headers;
  const asked = wasAskedFor(request.headers);
  if (asked) {
    const token = tokenFrom(cookie);
    if (token) endSessionOf(token).catch(() => {});
    const secure = overHttps() ? "; Secure" : "";
    if (token)
      response.setHeader("Set-Cookie", `${sessionCookieName()}=; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=0`);
    response.setHeader("Clear-Site-Data", '"cache", "storage"');
  }
  response.setHeader("Cache-Control", "no-store");
  // Our own script asks while it leaves by itself: nothing must follow a redirect to somewhere else.
  if (request.headers["sec-fetch-dest"] === "empty") {
    response.statusCode = 204;
    response.end();
    return;
  }
  response.statusCode = 303;
  response.setHeader("Location", settings().exitUrl);
  response.end();
}
