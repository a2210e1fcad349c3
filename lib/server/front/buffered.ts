import type { ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What Next answered, before anything is sent. */
type Answer = { readonly status: number; readonly body: Buffer };

const TEXT = /^(text\/|application\/(javascript|json|atom\+xml|xml|manifest\+json)|image\/svg)/;
const WORTH_COMPRESSING = 600;

/**
 * Holds back what is written to `response` until its end and until `before` is done, then lets `finish` choose what
 * is sent. Text is compressed once, here: Next's own compression is off. Resolves when nothing is left to be made of
 * the answer, however slowly it will be read, or when whoever asked has gone.
 */
export function bufferAnswer(
  response: ServerResponse,
  acceptEncoding: string,
  before: (status: number) => Promise<void>,
  finish: (answer: Answer) => Answer,
): Promise<void> {
  let made = () => {};
  const whole = new Promise<void>((resolve) => {
    made = resolve;
    response.once("close", resolve);
  });
  const chunks: Buffer[] = [];
  const send = { end: response.end.bind(response), writeHead: response.writeHead.bind(response) };
  const keep = (chunk: unknown): void => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.flushHeaders = () => {};
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status;
      const headers = rest.find((part) => typeof part === "object" && part !== null);
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      return response;
    },
    write(chunk: unknown, ...rest: unknown[]) {
      keep(chunk);
      const after = rest.find((part) => typeof part === "function");
      if (typeof after === "function") after();
      return true;
    },
    end(chunk?: unknown, ...rest: unknown[]) {
      if (typeof chunk !== "function") keep(chunk);
      const after = [chunk, ...rest].find((part) => typeof part === "function");
      const done = typeof after === "function" ? () => after() : undefined;
      void before(response.statusCode).finally(() => finishAndSend(done));
      return response;
    },
  });

  return whole;

  function finishAndSend(done: (() => void) | undefined): void {
    made();
    const answer = finish({ status: response.statusCode, body: Buffer.concat(chunks) });
    Object.assign(response, send);
    response.statusCode = answer.status;
    const body = compress(response, acceptEncoding, answer.body);
    const head = response.req.method === "HEAD";
    // Next writes no body for HEAD, so its length is not known here; saying nothing is true.
    if (answer.status !== 304 && answer.status !== 204 && !head) response.setHeader("Content-Length", body.length);
    response.end(head ? undefined : body, done);
  }
}

/** Text of some length: fonts are compressed already, and a few words are soon sent. */
export function worthCompressing(type: string, body: Buffer): boolean {
  return body.length >= WORTH_COMPRESSING && TEXT.test(type);
}

/** The body as this browser takes it, with the headers that say so. */
export function compress(response: ServerResponse, acceptEncoding: string, body: Buffer): Buffer {
  const type = String(response.getHeader("Content-Type") ?? "");
  if (!worthCompressing(type, body) || response.getHeader("Content-Encoding")) return body;
  response.setHeader("Vary", "Accept-Encoding");
  if (/\bbr\b/.test(acceptEncoding)) {
    response.setHeader("Content-Encoding", "br");
    return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  if (/\bgzip\b/.test(acceptEncoding)) {
    response.setHeader("Content-Encoding", "gzip");
    return gzipSync(body, { level: 5 });
  }
  return body;
}
