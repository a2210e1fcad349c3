import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/**
 * Does work with the name of a file that is not there yet, in a folder that nobody else may read, and takes both away.
 * A list is on the disk, rather than on its way, while it is read: no transaction waits for a slow server.
 */
export async function withListFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "cairn-list-"));
  try {
    return await work(path.join(folder, "list.json"));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
