import http from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { Parser } from "htmlparser2";

/** Bytes on the wire of what a first visit of the home page loads. */
export type Visit = { html: number; css: number; js: number; font: number };

/** Fetches the home page and all it names, compressed as a browser gets it. */
export async function firstVisit(site: string): Promise<Visit> {
  const page = await get(new URL("/", site));
  const named = namedIn(page.text);
  const styles = await Promise.all([...named.css].map(async (at) => ({ at, ...(await get(new URL(at, site))) })));
  const fonts = new Set([...named.font].map((at) => new URL(at, site).href));
  for (const { at, text } of styles) {
    for (const [, font = ""] of text.matchAll(/url\(["']?([^"')]+\.woff2?[^"')]*)/g))
      fonts.add(new URL(font, new URL(at, site)).href);
  }
  const sum = async (all: Iterable<string>) => {
    const got = await Promise.all([...all].map((at) => get(new URL(at, site))));
    return got.reduce((bytes, one) => bytes + one.bytes, 0);
  };
  return {
    html: page.bytes,
    css: styles.reduce((bytes, one) => bytes + one.bytes, 0),
    js: await sum(named.js),
    font: await sum(fonts),
  };
}

function namedIn(html: string): { css: Set<string>; js: Set<string>; font: Set<string> } {
  const named = { css: new Set<string>(), js: new Set<string>(), font: new Set<string>() };
  const parser = new Parser({
    onopentag(tag, { rel, href, src, as }) {
      if (tag === "link" && rel === "stylesheet" && href) named.css.add(href);
      if (tag === "link" && as === "font" && href) named.font.add(href);
      if (tag === "script" && src) named.js.add(src);
    },
  });
  parser.write(html);
  parser.end();
  return named;
}

// Not fetch: it unpacks, and what counts here is what crosses the wire.
function get(address: URL): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    http
      .get(address, { headers: { "accept-encoding": "br" } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const body = Buffer.concat(chunks);
          if (response.statusCode !== 200)
            return reject(new Error(`${address.pathname} answered ${response.statusCode}`));
          const plain = response.headers["content-encoding"] === "br" ? brotliDecompressSync(body) : body;
          resolve({ bytes: body.length, text: plain.toString("utf8") });
        });
      })
      .on("error", reject);
  });
}
