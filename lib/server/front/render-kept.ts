import { askNext } from "./ask-next";
import type { Watch } from "./database-watch";
import type { Headers } from "./headers";
import type { KeptAddress } from "./kept-addresses";
import type { KeptParts } from "./kept-page";
import type { Handle } from "./server-context";
import { transform } from "./transform";
import type { InTurn } from "./turns";

/** What rendering a page to keep needs of the site that is being served. */
export type Rendering = {
  readonly handle: Handle;
  readonly headers: Headers;
  readonly inTurn: InTurn;
  readonly watch: Watch;
};

/**
 * A page as Next makes it for a request of our own: nothing that a browser sent can reach a page that others will read.
 * `more`: headers of ours that say for whom it is made.
 */
export async function renderKept(
  site: Rendering,
  address: KeptAddress,
  more: Readonly<Record<string, string>> = {},
): Promise<KeptParts> {
  const { tags, lasting, needsDatabase } = address;
  const { watch, headers } = site;
  // Nobody waits for a database that is known to be down.
  const { handle } = site;
  const { url, host } = address;
  const asked = { method: "GET", url, headers: { host, ...more } };
  const said = needsDatabase && watch.down ? null : await askNext(handle, asked);
  const status = said?.status ?? 503;
  const down = said === null || (status >= 500 && !(await watch.answers()));
  const type = String(said?.headers["content-type"] ?? "");
  const answer = transform({ status, type, body: said?.body ?? Buffer.alloc(0) }, [], down);
  const { location, "x-robots-tag": robots } = said?.headers ?? {};
  return [
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
  ];
}
