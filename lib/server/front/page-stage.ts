import { HANDED_ON, handOn } from "../session-of";
import { askNext } from "./ask-next";
import { knownHost } from "./known-host";
import { sendPage, unreachablePage } from "./plain-answers";
import type { WaitsFor } from "./render-queue";
import { sendAnswer } from "./send-answer";
import type { Exchange } from "./server-context";

/** What was looked for, sealed: made in its own turn. */
const SEARCHES = "/search/";

/** What a page waits for, by its address. */
export function turnOf(path: string): WaitsFor {
  return decodeURIComponent(path).startsWith(SEARCHES) ? "search" : "database";
}

/** Has Next make a page for this request alone, in its turn. */
export async function askForPage({ site, request, response, url, signedIn }: Exchange): Promise<void> {
  if (site.watch.down) return sendPage(response, 503, unreachablePage([]));
  // The page need not look the session up again.
  const lent = signedIn && handOn(signedIn);
  const host = knownHost(request.headers.host, site.siteOrigin);
  const headers = { ...request.headers, host, ...(lent ? { [HANDED_ON]: lent.name } : {}) };
  // Whoever goes away needs no page, waiting for their turn or not: it is somebody else's.
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const asked = { method: request.method ?? "GET", url: request.url ?? "/", headers, signal: gone.signal };
  const said = await site
    .inTurn(turnOf(url?.path ?? ""), async () => (gone.signal.aborted ? null : askNext(site.handle, asked)))
    .catch((error: unknown) => {
      if (gone.signal.aborted) return null;
      throw error;
    })
    .finally(() => lent?.end());
  if (!said) return;
  const databaseIsDown = said.status >= 500 && !(await site.watch.answers());
  sendAnswer(site, request, response, { ...said, databaseIsDown });
}
