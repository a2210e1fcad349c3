import type { IncomingHttpHeaders } from "node:http";
import inject from "light-my-request";
import type { MadePage } from "./made-page";
import type { Handle } from "./server-context";
import { withoutScripts } from "./without-scripts";

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
};

/** Headers about a body, and about how an answer may be sent: nothing is sent to Next but what is asked for. */
const NOT_PASSED_ON = [
  "content-length",
  "content-type",
  "transfer-encoding",
  "expect",
  "accept-encoding",
  "connection",
];

/**
 * What Next answers, whole and without its scripts. It is asked without a socket. What a form brought does not pass this
 * way: its handler finds it in memory.
 */
export async function askNext(handle: Handle, { method, url, headers }: Asked): Promise<MadePage> {
  const passed = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !NOT_PASSED_ON.includes(name),
  );
  const said = await inject((request, response) => void handle(request, response), {
    method,
    url,
    headers: { "user-agent": "", ...Object.fromEntries(passed) },
  });
  const html = String(said.headers["content-type"] ?? "").startsWith("text/html");
  const body = html ? Buffer.from(withoutScripts(said.payload)) : said.rawPayload;
  return { status: said.statusCode, headers: said.headers, body };
}
