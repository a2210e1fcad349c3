import type { IncomingMessage, ServerResponse } from "node:http";
import type { ClientKeys } from "../limits/client-key";
import type { SignedIn } from "../requests";
import type { Handle } from "./ask-next";
import type { Changes } from "./changes";
import type { Watch } from "./database-watch";
import type { HeadLinks } from "./head-links";
import type { Headers } from "./headers";
import type { LiveReload } from "./live-reload";
import type { PageStore } from "./page-store";
import type { ParsedUrl } from "./parse-url";
import type { ReadersPages } from "./readers-pages";
import type { RenderQueue } from "./render-queue";

/** What answering needs of the site that is being served. */
export type ServerContext = {
  readonly handle: Handle;
  /** What stands on every answer: names and values. */
  readonly headers: Headers;
  readonly store: PageStore;
  readonly pages: ReadersPages;
  readonly changes: Changes;
  readonly clients: ClientKeys;
  readonly trustedProxies: readonly string[];
  readonly siteOrigin: URL | null;
  /** Set for developers only: then nothing is kept. */
  readonly reload: LiveReload | null;
  readonly links: HeadLinks;
  readonly inTurn: RenderQueue;
  readonly watch: Watch;
};

/** One request on its way through the stages. */
export type Exchange = {
  readonly site: ServerContext;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: ParsedUrl | null;
  /** It asks to see something and changes nothing. */
  readonly reading: boolean;
  /** Who asks for a page of their own, once that was looked up. */
  signedIn: SignedIn | null;
};

/** Answers a request and says so, or leaves it to the stages that follow. */
export type Stage = (exchange: Exchange) => boolean | Promise<boolean>;
