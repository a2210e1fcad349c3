import { createWriteStream } from "node:fs";
import http from "node:http";
import https from "node:https";
import { type Duplex, PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { fetchAddress } from "./fetch-address";
import { FETCH_TIME, LIST_MOST, REDIRECTS_MOST } from "./limits";
import { FeedError } from "./refusals";

/** What a server answered: the list is as it was at `etag`, or it is in the file, unpacked. */
export type FetchedList = { readonly unchanged: true } | { readonly unchanged: false; readonly etag: string | null };

/** Who connects to an address. */
export type AgentOf = (url: URL) => http.Agent;

/**
 * Connects to public addresses alone: each that a name is resolved to is looked at before anything is sent, and so is one
 * that is written out, in whatever spelling. No proxy of the environment is asked: it would resolve names by itself.
 */
export const publicAgent: AgentOf = (url) =>
  url.protocol === "https:" ? new RequestFilteringHttpsAgent() : new RequestFilteringHttpAgent();

/**
 * Fetches a list into a file, in bounds of time and of unpacked bytes, over a few redirects, each looked at like the first
 * address. What fails is a `FeedError`, and says nothing of meetings. `agentOf`, `time` (milliseconds): for tests.
 */
export async function fetchList(
  address: string,
  file: string,
  { etag = null, agentOf = publicAgent, time = FETCH_TIME }: { etag?: string | null; agentOf?: AgentOf; time?: number },
): Promise<FetchedList> {
  const signal = AbortSignal.timeout(time);
  try {
    let url = fetchAddress(address);
    for (let hop = 0; hop <= REDIRECTS_MOST; hop += 1) {
      const answer = await ask(url, etag, agentOf(url), signal);
      const { statusCode: status = 0, headers } = answer;
      if (status === 200) {
        await unpacked(answer, file, signal);
        return { unchanged: false, etag: keepable(headers.etag) };
      }
      // Its body is nothing to us.
      answer.destroy();
      if (status === 304 && etag !== null) return { unchanged: true };
      if (![301, 302, 303, 307, 308].includes(status) || !headers.location)
        throw new FeedError("bad-answer", String(status));
      url = fetchAddress(headers.location, url);
    }
    throw new FeedError("too-many-redirects");
  } catch (error) {
    if (error instanceof FeedError) throw error;
    if (signal.aborted) throw new FeedError("too-slow");
    throw new FeedError(
      isRefused(error) ? "private-address" : "unreachable",
      error instanceof Error ? error.message : "",
    );
  }
}

function ask(url: URL, etag: string | null, agent: http.Agent, signal: AbortSignal): Promise<http.IncomingMessage> {
  const headers = {
    accept: "application/json",
    "accept-encoding": "gzip, br",
    "user-agent": "Cairn",
    ...(etag === null ? {} : { "if-none-match": etag }),
  };
  return new Promise((resolve, reject) => {
    // What the agent refuses because of how it is written is thrown at once.
    const request = (url.protocol === "https:" ? https : http).get(url, { agent, headers, signal }, resolve);
    request.on("error", reject);
  });
}

async function unpacked(answer: http.IncomingMessage, file: string, signal: AbortSignal): Promise<void> {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes > LIST_MOST) next(new FeedError("too-big"));
      else next(null, chunk);
    },
  });
  const into = createWriteStream(file, { mode: 0o600 });
  try {
    await pipeline(answer, unpacker(answer.headers["content-encoding"]), counted, into, { signal });
  } catch (error) {
    if (error instanceof FeedError || signal.aborted) throw error;
    // Packed wrongly, or the connection ended before the answer did.
    throw new FeedError("cut-off");
  }
}

function unpacker(encoding = "identity"): Duplex {
  const name = encoding.trim().toLowerCase();
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "br") return createBrotliDecompress();
  if (name === "deflate") return createInflate();
  if (name === "identity") return new PassThrough();
  throw new FeedError("bad-answer", "encoding");
}

/** What we will send back with the next asking. */
const keepable = (etag: string | undefined): string | null =>
  etag !== undefined && /^(W\/)?"[\x21-\x7e]{0,150}"$/.test(etag) ? etag : null;

const isRefused = (error: unknown): boolean =>
  error instanceof Error && /^DNS lookup .* is not allowed\./.test(error.message);
