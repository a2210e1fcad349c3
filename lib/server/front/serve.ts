import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { groupsMayHaveChanged, readGroups } from "../groups-here";
import { flushLater } from "../later";
import { ClientKeys } from "../limits/client-key";
import { processState } from "../process-state";
import { settings } from "../settings";
import { clock } from "../world";
import { Changes } from "./changes";
import { DatabaseWatch } from "./database-watch";
import { handle } from "./handle";
import { headLinks } from "./head-links";
import { securityHeaders } from "./headers";
import { liveReload } from "./live-reload";
import { PageStore } from "./page-store";
import { PATIENCE } from "./patience";
import { sendBroken } from "./plain-answers";
import { quietConsole, unsaid } from "./quiet-log";
import { ReadersPages } from "./readers-pages";
import { renderQueue } from "./render-queue";
import type { ServerContext } from "./server-context";
import { refuseUnreadable } from "./unreadable";

export type Site = { address: string; port: number; close: () => Promise<void> };

type Options = {
  host: string;
  port: number;
  dev: boolean;
  dir: string;
  databaseUrl: string;
  /** Where the database tells what changed; without it no page is kept. */
  changesUrl: string | undefined;
  /** Room for readers' finished pages, in megabytes. */
  pageCacheMb: number;
  /** Whose forwarding header is believed. */
  trustedProxies: readonly string[];
};

/** How an address to listen on is typed into a browser on the same machine. */
export function nameOf(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** Starts the site: a server of ours in front of Next, in one process. Needs DATABASE_URL and CAIRN_SECRET set. */
export async function serve(options: Options): Promise<Site> {
  const { host, port, dev, dir } = options;
  if (!dev) quietConsole();
  // Outside of any request: what lives as long as the process must not hold on to one.
  processState();
  const app = next({ dev, dir, hostname: host, port });
  await (dev ? app.prepare() : unsaid(() => app.prepare()));
  const ask = app.getRequestHandler();
  const { origin, demo } = settings();
  const siteOrigin = origin ? new URL(origin) : null;
  const reload = dev ? liveReload(dir) : null;
  const headers = securityHeaders({ https: siteOrigin?.protocol === "https:", noindex: demo });
  const store = new PageStore(Math.max(1, options.pageCacheMb * 1_000_000), groupsMayHaveChanged);
  const watch = new DatabaseWatch(options.databaseUrl);
  const changes = new Changes(store, options.changesUrl ?? options.databaseUrl, watch);
  const hears = !dev && options.pageCacheMb > 0 && options.changesUrl !== undefined;
  if (hears) await changes.start();
  const endGroups = await readGroups(hears);
  const inTurn = renderQueue();
  const rendering = { handle: ask, headers, links: headLinks(ask), inTurn, watch };
  const pages = new ReadersPages(rendering, store);
  const site: ServerContext = {
    ...rendering,
    store,
    pages,
    changes,
    clients: new ClientKeys(clock()),
    trustedProxies: options.trustedProxies,
    siteOrigin,
    reload,
  };

  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    // The shortest way, for most of all requests: somebody who only reads, and a page that is there.
    if (request.method === "GET" && !request.headers.cookie && pages.sendKept(request, response)) return;
    handle(site, request, response).catch((error) => {
      console.error(error);
      sendBroken(response, headers);
    });
  };
  const server = createServer(PATIENCE, respond);
  server.on("clientError", (error, socket) => refuseUnreadable(error, socket, headers));
  // Of a proxy, which this is not.
  server.on("connect", (_request, socket) => refuseUnreadable(new Error("CONNECT"), socket, headers));
  // Node would answer by itself, without our headers. What we expect of a request does not depend on what it expects.
  server.on("checkExpectation", respond);

  const listening = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const at = server.address();
      resolve(typeof at === "object" && at !== null ? at.port : port);
    });
  });

  return {
    port: listening,
    address: `http://${nameOf(host)}:${listening}`,
    close: async () => {
      reload?.end();
      server.closeIdleConnections();
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      setTimeout(() => server.closeAllConnections(), 3000).unref();
      await ended;
      await changes.end();
      await endGroups();
      await watch.end();
      await app.close();
      await flushLater();
      await processState().db.$disconnect();
    },
  };
}
