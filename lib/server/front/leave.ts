import type { IncomingMessage, ServerResponse } from "node:http";
import { endSession } from "@/lib/identity/session";
import { processState } from "../process-state";

const cookieName = (): string => (process.env.CAIRN_ORIGIN?.startsWith("https:") ? "__Host-cairn" : "cairn");

function tokenFrom(header: string | undefined): string | null {
  const name = `${cookieName()}=`;
  const part = header?.split(/;\s*/).find((cookie) => cookie.startsWith(name));
  return part ? part.slice(name.length) : null;
}

/** Where 'Leave now' goes: somewhere that looks like nothing happened. */
export function exitAddress(): string {
  return process.env.CAIRN_EXIT_URL ?? "https://www.bbc.co.uk/weather";
}

/**
 * 'Leave now': a plain link. Ends the session only when a person followed it on our own page (not another site's
 * link, not a prefetch), and never waits for a database that does not answer.
 */
export function leave(request: IncomingMessage, response: ServerResponse): void {
  const { "sec-fetch-site": site, "sec-purpose": purpose, cookie } = request.headers;
  const asked = (site === "same-origin" || site === "none") && !String(purpose ?? "").includes("prefetch");
  if (asked) {
    const token = tokenFrom(cookie);
    if (token) endSession(processState().db, token).catch(() => {});
    const secure = process.env.CAIRN_ORIGIN?.startsWith("https:") ? "; Secure" : "";
    if (token) response.setHeader("Set-Cookie", `${cookieName()}=; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=0`);
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
  response.setHeader("Location", exitAddress());
  response.end();
}
