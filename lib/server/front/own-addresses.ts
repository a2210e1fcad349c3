import type { ServerResponse } from "node:http";
import { at, formAt } from "@/lib/kernel/addresses";
import { clock } from "../world";
import { ALTCHA_WORKER, sendAltchaWorker } from "./altcha-worker";
import { healthz } from "./healthz";
import { leave } from "./leave";
import { notFoundPage, refusedPage, sendPage } from "./plain-answers";
import { SECURITY_TXT, sendSecurityTxt } from "./security-txt";
import type { Stage } from "./server-context";

/** How whatever is only read may be asked for. */
export const READING = ["GET", "HEAD"];
const METHODS = [...READING, "POST"];

const HEALTHZ = "/healthz";
/** What is answered here, and never posted to. */
const OWN: readonly string[] = [HEALTHZ, at.leave(), ALTCHA_WORKER, SECURITY_TXT];

export const sendOwnAddresses: Stage = ({ site, request, response, url, reading }) => {
  if (url === null) return refuseMethod(response, 400, []);
  const { path, kind } = url;
  if (!METHODS.includes(request.method ?? "")) return refuseMethod(response, 405, formAt(path) ? METHODS : READING);
  if (kind === "nothing") sendPage(response, 404, notFoundPage([]));
  else if (!reading) return OWN.includes(path) && refuseMethod(response, 405, READING);
  else if (path === HEALTHZ) healthz(site.watch, response);
  else if (path === at.leave()) leave(request, response);
  else if (path === ALTCHA_WORKER) sendAltchaWorker(response);
  else if (path === SECURITY_TXT) return sendSecurityTxt(response, clock());
  else if (!site.reload?.answer(path, response)) return false;
  return true;
};

/** For what no browser sends by itself: how this address may be asked stands beside it. */
export function refuseMethod(response: ServerResponse, status: 400 | 405, allowed: readonly string[]): boolean {
  if (status === 405) response.setHeader("Allow", allowed.join(", "));
  sendPage(response, status, refusedPage("not-understood"));
  return true;
}
