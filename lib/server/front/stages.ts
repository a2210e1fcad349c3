import type { ServerResponse } from "node:http";
import { HANDED_ON, handOn, type SignedIn, sessionOf } from "../session-of";
import { clock } from "../world";
import { ALTCHA_WORKER, sendAltchaWorker } from "./altcha-worker";
import { askNext } from "./ask-next";
import { answerForm } from "./form-stage";
import { healthz } from "./healthz";
import { hideClient } from "./hide-client";
import { keptAddress, keptFile } from "./kept-addresses";
import { knownHost } from "./known-host";
import { leave, tokenFrom } from "./leave";
import { notFoundPage, refusedPage, sendPage, unreachablePage } from "./plain-answers";
import type { Exchange, Stage } from "./server-context";
import { sendAnswer, setAll } from "./send-answer";

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

export const hideWhoAsks: Stage = ({ site, request }) => {
  for (const name of NEVER_FROM_OUTSIDE) delete request.headers[name];
  hideClient(request, site.clients, site.trustedProxies, clock());
  return "next";
};

export const sendReadersPage: Stage = async (exchange) => {
  const { site, request, response } = exchange;
  const address = keptFor(exchange);
  if (!address) return "next";
  const known = address.everyone ? "nobody" : await knownAs(exchange);
  // While nobody can be known, what everybody may read is better than nothing.
  if (known === "nobody" || (known === null && site.pages.has(address))) {
    await site.pages.send(request, response, address);
    return "answered";
  }
  exchange.signedIn = known;
  return "next";
};

export const sendMembersPage: Stage = async (exchange) => {
  const { site, request, response, signedIn } = exchange;
  const address = signedIn && keptFor(exchange);
  if (!signedIn || !address) return "next";
  const sent = await site.members.send(request, response, address, signedIn);
  if (sent === "sent") return "answered";
  exchange.signedIn = sent;
  return "next";
};

export const setHeadersOfAll: Stage = ({ site, response }) => {
  setAll(response, site.headers);
  return "next";
};

export const sendOwnAddresses: Stage = ({ site, request, response, url, reading }) => {
  if (url === null || !METHODS.includes(request.method ?? "")) return notUnderstood(response, url ? 405 : 400);
  const { path, kind } = url;
  if (kind === "nothing") sendPage(response, 404, notFoundPage([]));
  else if (path === "/healthz") healthz(site.watch, response);
  else if (path === "/leave") leave(request, response);
  else if (path === ALTCHA_WORKER && reading) sendAltchaWorker(response);
  else if (!site.reload?.answer(path, response)) return "next";
  return "answered";
};

export const sendFiles: Stage = async ({ site, request, response, url, reading }) => {
  if (!url || url.kind === "page" || site.reload) return "next";
  if (!reading) return notUnderstood(response, 405);
  await site.pages.send(request, response, keptFile(url.path, url.kind === "asset"));
  return "answered";
};

export const answerForms: Stage = async (exchange) => {
  if (exchange.reading) return "next";
  await answerForm(exchange);
  return "answered";
};

export const askForPages: Stage = async ({ site, request, response, url, signedIn }) => {
  if (site.watch.down) {
    sendPage(response, 503, unreachablePage([]));
    return "answered";
  }
  // The page need not look the session up again.
  const lent = signedIn && handOn(signedIn);
  const host = knownHost(request.headers.host, site.siteOrigin);
  const headers = { ...request.headers, host, ...(lent ? { [HANDED_ON]: lent.name } : {}) };
  const kind = decodeURIComponent(url?.path ?? "").startsWith(SEARCHES) ? "search" : "database";
  const said = await site
    .inTurn(kind, async () =>
      // Whoever went away while they waited for their turn needs no page.
      response.destroyed
        ? null
        : askNext(site.handle, { method: request.method ?? "GET", url: request.url ?? "/", headers }),
    )
    .finally(() => lent?.end());
  if (said)
    sendAnswer(site, request, response, {
      ...said,
      databaseIsDown: said.status >= 500 && !(await site.watch.answers()),
    });
  return "answered";
};

function keptFor({ site, request, reading }: Exchange) {
  if (!reading || site.reload) return null;
  return keptAddress(request.url ?? "/", site.siteOrigin?.host ?? request.headers.host);
}

/** Who asks for a page: nobody we know, somebody signed in, or null when the database cannot say. */
async function knownAs({ site, request }: Exchange): Promise<SignedIn | "nobody" | null> {
  const token = tokenFrom(request.headers.cookie);
  if (!token) return "nobody";
  if (site.watch.down) return null;
  try {
    return (await sessionOf(token)) ?? "nobody";
  } catch {
    return null;
  }
}

/** For what no browser sends by itself. */
function notUnderstood(response: ServerResponse, status: 400 | 405): "answered" {
  response.setHeader("Allow", METHODS.join(", "));
  sendPage(response, status, refusedPage("not-understood"));
  return "answered";
}
