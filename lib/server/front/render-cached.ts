import type { Handle } from "./ask-next";
import { askNext } from "./ask-next";
import type { CacheableAddress } from "./cacheable-addresses";
import { CachedPage } from "./cached-page";
import type { Watch } from "./database-watch";
import type { HeadLinks } from "./head-links";
import type { Headers } from "./headers";
import type { MadePage } from "./made-page";
import type { RenderQueue } from "./render-queue";
import { threadPageForReaders } from "./thread-pages";
import { transform } from "./transform";

/** What rendering a page to keep needs of the site that is being served. */
export type Rendering = {
  readonly handle: Handle;
  readonly headers: Headers;
  readonly links: HeadLinks;
  readonly inTurn: RenderQueue;
  readonly watch: Watch;
};

/**
 * A page to keep, made for no request: nothing that a browser sent can reach a page that others will read. A thread's
 * is rendered by ourselves, any other by Next.
 */
export async function renderCached(site: Rendering, address: CacheableAddress): Promise<CachedPage> {
  const { tags, lasting } = address;
  const { watch, headers } = site;
  // Nobody waits for a database that is known to be down.
  const made = address.needsDatabase && watch.down ? null : await madeFor(site, address);
  const status = made?.status ?? 503;
  const down = made === null || (status >= 500 && !(await watch.answers()));
  const type = String(made?.headers["content-type"] ?? "");
  const answer = transform({ status, type, body: made?.body ?? Buffer.alloc(0) }, [], down);
  const { location, "x-robots-tag": robots } = made?.headers ?? {};
  return new CachedPage(
    answer.status,
    tags,
    [
      ...headers.flat(),
      ...["Content-Type", answer.type, "Vary", "Accept-Encoding"],
      ...["Cache-Control", lasting && answer.status === 200 ? "public, max-age=31536000, immutable" : "no-store"],
      ...(typeof location === "string" ? ["Location", location] : []),
      // A demonstration says it on every answer already.
      ...(typeof robots === "string" && !headers.some(([name]) => name === "X-Robots-Tag")
        ? ["X-Robots-Tag", robots]
        : []),
    ],
    answer.body,
  );
}

function madeFor({ handle, links }: Rendering, { url, host, thread }: CacheableAddress): Promise<MadePage> {
  return thread ? threadPageForReaders(thread, links) : askNext(handle, { method: "GET", url, headers: { host } });
}
