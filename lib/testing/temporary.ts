import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const made = new Set<string>();

/** A folder of its own among the system's temporary ones, open enough for the database's user to pass through. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "cairn-test-"));
  made.add(folder);
  await chmod(folder, 0o711);
  return folder;
}

/** Takes such a folder away again, and no other: what this process didn't make isn't its to remove. */
export async function removeFolder(folder: string): Promise<void> {
  if (!made.has(folder)) throw new Error(`${folder} is no temporary folder of this run`);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
