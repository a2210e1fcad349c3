import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";
import type { Handle } from "./answering";
import type { Watch } from "./database-watch";
import { finished } from "./finished";
import type { Headers } from "./headers";
import type { KeptAddress } from "./kept-addresses";
import { Kept } from "./kept-page";
import type { PageStore } from "./page-store";
import type { InTurn } from "./turns";

type Site = {
  readonly handle: Handle;
  readonly headers: Headers;
  readonly inTurn: InTurn;
  readonly watch: Watch;
};

/**
 * What readers get: from the store, or rendered once for all who ask. The request that Next sees is one of our own:
 * nothing that a browser sent can reach a page that others will read.
 */
export class ReadersPages {
  readonly #site: Site;
  readonly #store: PageStore;

  constructor(site: Site, store: PageStore) {
    this.#site = site;
    this.#store = store;
  }

  /** Sends a kept page by the very address that was asked for; false when there is none. The shortest way there is. */
  sendKept(request: IncomingMessage, response: ServerResponse): boolean {
    const page = this.#store.get(request.url ?? "");
    if (!page) return false;
    const making = page.send(request, response);
    if (making) void this.#reweighed(making, request.url ?? "", page);
    return true;
  }

  /** Whether the page is there, finished. */
  has(address: KeptAddress): boolean {
    return this.#store.get(address.key) !== undefined;
  }

  async send(request: IncomingMessage, response: ServerResponse, address: KeptAddress): Promise<void> {
    const page = await this.#store.page(address.key, address.tags, () =>
      this.#site.inTurn(address.needsDatabase, () => this.#render(address)),
    );
    const making = page.send(request, response);
    if (making) await this.#reweighed(making, address.key, page);
  }

  async #reweighed(making: Promise<void>, key: string, page: Kept): Promise<void> {
    await making;
    this.#store.reweigh(key, page);
  }

  async #render({ url, tags, host, lasting, needsDatabase }: KeptAddress): Promise<Kept> {
    const { watch } = this.#site;
    // Nobody waits for a database that is known to be down.
    const said = needsDatabase && watch.down ? null : await this.#ask(url, host);
    const status = said?.statusCode ?? 503;
    const down = said === null || (status >= 500 && !(await watch.answers()));
    const type = String(said?.headers["content-type"] ?? "");
    const answer = finished({ status, type, body: said?.rawPayload ?? Buffer.alloc(0) }, [], down);
    const { location, "x-robots-tag": robots } = said?.headers ?? {};
    return new Kept(
      answer.status,
      tags,
      [
        ...this.#site.headers.flat(),
        ...["Content-Type", answer.type, "Vary", "Accept-Encoding"],
        ...["Cache-Control", lasting && answer.status === 200 ? "public, max-age=31536000, immutable" : "no-store"],
        ...(typeof location === "string" ? ["Location", location] : []),
        // A demonstration says it on every answer already.
        ...(typeof robots === "string" && !this.#site.headers.some(([name]) => name === "X-Robots-Tag")
          ? ["X-Robots-Tag", robots]
          : []),
      ],
      answer.body,
    );
  }

  #ask(url: string, host: string) {
    return inject((request, response) => void this.#site.handle(request, response), {
      method: "GET",
      url,
      headers: { host, "user-agent": "" },
    });
  }
}
