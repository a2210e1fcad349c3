import { brokenPage, notFoundPage, referenceCode, refusedPage, type Typed, unreachablePage } from "./plain-answers";
import { logFailure } from "./quiet-log";
import { withoutScripts } from "./without-scripts";

export type Answer = { readonly status: number; readonly type: string; readonly body: Buffer };

const HTML = "text/html; charset=utf-8";

/** What is sent instead of what Next answered: pages without its scripts, and plain pages where it would need them. */
export function transform(answer: Answer, typed: Typed, databaseIsDown: boolean): Answer {
  const { status, type, body } = answer;
  if (status === 400) return { status, type: HTML, body: refusedPage("not-understood", typed) };
  if (status >= 500) {
    if (databaseIsDown) return { status: 503, type: HTML, body: unreachablePage(typed) };
    const reference = referenceCode();
    logFailure(reference, status);
    return { status, type: HTML, body: brokenPage(reference, typed) };
  }
  if (!type.startsWith("text/html")) return answer;
  // Next renders notFound() in the browser only; without its scripts the page would be empty.
  if (status === 404) return { status, type: HTML, body: notFoundPage(typed) };
  return { status, type, body: Buffer.from(withoutScripts(body.toString())) };
}
