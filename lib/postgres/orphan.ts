import { readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode } from "@/lib/process/plain-error";
import { readIfThere } from "@/lib/process/read-if-there";

/**
 * After a kill -9 of Cairn its database lives on without it. We hold the data folder's lock by now, so whoever still
 * serves this folder serves nobody: it is asked to stop, and a note of a process that is gone is taken away.
 *
 * From another container a process can't be seen, only the lock that its Cairn holds inside the data folder. What is left:
 * a database that outlived its Cairn in a container that runs on. A container ends with its first process, and takes
 * everything in it along, so that needs another programme to be the first.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const note = path.join(folder, "postmaster.pid");
  const text = (await readIfThere(note)) ?? "";
  // A server that runs on its own, as it does while a database is made, notes its number with a minus before it.
  const pid = Math.abs(Number.parseInt(text, 10));
  if (!Number.isInteger(pid) || pid < 2) return;
  if (!(await serves(pid, folder))) {
    await rm(note, { force: true });
    return;
  }
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 10_000],
  ] as const) {
    send(pid, signal);
    for (let waited = 0; waited < patience; waited += 50) {
      if (!alive(pid)) return;
      await pause(50);
    }
  }
}

/** Ends an initdb that outlived its Cairn: it would take away what the next one makes in the same folder. */
export async function stopMaking(folder: string): Promise<void> {
  for (const name of await readdir("/proc").catch(() => [])) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const [programme = "", ...flags] = await commandOf(pid);
    const makes = flags.find((flag) => flag.startsWith("--pgdata="))?.slice("--pgdata=".length);
    if (path.basename(programme) !== "initdb" || !makes || !(await isSame(makes, folder))) continue;
    send(pid, "SIGKILL");
    while (alive(pid)) await pause(10);
  }
}

// Process numbers are used again: only a process that was started for this very folder is ours to stop. One folder has
// many spellings, so it's the folder itself that is compared. PostgreSQL works in the folder that it serves.
async function serves(pid: number, folder: string): Promise<boolean> {
  if (!alive(pid)) return false;
  if (process.platform !== "linux") return true;
  const command = await commandOf(pid);
  if (!/^postgres\b/.test(path.basename(command[0] ?? ""))) return false;
  const named = command[command.indexOf("-D") + 1];
  const places = [`/proc/${pid}/cwd`, ...(command.includes("-D") && named ? [named] : [])];
  for (const place of places) if (await isSame(place, folder)) return true;
  return false;
}

async function commandOf(pid: number): Promise<string[]> {
  return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0");
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((each) => stat(each, { bigint: true }).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

// It may have ended since we looked.
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}

/** Whether a process of that number exists. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
