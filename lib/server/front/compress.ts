import type { ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { type Encoding, encodingFor } from "./encoding";

const TEXT = /^(text\/|application\/(javascript|json|atom\+xml|xml|manifest\+json)|image\/svg)/;
const WORTH_COMPRESSING = 600;

/** For one answer alone: quick rather than small. */
const PACK: Record<Encoding, (body: Buffer) => Buffer> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => gzipSync(body, { level: 5 }),
};

/** Text of some length: fonts are compressed already, and a few words are soon sent. */
export function worthCompressing(type: string, body: Buffer): boolean {
  return body.length >= WORTH_COMPRESSING && TEXT.test(type);
}

/** The body as this browser takes it, with the headers that say so. Next's own compression is off. */
export function compress(response: ServerResponse, accepts: string | undefined, body: Buffer): Buffer {
  const type = String(response.getHeader("Content-Type") ?? "");
  if (!worthCompressing(type, body) || response.getHeader("Content-Encoding")) return body;
  response.setHeader("Vary", "Accept-Encoding");
  const encoding = encodingFor(accepts);
  if (encoding === null) return body;
  response.setHeader("Content-Encoding", encoding);
  return PACK[encoding](body);
}
