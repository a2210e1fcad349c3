import { spawn } from "node:child_process";
import os from "node:os";
import { join } from "node:path";
import process from "node:process";
import { PICTURE_TIME } from "./limits";

const DRAW = join(process.cwd(), "lib", "cards", "draw-png.mjs");
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Draws SVG as PNG, in a process that ends with it: the site keeps nothing of its memory. Null when it was not done in
 * time (milliseconds) or the process died. `script`: what draws, for tests.
 */
export function pictureOf(svg: string, { time = PICTURE_TIME, script = DRAW } = {}): Promise<Buffer | null> {
  const child = started(script, time);
  if (!child) return Promise.resolve(null);
  yieldToPages(child.pid);
  const drawn: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => drawn.push(bytes));
  // A process that died reads no more; how it ended is told below.
  child.stdin.on("error", () => {});
  child.stdin.end(svg);
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code) => {
      const png = Buffer.concat(drawn);
      resolve(code === 0 && png.subarray(0, PNG.length).equals(PNG) ? png : null);
    });
  });
}

/** Null where the system has no room for another process. */
function started(script: string, timeout: number) {
  try {
    // It is told nothing: no secret of the site stands in its environment.
    return spawn(process.execPath, ["--max-old-space-size=64", script], {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout,
      killSignal: "SIGKILL",
    });
  } catch {
    return null;
  }
}

/** Pages are waited for by many, a picture by one. */
function yieldToPages(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It may have ended already.
  }
}
