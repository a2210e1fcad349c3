import { spawn } from "node:child_process";
import os from "node:os";
import { join } from "node:path";
import process from "node:process";
import { REFRESH_HEAP, REFRESH_TIME } from "./limits";
import { type RefreshDone, type RefreshOrder, refreshDone } from "./refresh-order";

const PROCESS = join(process.cwd(), "lib", "feeds", "refresh-process.ts");
const LOADER = ["--import", "tsx"];

/**
 * Reads one source in a process of its own, bounded in time (milliseconds) and memory. Null when it ended before it was
 * done: it has written nothing then, not even that it failed. `script`: what runs, for tests.
 */
export function refreshSource(
  order: Omit<RefreshOrder, "now"> & { now: Date },
  { time = REFRESH_TIME, script = PROCESS } = {},
): Promise<RefreshDone["outcome"] | null> {
  const child = started(script, time);
  if (!child) return Promise.resolve(null);
  yieldToPages(child.pid);
  const said: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => said.push(bytes));
  // A process that died reads no more; how it ended is told below.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify({ ...order, now: order.now.toISOString() }));
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code === 0 ? outcomeIn(Buffer.concat(said).toString("utf8")) : null));
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

function outcomeIn(said: string): RefreshDone["outcome"] | null {
  try {
    return refreshDone.parse(JSON.parse(said)).outcome;
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
