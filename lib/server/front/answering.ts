import type { IncomingMessage, ServerResponse } from "node:http";
import type { Standing } from "../answer-status";
import type { ClientKeys } from "../limits/client-key";
import { bufferAnswer } from "./buffered";
import type { Changes } from "./changes";
import type { Watch } from "./database-watch";
import { finished } from "./finished";
import { type Headers, plainHeaders } from "./headers";
import { type LiveReload, withReload } from "./live-reload";
import type { MembersPages } from "./members-pages";
import type { Typed } from "./plain-answers";
import type { ReadersPages } from "./readers-pages";
import type { InTurn } from "./turns";

export type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What answering needs of the site that is being served. */
export type Answering = {
  readonly handle: Handle;
  /** What stands on every answer: names and values. */
  readonly headers: Headers;
  readonly pages: ReadersPages;
  readonly members: MembersPages;
  readonly changes: Changes;
  readonly clients: ClientKeys;
  readonly trustedProxies: readonly string[];
  readonly siteOrigin: URL | null;
  /** Set for developers only: then nothing is kept. */
  readonly reload: LiveReload | null;
  readonly inTurn: InTurn;
  readonly watch: Watch;
};

/** `changes`: it may have changed what readers see. `standing`: what a refusal said about its status. */
type Finishing = { typed: Typed; changes: boolean; standing?: () => Standing | null };

/** Next's answer, once it is whole: without scripts, or one of our own pages with what was typed. Resolves when it is made. */
export function finishWith(
  site: Answering,
  request: IncomingMessage,
  response: ServerResponse,
  { typed, changes, standing = () => null }: Finishing,
): Promise<void> {
  const { reload } = site;
  let databaseIsDown = false;
  const before = async (status: number): Promise<void> => {
    // What broke changed nothing that anybody was told of; kept pages stay, and what did change tells them by itself.
    if (status >= 500) databaseIsDown = !(await site.watch.answers());
    else if (changes) databaseIsDown = !(await site.changes.heard());
  };
  return bufferAnswer(response, String(request.headers["accept-encoding"] ?? ""), before, (whole) => {
    plainHeaders(response, site.headers);
    if (databaseIsDown) response.removeHeader("Location");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Accept-Encoding");
    const { body } = whole;
    const status = databaseIsDown ? 503 : whole.status;
    const said = { status, body, type: String(response.getHeader("Content-Type") ?? "") };
    const instead = status === 200 ? standing() : null;
    if (instead) response.setHeader("Retry-After", instead.retryAfter);
    const page = finished(said, typed, databaseIsDown);
    const answered = instead ? { ...page, status: instead.status } : page;
    if (answered.type !== said.type) response.setHeader("Content-Type", answered.type);
    if (!reload || !answered.type.startsWith("text/html")) return answered;
    return { ...answered, body: Buffer.from(withReload(answered.body.toString())) };
  });
}
