import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { errorCode } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";

/** The processes of the database of a data folder, its first one first. */
export async function databaseProcesses(data: string): Promise<number[]> {
  const note = path.join(data, "database-place");
  const home = (await exists(note)) ? (await readFile(note, "utf8")).trim() : data;
  const first = Number.parseInt(await readFile(path.join(home, "postgres/postmaster.pid"), "utf8"), 10);
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid="]);
  const pairs = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  return [first, ...pairs.flatMap(([pid = 0, parent]) => (parent === first ? [pid] : []))];
}

/** Sends a signal to each; one that has just gone needs none. */
export function signalAll(pids: number[], signal: "SIGSTOP" | "SIGCONT" | "SIGKILL"): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (errorCode(error) !== "ESRCH") throw error;
    }
  }
}
