import type { IncomingMessage, ServerResponse } from "node:http";
import { sendOwnAddresses } from "./own-addresses";
import { parseUrl } from "./parse-url";
import { pathAsked } from "./path-asked";
import { refuseGuesses } from "./refuse-guesses";
import type { Exchange, ServerContext, Stage } from "./server-context";
import {
  answerForms,
  askForPages,
  hideWhoAsks,
  leadToWhatWasMeant,
  sendFiles,
  sendMembersThread,
  sendReadersPage,
  setHeadersOfAll,
} from "./stages";

/** How every request is answered: the first stage that knows an answer ends it. */
const STAGES: readonly Stage[] = [
  // Before anything can look at it: what a browser says of who and where it is, and what only our own requests may say.
  hideWhoAsks,
  // Before anything is marked as read: what a member's browser asks for by itself.
  refuseGuesses,
  // The shortest way for most of all requests: a page that is the same for every reader.
  sendReadersPage,
  // A thread with what is a member's own: the page that is opened most, and that we render without Next.
  sendMembersThread,
  // From here on answers are written one by one.
  setHeadersOfAll,
  // What needs neither Next nor the database, so that it is there when those are not.
  sendOwnAddresses,
  sendFiles,
  leadToWhatWasMeant,
  answerForms,
  askForPages,
];

export async function handle(site: ServerContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reading = request.method === "GET" || request.method === "HEAD";
  request.url = pathAsked(request, site.siteOrigin);
  const exchange: Exchange = { site, request, response, url: parseUrl(request.url), reading, signedIn: null };
  for (const stage of STAGES) if (await stage(exchange)) return;
}
