import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode } from "../plain-error";
import { readIfThere } from "../read-if-there";

/**
 * After a kill -9 of Cairn its database lives on without it. We hold the data folder's lock by now, so whoever still
 * serves this folder serves nobody: it is asked to stop, and a note of a process that is gone is taken away.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const note = path.join(folder, "postmaster.pid");
  const text = (await readIfThere(note)) ?? "";
  const pid = Number.parseInt(text, 10);
  if (!Number.isInteger(pid) || pid < 2) return;
  if (!(await serves(pid, folder))) {
    await rm(note, { force: true });
    return;
  }
  for (const [signal, patience] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 10_000],
  ] as const) {
    process.kill(pid, signal);
    for (let waited = 0; waited < patience; waited += 50) {
      if (!alive(pid)) return;
      await pause(50);
    }
  }
}

// Process numbers are used again: only a process that was started for this very folder is ours to stop.
async function serves(pid: number, folder: string): Promise<boolean> {
  if (!alive(pid)) return false;
  if (process.platform !== "linux") return true;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return command.split("\0").includes(folder);
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
