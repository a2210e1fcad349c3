import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { worthCompressing } from "./compress";
import { type Encoding, encodingFor } from "./encoding";

type Sent = { readonly head: readonly string[]; readonly body: Buffer };

const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  // Once a page, for all who read it: better than the quickest, far from the slowest.
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (body) => promisify(gzip)(body, { level: 7 }),
};

/** A finished answer: its bytes in each encoding, each with the headers that go with it. Encodings are made when first asked for. */
export class CachedPage {
  readonly #identity: Sent;
  readonly #encoded = new Map<Encoding, Sent>();
  readonly #making = new Map<Encoding, Promise<Sent>>();

  readonly #worthCompressing: boolean;

  /** `headers`: names and values in turn, without those about length and encoding. */
  constructor(
    readonly status: number,
    readonly tags: readonly string[],
    readonly headers: readonly string[],
    readonly body: Buffer,
  ) {
    this.#worthCompressing = worthCompressing(headers[headers.indexOf("Content-Type") + 1] ?? "", body);
    this.#identity = { head: [...headers, "Content-Length", `${body.length}`], body };
  }

  bytes(): number {
    return [...this.#encoded.values()].reduce((sum, { body }) => sum + body.length, this.#identity.body.length);
  }

  /** Sends the page as this browser takes it. Answers with what is still being made, or null when it is sent. */
  send(request: IncomingMessage, response: ServerResponse): Promise<void> | null {
    const encoding = this.#worthCompressing ? encodingFor(request.headers["accept-encoding"]) : null;
    const ready = encoding === null ? this.#identity : this.#encoded.get(encoding);
    if (encoding === null || ready) {
      this.#answer(request, response, ready ?? this.#identity);
      return null;
    }
    return this.#make(encoding).then((made) => this.#answer(request, response, made));
  }

  #make(encoding: Encoding): Promise<Sent> {
    const running = this.#making.get(encoding);
    if (running) return running;
    const making = compress[encoding](this.#identity.body).then((body) => {
      const sent = { head: [...this.headers, "Content-Encoding", encoding, "Content-Length", `${body.length}`], body };
      this.#encoded.set(encoding, sent);
      return sent;
    });
    this.#making.set(encoding, making);
    return making;
  }

  #answer(request: IncomingMessage, response: ServerResponse, { head, body }: Sent): void {
    response.writeHead(this.status, [...head]);
    response.end(request.method === "HEAD" ? undefined : body);
  }
}
