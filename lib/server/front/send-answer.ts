import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { PageAgain } from "../requests";
import { compress } from "./compress";
import { type Headers, OF_A_PAGE } from "./headers";
import { withReload } from "./live-reload";
import type { Typed } from "./plain-answers";
import type { ServerContext } from "./server-context";
import { type Answer, transform } from "./transform";

type Sending = {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly typed?: Typed;
  readonly databaseIsDown: boolean;
  /** What stands at its head where it is the page of a form that came back. */
  readonly again?: Pick<PageAgain, "status" | "retryAfter">;
};

/** Sends what Next answered: without its scripts and its headers, or one of our plain pages with what was typed. */
export function sendAnswer(
  { headers, reload }: Pick<ServerContext, "headers" | "reload">,
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers: said, body, typed = [], databaseIsDown, again }: Sending,
): void {
  if (response.destroyed) return;
  for (const name of OF_A_PAGE) if (said[name] !== undefined) response.setHeader(name, said[name]);
  if (databaseIsDown) response.removeHeader("Location");
  setAll(response, headers);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Vary", "Accept-Encoding");
  const type = String(said["content-type"] ?? "");
  const made = transform({ status: databaseIsDown ? 503 : status, type, body }, typed, databaseIsDown);
  // Only now: a page that says 'busy' is a page, and not something of ours that broke.
  const answer = again && made.status === 200 ? { ...made, status: again.status } : made;
  if (answer !== made && again?.retryAfter) response.setHeader("Retry-After", again.retryAfter);
  if (answer.type !== "") response.setHeader("Content-Type", answer.type);
  const bytes = compress(response, request.headers["accept-encoding"], reload ? reloading(answer) : answer.body);
  const head = request.method === "HEAD";
  // Next writes no body for HEAD, so its length is not known here; saying nothing is true.
  if (answer.status !== 304 && answer.status !== 204 && !head) response.setHeader("Content-Length", bytes.length);
  response.writeHead(answer.status);
  response.end(head ? undefined : bytes);
}

export function setAll(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}

function reloading({ type, body }: Answer): Buffer {
  return type.startsWith("text/html") ? Buffer.from(withReload(body.toString())) : body;
}
