import type { IncomingHttpHeaders } from "node:http";
import { formAt } from "@/lib/kernel/addresses";
import { takeOff } from "../in-flight";
import { processState } from "../process-state";
import type { FormRequest, PageAgain } from "../requests";
import { sessionCookieName } from "../settings";
import { typedWords } from "../words-of-form";
import { askNext } from "./ask-next";
import { knownHost } from "./known-host";
import type { MadePage } from "./made-page";
import { comesFromUs, fromAnotherSite } from "./origin";
import { turnOf } from "./page-stage";
import { gonePage, refusedPage, sendPage, unreachablePage } from "./plain-answers";
import { formIn, readBody } from "./request-body";
import { sendAnswer } from "./send-answer";
import type { Exchange, ServerContext } from "./server-context";

/** Answers a form that was sent: refused here when it cannot be one of ours, else dealt with by its route. */
export async function answerForm({ site, request, response, url }: Exchange): Promise<void> {
  const { siteOrigin, watch, changes } = site;
  const path = url?.path ?? "";
  // What another site's page sends is not ours to show: its words would stand on our page as if somebody had typed them.
  if (fromAnotherSite(request.headers)) return sendPage(response, 403, refusedPage("other-origin"));
  const body = await readBody(request, response);
  if (body === null) return sendPage(response, 413, refusedPage("too-large"));
  const form = await formIn(body, request.headers["content-type"] ?? "");
  const typed = form ? typedWords(form) : [];
  if (!comesFromUs(request.headers, siteOrigin?.origin ?? null))
    return sendPage(response, 403, refusedPage("other-origin", typed));
  if (form === null) return sendPage(response, 400, refusedPage("not-understood"));
  // Of a page that was open while the site was renewed, or nobody's: nothing is done with it.
  const place = formAt(path);
  if (!place) return sendPage(response, 404, refusedPage("no-form", typed));
  if (watch.down) return sendPage(response, 503, unreachablePage(typed));

  const headers = { ...request.headers, host: knownHost(request.headers.host, siteOrigin) };
  const { said, again } = await dealtWith(site, path, form, headers);
  // What broke changed nothing that anybody was told of; cached pages stay, and what did change tells them by itself.
  const reached = said.status >= 500 ? await watch.answers() : !place.changes || (await changes.heard());
  // The page that the form stood on is gone, or leads elsewhere: what was written in it is given back all the same.
  if (again && reached && said.status >= 300 && said.status < 500) return sendPage(response, 404, gonePage(typed));
  sendAnswer(site, request, response, { ...said, typed, databaseIsDown: !reached, ...(again ? { again } : {}) });
}

type Dealt = { readonly said: MadePage; readonly again: PageAgain | undefined };

/** What its handler answers, or the page that it names with the form that came back. */
async function dealtWith(
  site: ServerContext,
  path: string,
  form: FormData,
  headers: IncomingHttpHeaders,
): Promise<Dealt> {
  const sent: FormRequest = { form, inFlight: takeOff() };
  try {
    return await processState().formRequest.run(sent, async () => {
      // Landed when it is dealt with, not when it is answered: whoever sent it may be gone before.
      const said = await askNext(site.handle, { method: "POST", url: path, headers }).finally(sent.inFlight.land);
      const again = sent.pageAgain;
      if (!again) return { said, again };
      const asked = {
        method: "GET",
        url: again.address,
        headers: { ...headers, cookie: cookieAfter(said, headers.cookie) },
      };
      const page = await site.inTurn(turnOf(again.address), () => askNext(site.handle, asked));
      const cookies = said.headers["set-cookie"];
      return { said: { ...page, headers: { ...page.headers, ...(cookies ? { "set-cookie": cookies } : {}) } }, again };
    });
  } finally {
    // Whatever a timer or a socket that was begun meanwhile still holds on to, it is not somebody's words or keys.
    sent.form = new FormData();
    sent.sender = undefined;
    sent.pageAgain = undefined;
  }
}

/** The cookies that the page is asked with: a handler may have just signed somebody in. */
function cookieAfter({ headers }: MadePage, before: string | undefined): string | undefined {
  const name = `${sessionCookieName()}=`;
  const ours = [headers["set-cookie"] ?? []].flat().findLast((cookie) => cookie.startsWith(name));
  if (ours === undefined) return before;
  const [pair = ""] = ours.split(";");
  return pair === name ? undefined : pair;
}
