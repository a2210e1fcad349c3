import { HANDED_ON, handOn } from "../session-of";
import { askNext } from "./ask-next";
import { knownHost } from "./known-host";
import { sendPage, unreachablePage } from "./plain-answers";
import { sendAnswer } from "./send-answer";
import type { Exchange } from "./server-context";

/** What was looked for, sealed: made in its own turn. */
const SEARCHES = "/search/";

/** Has Next make a page for this request alone, in its turn. */
export async function askForPage({ site, request, response, url, signedIn }: Exchange): Promise<void> {
  if (site.watch.down) return sendPage(response, 503, unreachablePage([]));
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
  if (!said) return;
  const databaseIsDown = said.status >= 500 && !(await site.watch.answers());
  sendAnswer(site, request, response, { ...said, databaseIsDown });
}
