// long because: the order in which a request is answered is read best in one piece.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { flushLater } from "../later";
import { processState } from "../process-state";
import { bufferAnswer } from "./buffered";
import { setSecurityHeaders } from "./headers";
import { leave } from "./leave";
import { liveReload, withReload } from "./live-reload";
import { comesFromUs } from "./origin";
import {
  brokenPage,
  notFoundPage,
  referenceCode,
  refusedPage,
  type Typed,
  unreachablePage,
  upgradedPage,
} from "./plain-answers";
import { logFailure, quietConsole } from "./quiet-log";
import { readBody, replay, typedWords } from "./request-body";
import { withoutScripts } from "./without-scripts";

export type Site = { address: string; port: number; close: () => Promise<void> };

/** Headers that would make Next answer with flight data; our pages are HTML and nothing else. */
const FRAMEWORK_HEADERS = [
  "rsc",
  "next-action",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
];

/** Starts the site: a server of ours in front of Next, in one process. Needs DATABASE_URL and CAIRN_SECRET set. */
export async function serve(options: { host: string; port: number; dev: boolean; dir: string }): Promise<Site> {
  const { host, port, dev, dir } = options;
  if (!dev) quietConsole();
  const app = next({ dev, dir, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const siteOrigin = process.env.CAIRN_ORIGIN ? new URL(process.env.CAIRN_ORIGIN).origin : null;
  const https = siteOrigin?.startsWith("https:") ?? false;
  const noindex = process.env.CAIRN_DEMO === "1";
  const reload = dev ? liveReload(dir) : null;

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/html; charset=utf-8" });
      response.end(brokenPage(referenceCode(), []));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    setSecurityHeaders(response, { https, noindex });
    if (path === "/healthz") return healthz(response);
    if (path === "/leave") return leave(request, response);
    if (reload?.answer(path, response)) return;
    for (const name of FRAMEWORK_HEADERS) delete request.headers[name];
    const asset = path.startsWith("/_next/static/") || path.startsWith("/fonts/");
    if (request.method === "GET" || request.method === "HEAD") {
      finishWith(request, response, asset, []);
      return handle(request, response);
    }
    if (!comesFromUs(request.headers, siteOrigin)) return sendPage(response, 403, refusedPage("other-origin"));
    const body = await readBody(request);
    if (body === null) {
      response.setHeader("Connection", "close");
      return sendPage(response, 413, refusedPage("too-large"));
    }
    finishWith(request, response, asset, await typedWords(body, request.headers["content-type"] ?? ""));
    return handle(replay(request, body), response);
  }

  function finishWith(request: IncomingMessage, response: ServerResponse, asset: boolean, typed: Typed): void {
    bufferAnswer(response, String(request.headers["accept-encoding"] ?? ""), ({ status, body }) => {
      response.removeHeader("ETag");
      response.setHeader(
        "Cache-Control",
        asset && status === 200 && !dev ? "public, max-age=31536000, immutable" : "no-store",
      );
      response.setHeader("Vary", "Accept-Encoding");
      const type = String(response.getHeader("Content-Type") ?? "");
      if (status >= 500 || status === 409) {
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        if (status === 409) return { status, body: upgradedPage(typed) };
        if (databaseIsDown) return { status: 503, body: unreachablePage(typed) };
        const reference = referenceCode();
        logFailure(reference, status);
        return { status, body: brokenPage(reference, typed) };
      }
      // Next renders notFound() in the browser only; without its scripts the page would be empty.
      if (status === 404 && type.startsWith("text/html")) return { status, body: notFoundPage(typed) };
      if (type.startsWith("text/html")) {
        const page = withoutScripts(body.toString());
        return { status, body: Buffer.from(reload ? withReload(page) : page) };
      }
      return { status, body };
    });
  }

  // Asked once a second while pages fail, so that an outage is called by its name.
  let databaseIsDown = false;
  const watch = setInterval(
    () =>
      void databaseAnswers().then((up) => {
        databaseIsDown = !up;
      }),
    1000,
  ).unref();

  const listening = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const at = server.address();
      resolve(typeof at === "object" && at !== null ? at.port : port);
    });
  });

  return {
    port: listening,
    address: `http://${host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host}:${listening}`,
    close: async () => {
      clearInterval(watch);
      reload?.end();
      server.closeIdleConnections();
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      setTimeout(() => server.closeAllConnections(), 3000).unref();
      await ended;
      await app.close();
      await flushLater();
      await processState().db.$disconnect();
    },
  };
}

async function databaseAnswers(): Promise<boolean> {
  try {
    await processState().db.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

async function healthz(response: ServerResponse): Promise<void> {
  const up = await databaseAnswers();
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.statusCode = up ? 200 : 503;
  response.end(JSON.stringify({ status: up ? "ok" : "database-unreachable" }));
}

function sendPage(response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(body);
}
