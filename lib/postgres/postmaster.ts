import { type ChildProcess, execFile, spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { databaseEnvironment } from "./initialise";
import type { Owner } from "./owner";
import type { ClusterPlace } from "./place";

// What a member erases must not live on in the write-ahead log or in a log file: see lib/decisions/040.
const FORGETTING = [
  "wal_level=minimal",
  "max_wal_senders=0",
  "wal_recycle=off",
  "min_wal_size=32MB",
  "max_wal_size=64MB",
  "track_commit_timestamp=off",
  "log_min_error_statement=panic",
  "log_error_verbosity=terse",
  "log_connections=off",
  "log_disconnections=off",
  "log_checkpoints=off",
];
const PLAIN = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60", "lc_messages=C"];
const CLOCK = ["timezone=UTC", "log_timezone=UTC"];
// A throwaway database may lose everything in a power cut, and many test files ask one at once.
const CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

export interface Running {
  child: ChildProcess;
  /** Resolves once the process is gone. */
  gone: Promise<void>;
}

/** Starts the server process and waits until it answers. What it says is kept for a failure's message only. */
export function startPostmaster(
  place: ClusterPlace,
  owner: Owner,
  at: { folder: string; port: number; throwaway: boolean },
): Promise<Running> {
  const settings = [...PLAIN, ...CLOCK, ...FORGETTING, ...(at.throwaway ? CARELESS : [])].flatMap((one) => ["-c", one]);
  const child = spawn(path.join(place.programmes, "bin/postgres"), ["-D", at.folder, "-p", `${at.port}`, ...settings], {
    ...owner,
    cwd: place.home,
    env: databaseEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
    // A session of its own: Ctrl-C must reach us first, so that what waits can still be written.
    detached: process.platform !== "win32",
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    let said = "";
    let ready = false;
    child.once("error", reject);
    child.once("exit", () => reject(new Error(lastLines(said))));
    child.stderr?.on("data", (chunk: Buffer) => {
      if (ready) return;
      said += chunk.toString("utf8");
      if (!said.includes("ready to accept connections")) return;
      ready = true;
      resolve({ child, gone });
    });
  });
}

/** Stops the server: clients are cut off, what was committed stays. */
export async function stopPostmaster(running: Running, place: ClusterPlace, folder: string): Promise<void> {
  if (process.platform === "win32") {
    await promisify(execFile)(path.join(place.programmes, "bin/pg_ctl"), ["stop", "-m", "fast", "-D", folder]);
  } else {
    running.child.kill("SIGINT");
  }
  const impatience = setTimeout(() => running.child.kill("SIGQUIT"), 30_000);
  await running.gone;
  clearTimeout(impatience);
}

function lastLines(text: string): string {
  const lines = text.split("\n").filter((line) => /FATAL|ERROR|PANIC|HINT/.test(line));
  return lines.map((line) => line.replace(/^.*?(FATAL|ERROR|PANIC|HINT):\s*/, "")).join(" ") || text.slice(-500);
}
