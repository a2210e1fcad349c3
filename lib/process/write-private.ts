import { rename, rm, writeFile } from "node:fs/promises";

/** Writes a file that only its owner may read, whole or not at all. */
export async function writePrivate(file: string, text: string): Promise<void> {
  const half = `${file}.half`;
  await rm(half, { force: true });
  await writeFile(half, `${text}\n`, { mode: 0o600, flush: true });
  await rename(half, file);
}
