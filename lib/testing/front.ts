import { createServer, type Server } from "node:http";
import type { Handle } from "@/lib/server/front/ask-next";
import type { Changes } from "@/lib/server/front/changes";
import { handle as handleRequest } from "@/lib/server/front/handle";
import type { PageStore } from "@/lib/server/front/page-store";
import { ReadersPages } from "@/lib/server/front/readers-pages";
import { renderQueue } from "@/lib/server/front/render-queue";
import type { ServerContext } from "@/lib/server/front/server-context";
import { ClientKeys } from "@/lib/server/limits/client-key";
import { NOON } from "./world";

/** The word of a database watch that has never missed an answer. */
export const TRUSTING = { down: false, answers: async () => true, heard: () => undefined };

/** A front server as the site has it, with `handle` where Next would be. */
export async function frontServer(handle: Handle, store: PageStore, changes: Changes): Promise<[Server, number]> {
  const rendering = { handle, headers: [], links: async () => [], inTurn: renderQueue(), watch: TRUSTING };
  const site: ServerContext = {
    ...rendering,
    store,
    pages: new ReadersPages(rendering, store),
    changes,
    clients: new ClientKeys(NOON),
    trustedProxies: [],
    siteOrigin: null,
    reload: null,
  };
  const server = createServer((request, response) => void handleRequest(site, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  return [server, typeof at === "object" && at ? at.port : 0];
}
