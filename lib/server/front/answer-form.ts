import type { IncomingMessage, ServerResponse } from "node:http";
import { type Acting, beginActing } from "../acting";
import type { Standing } from "../answer-status";
import { processState } from "../process-state";
import type { Sender } from "../sender";
import { soundAction } from "./action-fields";
import { type Answering, finishWith } from "./answering";
import { comesFromUs } from "./origin";
import { refusedPage, sendPage, unreachablePage } from "./plain-answers";
import { formIn, readBody, replay, typedWords } from "./request-body";

/** The action of this page looks for words and leads on: no page is stale after it. */
const SEARCH = "/search";

/** Answers a form that was sent: refused early when it cannot be one of ours, handed to Next otherwise. */
export async function answerForm(site: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!comesFromUs(request.headers, site.siteOrigin?.origin ?? null))
    return sendPage(response, 403, refusedPage("other-origin"));
  const body = await readBody(request);
  if (body === null) return sendPage(response, 413, refusedPage("too-large"));
  const form = await formIn(body, request.headers["content-type"] ?? "");
  if (form === null) return sendPage(response, 400, refusedPage("not-understood"));
  const typed = typedWords(form);
  if (!soundAction(form)) return sendPage(response, 400, refusedPage("not-understood", typed));
  if (site.watch.down) return sendPage(response, 503, unreachablePage(typed));
  const answering: { standing: Standing | null; acting: Acting; sender?: Sender } = {
    standing: null,
    acting: beginActing(),
  };
  const changes = request.url !== SEARCH;
  void finishWith(site, request, response, { typed, changes, standing: () => answering.standing });
  // Not when it is answered: whoever sent it may be gone before, and what they sent goes on.
  const handled = processState().answering.run(answering, async () => site.handle(replay(request, body), response));
  void handled.finally(answering.acting.end);
}
