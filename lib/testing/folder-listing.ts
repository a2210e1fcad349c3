import { lstat, readdir, readlink } from "node:fs/promises";
import path from "node:path";

/**
 * Everything below a folder with its owner, rights, size, and which file it is and when it was last written: what must
 * be the same before and after. Nobody writes a file without that moment telling.
 */
export async function listingOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(["", ...names.toSorted()].map(async (name) => `${name} ${await about(path.join(folder, name))}`));
}

async function about(target: string): Promise<string> {
  const found = await lstat(target, { bigint: true });
  const who = `${found.uid} ${found.mode.toString(8)}`;
  if (found.isSymbolicLink()) return `${who} → ${await readlink(target)}`;
  return found.isFile() ? `${who} ${found.ino} ${found.size} ${found.mtimeNs}` : who;
}
