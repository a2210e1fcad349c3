import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";

/** Where the browser's half of the proof of work is found: altcha's own file, as it comes in its package. */
export const ALTCHA_WORKER = "/altcha-worker.js";

let kept: Buffer | undefined;

/** Sends it; only the last step of joining asks for it, while many join. No browser keeps it: it would tell who joined. */
export async function sendAltchaWorker(response: ServerResponse): Promise<void> {
  kept ??= await readFile(fileURLToPath(import.meta.resolve("altcha/workers/pbkdf2")));
  response.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Length": kept.length,
  });
  response.end(kept);
}
