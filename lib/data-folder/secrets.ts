import { randomBytes } from "node:crypto";
import { chmod } from "node:fs/promises";
import path from "node:path";
import { readIfThere } from "@/lib/process/read-if-there";
import { writePrivate } from "@/lib/process/write-private";

/** A secret that is made once and kept in the data folder, for its owner's eyes only. */
export async function ensureSecret(folder: string, name: string): Promise<string> {
  return (await readSecret(folder, name)) ?? (await makeSecret(folder, name));
}

/** A secret of the data folder; undefined where there is none, or nothing in it. */
export async function readSecret(folder: string, name: string): Promise<string | undefined> {
  const file = path.join(folder, name);
  // An empty one is what a power cut leaves of one that was being written; one that can't be read is never made anew.
  const kept = (await readIfThere(file))?.trim();
  if (!kept) return undefined;
  await chmod(file, 0o600).catch(() => undefined);
  return kept;
}

/** Makes a secret and keeps it in the data folder. */
export async function makeSecret(folder: string, name: string): Promise<string> {
  const secret = randomBytes(32).toString("base64");
  await writePrivate(path.join(folder, name), secret);
  return secret;
}
