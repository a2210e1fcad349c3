import type { IncomingHttpHeaders } from "node:http";
import { formAt } from "@/lib/kernel/addresses";
import type { FormRequest } from "../form-request";
import { takeOff } from "../in-flight";
import { processState } from "../process-state";
import { typedWords } from "../words-of-form";
import { askNext } from "./ask-next";
import { knownHost } from "./known-host";
import { tokenFrom } from "./leave";
import type { MadePage } from "./made-page";
import { comesFromUs } from "./origin";
import { refusedPage, sendPage, unreachablePage } from "./plain-answers";
import { formIn, readBody } from "./request-body";
import { sendAnswer } from "./send-answer";
import type { Exchange } from "./server-context";

/** Answers a form that was sent: refused here when it cannot be one of ours, else dealt with by its route. */
export async function answerForm({ site, request, response, url }: Exchange): Promise<void> {
  const { siteOrigin, watch, handle, changes } = site;
  const path = url?.path ?? "";
  const body = await readBody(request);
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

  const sent: FormRequest = { form, inFlight: takeOff() };
  const headers = { ...request.headers, host: knownHost(request.headers.host, siteOrigin) };
  const said = await processState().formRequest.run(sent, async () => {
    // Landed when it is dealt with, not when it is answered: whoever sent it may be gone before.
    const handled = await askNext(handle, { method: "POST", url: path, headers }).finally(sent.inFlight.land);
    return sent.pageAgain ? withPage(handled, await pageAgain(handled, headers)) : handled;
  });

  async function pageAgain(handled: MadePage, headers: IncomingHttpHeaders): Promise<MadePage> {
    const cookie = cookieAfter(handled, headers.cookie);
    return askNext(handle, { method: "GET", url: sent.pageAgain?.address ?? "/", headers: { ...headers, cookie } });
  }

  /** What the handler said about cookies stands on the page too. A page that leads elsewhere would lose the words. */
  function withPage(handled: MadePage, page: MadePage): MadePage {
    const cookies = handled.headers["set-cookie"];
    const { status = 422, retryAfter = null } = sent.pageAgain ?? {};
    if (retryAfter !== null) response.setHeader("Retry-After", retryAfter);
    const found = page.status >= 300 && page.status < 400 ? 404 : page.status;
    return {
      ...page,
      headers: { ...page.headers, location: undefined, ...(cookies ? { "set-cookie": cookies } : {}) },
      status: found === 200 ? status : found,
    };
  }

  const failed = said.status >= 500 && said.status !== sent.pageAgain?.status;
  // What broke changed nothing that anybody was told of; cached pages stay, and what did change tells them by itself.
  const reached = failed ? await watch.answers() : !place.changes || (await changes.heard());
  sendAnswer(site, request, response, { ...said, typed, databaseIsDown: !reached });
}

/** The cookies that the page is asked with: a handler may have just signed somebody in. */
function cookieAfter({ headers }: MadePage, before: string | undefined): string | undefined {
  const set = [headers["set-cookie"] ?? []].flat().at(-1);
  const token = tokenFrom(set?.split(";")[0]);
  if (set === undefined) return before;
  return token === null ? undefined : set.split(";")[0];
}
