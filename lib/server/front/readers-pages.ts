import type { IncomingMessage, ServerResponse } from "node:http";
import type { CacheableAddress } from "./cacheable-addresses";
import type { CachedPage } from "./cached-page";
import type { PageStore } from "./page-store";
import { type Rendering, renderCached } from "./render-cached";

/** What readers get: from the store, or rendered once for all who ask. */
export class ReadersPages {
  readonly #site: Rendering;
  readonly #store: PageStore;

  constructor(site: Rendering, store: PageStore) {
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
  has(address: CacheableAddress): boolean {
    return this.#store.get(address.key) !== undefined;
  }

  async send(request: IncomingMessage, response: ServerResponse, address: CacheableAddress): Promise<void> {
    const page = await this.#store.page(address.key, address.tags, () =>
      this.#site.inTurn(address.needsDatabase ? "database" : "nothing", () => renderCached(this.#site, address)),
    );
    const making = page.send(request, response);
    if (making) await this.#reweighed(making, address.key, page);
  }

  async #reweighed(making: Promise<void>, key: string, page: CachedPage): Promise<void> {
    await making;
    this.#store.reweigh(key, page);
  }
}
