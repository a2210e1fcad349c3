import type { IncomingMessage, ServerResponse } from "node:http";
import { HANDED_ON, handOn, type SignedIn, sessionOf } from "../session-of";
import { clock } from "../world";
import { ALTCHA_WORKER, sendAltchaWorker } from "./altcha-worker";
import { answerForm } from "./answer-form";
import { type Answering, finishWith } from "./answering";
import { askedFor } from "./asked";
import { healthz } from "./healthz";
import { hideClient } from "./hide-client";
import { keptAddress, keptFile } from "./kept-addresses";
import { leave, tokenFrom } from "./leave";
import { notFoundPage, refusedPage, sendPage, unreachablePage } from "./plain-answers";

/** Headers that would make Next answer with flight data (our pages are HTML and nothing else), and our own. */
const NEVER_FROM_OUTSIDE = [
  "rsc",
  "next-action",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
  HANDED_ON,
];

/** What was looked for, sealed: made in its own turn. */
const SEARCHES = "/search/";

const METHODS = ["GET", "HEAD", "POST"];

/** Answers one request, in this order: what every request meets, kept pages, our own few addresses, files, Next. */
export async function answer(site: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { siteOrigin, pages, reload } = site;
  const asked = askedFor(request.url);
  for (const name of NEVER_FROM_OUTSIDE) delete request.headers[name];
  hideClient(request, site.clients, site.trustedProxies, clock());
  const headersOnAll = () => {
    for (const [name, value] of site.headers) response.setHeader(name, value);
  };
  const reading = request.method === "GET" || request.method === "HEAD";
  const address = reading && !reload ? keptAddress(request.url ?? "/", siteOrigin?.host ?? request.headers.host) : null;
  const known = address && !address.everyone ? await knownAs(site, request) : "nobody";
  if (address && known === "nobody") return pages.send(request, response, address);
  // While nobody can be known, what everybody may read is better than nothing.
  if (address && known === null && pages.has(address)) return pages.send(request, response, address);
  const member = address && known && known !== "nobody" && (await site.members.send(request, response, address, known));
  if (member === "sent") return;
  headersOnAll();
  if (asked === null || !METHODS.includes(request.method ?? "")) return notUnderstood(response, asked ? 405 : 400);
  const { path, kind } = asked;
  if (kind === "nothing") return sendPage(response, 404, notFoundPage([]));
  if (path === "/healthz") return healthz(site.watch, response);
  if (path === "/leave") return leave(request, response);
  if (path === ALTCHA_WORKER && reading) return sendAltchaWorker(response);
  if (reload?.answer(path, response)) return;
  if (kind !== "page" && !reload) {
    if (!reading) return notUnderstood(response, 405);
    return pages.send(request, response, keptFile(path, kind === "asset"));
  }
  if (!reading) return answerForm(site, request, response);
  if (site.watch.down) return sendPage(response, 503, unreachablePage([]));
  if (member) lend(request, response, member);
  const whole = finishWith(site, request, response, { typed: [], changes: false });
  return site.inTurn(decodeURIComponent(path).startsWith(SEARCHES) ? "search" : "database", () => {
    if (!response.destroyed) site.handle(request, response);
    return whole;
  });
}

/** Who asks for a page: nobody we know, somebody signed in, or null when the database cannot say. */
async function knownAs(site: Answering, request: IncomingMessage): Promise<SignedIn | "nobody" | null> {
  const token = tokenFrom(request.headers.cookie);
  if (!token) return "nobody";
  if (site.watch.down) return null;
  try {
    return (await sessionOf(token)) ?? "nobody";
  } catch {
    return null;
  }
}

/** The page need not look the session up again. */
function lend(request: IncomingMessage, response: ServerResponse, signedIn: SignedIn): void {
  const { name, end } = handOn(signedIn);
  request.headers[HANDED_ON] = name;
  response.once("close", end);
}

/** For what no browser sends by itself. */
function notUnderstood(response: ServerResponse, status: 400 | 405): void {
  response.setHeader("Allow", METHODS.join(", "));
  sendPage(response, status, refusedPage("not-understood"));
}
