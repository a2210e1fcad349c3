import { spawn } from "node:child_process";
import os from "node:os";
import { join } from "node:path";
import process from "node:process";
import { REFRESH_HEAP } from "./limits";

const LOADER = ["--import", "tsx"];

/** Where a script of this folder stands. */
export const feedScript = (name: string): string => join(process.cwd(), "lib", "feeds", name);

/**
 * Has one script work on a list in a process of its own, bounded in time (milliseconds) and memory. It is told its order
 * over its first stream; answers with what it said at its end, or null when it ended before it was done.
 */
export function runListProcess(script: string, order: object, time: number): Promise<string | null> {
  const child = started(script, time);
  if (!child) return Promise.resolve(null);
  yieldToPages(child.pid);
  const said: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => said.push(bytes));
  // A process that died reads no more; how it ended is told below.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(order));
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code === 0 ? Buffer.concat(said).toString("utf8") : null));
  });
}

/** Null where the system has no room for another process. */
function started(script: string, timeout: number) {
  try {
    // No secret of the site stands in its environment.
    return spawn(process.execPath, [`--max-old-space-size=${REFRESH_HEAP}`, ...LOADER, script], {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout,
      killSignal: "SIGKILL",
    });
  } catch {
    return null;
  }
}

/** Pages are waited for by many, a list by nobody. */
function yieldToPages(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_LOW);
  } catch {
    // It may have ended already.
  }
}
