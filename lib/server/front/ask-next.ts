import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import inject from "light-my-request";
import type { Handle } from "./server-context";

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
};

/** What Next answered, whole. */
export type NextAnswer = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: Buffer };

/** Headers about a body, and about how an answer may be sent: nothing is sent to Next but what is asked for. */
const NOT_PASSED_ON = [
  "content-length",
  "content-type",
  "transfer-encoding",
  "expect",
  "accept-encoding",
  "connection",
];

/** Asks Next without a socket. What a form brought does not pass this way: its handler finds it in memory. */
export async function askNext(handle: Handle, { method, url, headers }: Asked): Promise<NextAnswer> {
  const passed = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !NOT_PASSED_ON.includes(name),
  );
  const said = await inject((request, response) => void handle(request, response), {
    method,
    url,
    headers: { "user-agent": "", ...Object.fromEntries(passed) },
  });
  return { status: said.statusCode, headers: said.headers, body: said.rawPayload };
}
