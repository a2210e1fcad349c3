// long because: the order in which a request is answered is read best in one piece.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { flushLater } from "../later";
import { ClientKeys } from "../limits/client-key";
import { processState } from "../process-state";
import { HANDED_ON, handOn, type SignedIn, sessionOf } from "../session-of";
import { clock } from "../world";
import { ALTCHA_WORKER, sendAltchaWorker } from "./altcha-worker";
import { askedFor } from "./asked";
import { bufferAnswer } from "./buffered";
import { Changes } from "./changes";
import { finished } from "./finished";
import { securityHeaders } from "./headers";
import { hideClient } from "./hide-client";
import { keptAddress, keptFile } from "./kept-addresses";
import { leave, tokenFrom } from "./leave";
import { liveReload, withReload } from "./live-reload";
import { comesFromUs } from "./origin";
import { PageStore } from "./page-store";
import { brokenPage, notFoundPage, referenceCode, refusedPage, type Typed } from "./plain-answers";
import { quietConsole } from "./quiet-log";
import { ReadersPages } from "./readers-pages";
import { readBody, replay, typedWords } from "./request-body";

export type Site = { address: string; port: number; close: () => Promise<void> };

/** Headers that would make Next answer with flight data (our pages are HTML and nothing else), and our own. */
const NEVER_FROM_OUTSIDE = [
  "rsc",
  "next-action",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
  HANDED_ON,
];

/** Milliseconds: a phone on a slow line sends the longest post in a minute; nobody else needs so long. */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 };
const METHODS = ["GET", "HEAD", "POST"];

type Options = {
  host: string;
  port: number;
  dev: boolean;
  dir: string;
  databaseUrl: string;
  /** Room for readers' finished pages, in megabytes. */
  pageCacheMb: number;
  /** Whose forwarding header is believed. */
  trustedProxies: readonly string[];
};

/** Starts the site: a server of ours in front of Next, in one process. Needs DATABASE_URL and CAIRN_SECRET set. */
export async function serve(options: Options): Promise<Site> {
  const { host, port, dev, dir } = options;
  if (!dev) quietConsole();
  const app = next({ dev, dir, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const siteOrigin = process.env.CAIRN_ORIGIN ? new URL(process.env.CAIRN_ORIGIN) : null;
  const reload = dev ? liveReload(dir) : null;
  const headers = securityHeaders({
    https: siteOrigin?.protocol === "https:",
    noindex: process.env.CAIRN_DEMO === "1",
  });
  const store = new PageStore(Math.max(1, options.pageCacheMb * 1_000_000));
  const changes = new Changes(store, options.databaseUrl);
  if (!dev && options.pageCacheMb > 0) await changes.start();
  const clients = new ClientKeys(clock());
  const pages = new ReadersPages({ handle, headers, databaseIsDown: () => databaseIsDown }, store);

  const server = createServer(PATIENCE, (request, response) => {
    // The shortest way, for most of all requests: somebody who only reads, and a page that is there.
    if (request.method === "GET" && !request.headers.cookie && pages.sendKept(request, response)) return;
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/html; charset=utf-8" });
      response.end(brokenPage(referenceCode(), []));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = askedFor(request.url);
    for (const name of NEVER_FROM_OUTSIDE) delete request.headers[name];
    hideClient(request, clients, options.trustedProxies, clock());
    const headersOnAll = () => {
      for (const [name, value] of headers) response.setHeader(name, value);
    };
    const reading = request.method === "GET" || request.method === "HEAD";
    const address = reading && !dev ? keptAddress(request.url ?? "/", siteOrigin?.host ?? request.headers.host) : null;
    const signedIn = address ? await knownAs(request) : null;
    if (address && signedIn === "nobody") return pages.send(request, response, address);
    headersOnAll();
    if (asked === null || !METHODS.includes(request.method ?? "")) return refuseBriefly(response, asked ? 405 : 400);
    const { path, kind } = asked;
    if (kind === "nothing") return sendPage(response, 404, notFoundPage([]));
    if (path === "/healthz") return healthz(response);
    if (path === "/leave") return leave(request, response);
    if (path === ALTCHA_WORKER && reading) return sendAltchaWorker(response);
    if (reload?.answer(path, response)) return;
    if (kind !== "page" && !dev) {
      if (!reading) return refuseBriefly(response, 405);
      return pages.send(request, response, keptFile(path, kind === "asset"));
    }
    if (reading) {
      if (signedIn && signedIn !== "nobody") lend(request, response, signedIn);
      finishWith(request, response, []);
      return handle(request, response);
    }
    if (!comesFromUs(request.headers, siteOrigin?.origin ?? null))
      return sendPage(response, 403, refusedPage("other-origin"));
    const body = await readBody(request);
    if (body === null) {
      response.setHeader("Connection", "close");
      return sendPage(response, 413, refusedPage("too-large"));
    }
    finishWith(request, response, await typedWords(body, request.headers["content-type"] ?? ""));
    return handle(replay(request, body), response);
  }

  function finishWith(request: IncomingMessage, response: ServerResponse, typed: Typed): void {
    const changed = request.method === "GET" || request.method === "HEAD" ? null : () => changes.heard();
    bufferAnswer(response, String(request.headers["accept-encoding"] ?? ""), changed, ({ status, body }) => {
      response.removeHeader("ETag");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Vary", "Accept-Encoding");
      const said = { status, body, type: String(response.getHeader("Content-Type") ?? "") };
      const answered = finished(said, typed, databaseIsDown);
      if (answered.type !== said.type) response.setHeader("Content-Type", answered.type);
      if (!reload || !answered.type.startsWith("text/html")) return answered;
      return { ...answered, body: Buffer.from(withReload(answered.body.toString())) };
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
      await changes.end();
      await app.close();
      await flushLater();
      await processState().db.$disconnect();
    },
  };
}

/** Who asks for a page: nobody we know, somebody signed in, or null when the database cannot say. */
async function knownAs(request: IncomingMessage): Promise<SignedIn | "nobody" | null> {
  const token = tokenFrom(request.headers.cookie);
  if (!token) return "nobody";
  try {
    return (await sessionOf(token)) ?? "nobody";
  } catch {
    return null;
  }
}

/** The page need not look the session up again. */
function lend(request: IncomingMessage, response: ServerResponse, signedIn: SignedIn): void {
  const { name, end } = handOn(signedIn);
  request.headers[HANDED_ON] = name;
  response.once("close", end);
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

/** For what no browser sends by itself. */
function refuseBriefly(response: ServerResponse, status: 400 | 405): void {
  response.writeHead(status, { Allow: METHODS.join(", "), "Cache-Control": "no-store", "Content-Length": 0 });
  response.end();
}

function sendPage(response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(body);
}
