import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { listIfThere, readIfThere } from "@/lib/process/read-if-there";
import { writePrivate } from "@/lib/process/write-private";

// A restore leaves its number in the folder it makes, and in the folder it moves aside. So a folder that somebody
// called `.replaced` by hand is never taken for one of ours, and one of ours goes only for the restore that replaced it.

/** Marks a folder as the one that a restore fills. */
export async function markFresh(folder: string): Promise<void> {
  await writePrivate(path.join(folder, "restore-id"), randomBytes(8).toString("hex"));
}

/** Whether a restore made this folder, or had only just begun to. */
export async function isFresh(folder: string): Promise<boolean> {
  return (await restoreOf(folder)) !== undefined || (await listIfThere(folder))?.length === 0;
}

/** Marks a data folder as about to be replaced by a restored one that is whole. */
export async function markReplaced(dataDir: string, fresh: string): Promise<void> {
  await writePrivate(path.join(dataDir, "replaced-by"), (await restoreOf(fresh)) ?? "");
}

/** Takes that back. */
export function unmarkReplaced(dataDir: string): Promise<void> {
  return rm(path.join(dataDir, "replaced-by"), { force: true });
}

/** Whether a restore moved this folder aside. */
export async function wasReplaced(old: string): Promise<boolean> {
  return (await read(old, "replaced-by")) !== undefined;
}

/** Whether what was moved aside was moved for just this folder. */
export async function replaces(folder: string, old: string): Promise<boolean> {
  const [id, by] = [await restoreOf(folder), await read(old, "replaced-by")];
  return id !== undefined && id === by;
}

const restoreOf = (folder: string) => read(folder, "restore-id");

async function read(folder: string, name: string): Promise<string | undefined> {
  return (await readIfThere(path.join(folder, name)))?.trim() || undefined;
}
