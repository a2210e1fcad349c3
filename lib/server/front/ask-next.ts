import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import inject, { type Response } from "light-my-request";
import { CLIENT_KEY } from "../limits/client-key";
import { PAGE_ASKED, pageAsked } from "../page-asked";
import { HANDED_ON } from "../session-of";
import type { MadePage } from "./made-page";
import { withoutScripts } from "./without-scripts";

export type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Ends the making of a page that nobody waits for any more. Never that of a form. */
  readonly signal?: AbortSignal;
};

/** All that pages and handlers of ours read. Whatever else somebody sends, Next might take for a wish of its own. */
const PASSED_ON = ["cookie", "host", "referer", CLIENT_KEY, HANDED_ON];

/**
 * What Next answers, whole and without its scripts. It is asked without a socket. What a form brought does not pass this
 * way: its handler finds it in memory.
 */
export async function askNext(handle: Handle, { method, url, headers, signal }: Asked): Promise<MadePage> {
  const passed = Object.entries(headers).filter(([name, value]) => value !== undefined && PASSED_ON.includes(name));
  const said = await new Promise<Response>((resolve, reject) => {
    const answer = async (...exchange: Parameters<Handle>) => handle(...exchange);
    inject((request, response) => void answer(request, response).catch(reject), {
      method,
      url,
      headers: { "user-agent": "", ...Object.fromEntries(passed), [PAGE_ASKED]: pageAsked(url) },
      ...(signal ? { signal } : {}),
    }).then(resolve, reject);
  });
  const html = String(said.headers["content-type"] ?? "").startsWith("text/html");
  const body = html ? Buffer.from(withoutScripts(said.payload)) : said.rawPayload;
  return { status: said.statusCode, headers: said.headers, body };
}
