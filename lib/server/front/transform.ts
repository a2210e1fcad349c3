import { brokenPage, notFoundPage, referenceCode, refusedPage, type Typed, unreachablePage } from "./plain-answers";
import { logFailure } from "./quiet-log";

export type Answer = { readonly status: number; readonly type: string; readonly body: Buffer };

const HTML = "text/html; charset=utf-8";

/** What is sent instead of what Next answered: plain pages where its own would need scripts. */
export function transform(answer: Answer, typed: Typed, databaseIsDown: boolean): Answer {
  const { status, type } = answer;
  if (status === 400) return { status, type: HTML, body: refusedPage("not-understood", typed) };
  if (status >= 500) {
    if (databaseIsDown) return { status: 503, type: HTML, body: unreachablePage(typed) };
    const reference = referenceCode();
    logFailure(reference, status);
    return { status, type: HTML, body: brokenPage(reference, typed) };
  }
  // Next renders notFound() in the browser only; without its scripts the page would be empty.
  if (status === 404 && type.startsWith("text/html")) return { status, type: HTML, body: notFoundPage(typed) };
  return answer;
}
