import { meantAddress } from "@/lib/kernel/meant-address";
import type { SignedIn } from "../requests";
import { HANDED_ON, sessionOf } from "../session-of";
import { clock } from "../world";
import { cacheableAddress, cacheableFile } from "./cacheable-addresses";
import { answerForm } from "./form-stage";
import { hideClient } from "./hide-client";
import { tokenFrom } from "./leave";
import { READING, refuseMethod } from "./own-addresses";
import { askForPage } from "./page-stage";
import { sendAnswer, setAll } from "./send-answer";
import type { Exchange, Stage } from "./server-context";
import { threadPageForMember } from "./thread-pages";

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

export const hideWhoAsks: Stage = ({ site, request }) => {
  for (const name of NEVER_FROM_OUTSIDE) delete request.headers[name];
  hideClient(request, site.clients, site.trustedProxies, clock());
  return false;
};

export const sendReadersPage: Stage = async (exchange) => {
  const { site, request, response } = exchange;
  const address = keptFor(exchange);
  if (!address) return false;
  const known = address.everyone ? "nobody" : await knownAs(exchange);
  // While nobody can be known, what everybody may read is better than nothing.
  if (known === "nobody" || (known === null && site.pages.has(address))) {
    await site.pages.send(request, response, address);
    return true;
  }
  exchange.signedIn = known;
  return false;
};

export const sendMembersThread: Stage = async (exchange) => {
  const { site, request, response, signedIn } = exchange;
  const address = signedIn && keptFor(exchange);
  if (!signedIn || !address?.thread) return false;
  const made = await threadPageForMember(site, address, address.thread, signedIn);
  const databaseIsDown = made.status >= 500 && !(await site.watch.answers());
  sendAnswer(site, request, response, { ...made, databaseIsDown });
  return true;
};

export const setHeadersOfAll: Stage = ({ site, response }) => {
  setAll(response, site.headers);
  return false;
};

export const sendFiles: Stage = async ({ site, request, response, url, reading }) => {
  if (!url || url.kind === "page" || site.reload) return false;
  if (!reading) return refuseMethod(response, 405, READING);
  await site.pages.send(request, response, cacheableFile(url.path, url.kind === "asset"));
  return true;
};

export const leadToWhatWasMeant: Stage = ({ request, response, url, reading }) => {
  const meant = reading && url ? meantAddress(url.path) : null;
  if (meant === null || !url) return false;
  const location = meant + (request.url ?? "").slice(url.path.length);
  response.writeHead(301, { Location: location, "Cache-Control": "no-store", "Content-Length": 0 }).end();
  return true;
};

export const askForPages: Stage = async (exchange) => {
  await askForPage(exchange);
  return true;
};

export const answerForms: Stage = async (exchange) => {
  if (exchange.reading) return false;
  await answerForm(exchange);
  return true;
};

function keptFor({ site, request, reading }: Exchange) {
  if (!reading || site.reload) return null;
  return cacheableAddress(request.url ?? "/", site.siteOrigin?.host ?? request.headers.host);
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
