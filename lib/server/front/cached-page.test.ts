import { createServer, get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { CachedPage } from "./cached-page";

const words = Buffer.from("One stone upon another. ".repeat(200));
const page = new CachedPage(200, [], ["Content-Type", "text/html; charset=utf-8", "Vary", "Accept-Encoding"], words);
const server = createServer((request, response) => void page.send(request, response));
const port = await new Promise<number>((resolve) => {
  server.listen(0, "127.0.0.1", () => {
    const at = server.address();
    resolve(typeof at === "object" && at ? at.port : 0);
  });
});
afterAll(() => server.close());

function asked(accepts: string): Promise<{ body: Buffer; encoding: string | undefined }> {
  return new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", headers: { "accept-encoding": accepts } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve({ body: Buffer.concat(chunks), encoding: answer.headers["content-encoding"] }));
    }).on("error", reject);
  });
}

test("Brotli and gzip are each made once for all who ask, and kept with the page", async () => {
  const before = page.bytes();
  const crowd = await Promise.all(Array.from({ length: 6 }, (_, at) => asked(at % 2 ? "gzip, br" : "gzip")));
  for (const { body, encoding } of crowd)
    expect((encoding === "br" ? brotliDecompressSync(body) : gunzipSync(body)).equals(words)).toBe(true);
  const packed = crowd.slice(0, 2).reduce((sum, { body }) => sum + body.length, 0);
  expect(page.bytes()).toBe(before + packed);
  await asked("br");
  expect(page.bytes()).toBe(before + packed);
});

test("who takes neither gets the words as they are, and so does who refuses Brotli and knows nothing else", async () => {
  for (const accepts of ["identity", "br;q=0", "gzip;q=0", "vibration", "deflate"]) {
    expect(await asked(accepts)).toEqual({ body: words, encoding: undefined });
  }
});
