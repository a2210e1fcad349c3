// long because: the order in which a request is answered is read best in one piece.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Standing } from "../answer-status";
import type { ClientKeys } from "../limits/client-key";
import { processState } from "../process-state";
import { HANDED_ON, handOn, type SignedIn, sessionOf } from "../session-of";
import { clock } from "../world";
import { ALTCHA_WORKER, sendAltchaWorker } from "./altcha-worker";
import { askedFor } from "./asked";
import { bufferAnswer } from "./buffered";
import type { Changes } from "./changes";
import { finished } from "./finished";
import { type Headers, plainHeaders } from "./headers";
import { healthz } from "./healthz";
import { hideClient } from "./hide-client";
import { keptAddress, keptFile } from "./kept-addresses";
import { leave, tokenFrom } from "./leave";
import { type LiveReload, withReload } from "./live-reload";
import { comesFromUs } from "./origin";
import { notFoundPage, refusedPage, type Typed } from "./plain-answers";
import type { ReadersPages } from "./readers-pages";
import { readBody, replay, typedWords } from "./request-body";
import type { InTurn } from "./turns";

export type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What answering needs of the site that is being served. */
export type Answering = {
  readonly handle: Handle;
  /** What stands on every answer: names and values. */
  readonly headers: Headers;
  readonly pages: ReadersPages;
  readonly changes: Changes;
  readonly clients: ClientKeys;
  readonly trustedProxies: readonly string[];
  readonly siteOrigin: URL | null;
  /** Set for developers only: then nothing is kept. */
  readonly reload: LiveReload | null;
  readonly inTurn: InTurn;
  readonly databaseIsDown: () => boolean;
};

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
  const signedIn = address && !address.everyone ? await knownAs(request) : "nobody";
  if (address && signedIn === "nobody") return pages.send(request, response, address);
  headersOnAll();
  if (asked === null || !METHODS.includes(request.method ?? "")) return refuseBriefly(response, asked ? 405 : 400);
  const { path, kind } = asked;
  if (kind === "nothing") return sendPage(response, 404, notFoundPage([]));
  if (path === "/healthz") return healthz(response);
  if (path === "/leave") return leave(request, response);
  if (path === ALTCHA_WORKER && reading) return sendAltchaWorker(response);
  if (reload?.answer(path, response)) return;
  if (kind !== "page" && !reload) {
    if (!reading) return refuseBriefly(response, 405);
    return pages.send(request, response, keptFile(path, kind === "asset"));
  }
  if (reading) {
    if (signedIn && signedIn !== "nobody") lend(request, response, signedIn);
    const whole = finishWith(site, request, response, []);
    return site.inTurn(true, () => {
      if (!response.destroyed) site.handle(request, response);
      return whole;
    });
  }
  if (!comesFromUs(request.headers, siteOrigin?.origin ?? null))
    return sendPage(response, 403, refusedPage("other-origin"));
  const body = await readBody(request);
  if (body === null) {
    response.setHeader("Connection", "close");
    return sendPage(response, 413, refusedPage("too-large"));
  }
  const answering: { standing: Standing | null } = { standing: null };
  const typed = await typedWords(body, request.headers["content-type"] ?? "");
  void finishWith(site, request, response, typed, () => answering.standing);
  processState().answering.run(answering, () => void site.handle(replay(request, body), response));
}

function finishWith(
  site: Answering,
  request: IncomingMessage,
  response: ServerResponse,
  typed: Typed,
  standing: () => Standing | null = () => null,
): Promise<void> {
  const { reload } = site;
  const changed = request.method === "GET" || request.method === "HEAD" ? null : () => site.changes.heard();
  return bufferAnswer(response, String(request.headers["accept-encoding"] ?? ""), changed, ({ status, body }) => {
    plainHeaders(response, site.headers);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Accept-Encoding");
    const said = { status, body, type: String(response.getHeader("Content-Type") ?? "") };
    const instead = status === 200 ? standing() : null;
    if (instead) response.setHeader("Retry-After", instead.retryAfter);
    const page = finished(said, typed, site.databaseIsDown());
    const answered = instead ? { ...page, status: instead.status } : page;
    if (answered.type !== said.type) response.setHeader("Content-Type", answered.type);
    if (!reload || !answered.type.startsWith("text/html")) return answered;
    return { ...answered, body: Buffer.from(withReload(answered.body.toString())) };
  });
}

/** Who asks for a page: nobody we know, somebody signed in, or null when the database cannot say. */
async function knownAs(request: IncomingMessage): Promise<SignedIn | "nobody" | null> {
  const token = tokenFrom(request.headers.cookie);
  if (!token) return "nobody";
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
function refuseBriefly(response: ServerResponse, status: 400 | 405): void {
  response.writeHead(status, { Allow: METHODS.join(", "), "Cache-Control": "no-store", "Content-Length": 0 });
  response.end();
}

function sendPage(response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(body);
}
