import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { PlainError } from "@/lib/process/plain-error";
import { readIfThere } from "@/lib/process/read-if-there";
import { writePrivate } from "@/lib/process/write-private";

const schema = z.object({ databaseUrl: z.string(), address: z.string().optional() });

/** What a running site tells the commands typed beside it. */
export type RunningNote = z.infer<typeof schema>;

const noteFile = (folder: string) => path.join(folder, "running.json");

/** Tells other commands on this data folder where the database is. */
export function tellRunning(folder: string, note: RunningNote): Promise<void> {
  return writePrivate(noteFile(folder), JSON.stringify(note));
}

/** Takes the note away; whoever holds the lock does so before starting anything, too. */
export function forgetRunning(folder: string): Promise<void> {
  return rm(noteFile(folder), { force: true });
}

/** The note of whoever holds the lock, as soon as there is one. */
export async function runningNote(folder: string): Promise<RunningNote | undefined> {
  const text = await readIfThere(noteFile(folder));
  return text ? schema.parse(JSON.parse(text)) : undefined;
}

/** The note of the process that holds the lock; waits a little, since it may only just be starting. */
export async function readRunning(folder: string, by: string): Promise<RunningNote> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const note = await runningNote(folder);
    if (note) return note;
    await pause(200);
  }
  throw new PlainError(`The data folder is in use by ${by}. Wait until it's done, then try again.`);
}
