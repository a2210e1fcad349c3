import { randomBytes } from "node:crypto";
import { chmod, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { findDatabase } from "./database/find-database";
import { errorCode, PlainError } from "./plain-error";
import { exists, readIfThere } from "./read-if-there";
import { whatWentWrong } from "./what-went-wrong";

/** Makes the data folder when it is missing and proves that it can be written to. */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await makeFolders(folder);
    if (process.getuid?.() === (await stat(folder)).uid) {
      // Root's database runs as another user, which must be able to pass through; the files inside stay root's alone.
      await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    const probe = path.join(folder, `.probe-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const known = whatWentWrong(error);
    if (known) throw new PlainError(`The data folder ${folder} can't be written to. ${known}`);
    const why = errorCode(error) ?? "unknown error";
    throw new PlainError(
      `The data folder ${folder} cannot be written to (${why}): make it writable, or set CAIRN_DATA_DIR to another folder.`,
    );
  }
}

// Step by step: Node's own recursive mkdir never comes back from a folder such as /proc that lets nothing be made.
async function makeFolders(folder: string): Promise<void> {
  if (await exists(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolders(parent);
  await mkdir(folder, { mode: 0o700 });
}

/** A secret that is made once and kept in the data folder, for its owner's eyes only. */
export async function keptSecret(folder: string, name: string): Promise<string> {
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

/** Writes a file that only its owner may read, whole or not at all. */
export async function writePrivate(file: string, text: string): Promise<void> {
  const half = `${file}.half`;
  await rm(half, { force: true });
  await writeFile(half, `${text}\n`, { mode: 0o600, flush: true });
  await rename(half, file);
}

/**
 * The password of the embedded database. Of letters and digits, since it stands in an address. Made with the first
 * database only: a new one wouldn't open one that is there.
 */
export async function databasePassword(folder: string): Promise<string> {
  await provePassword(folder);
  return (await keptSecret(folder, "database-password")).replace(/[^A-Za-z0-9]/g, "");
}

/** Refuses a data folder whose database is there and isn't whole, was lost, or came without its password. */
export async function provePassword(folder: string): Promise<void> {
  const { whole } = await findDatabase(folder);
  if (!whole || (await readIfThere(path.join(folder, "database-password")))?.trim()) return;
  throw new PlainError(
    `The database of ${folder} is there, but the file database-password isn't, and nothing else opens it. Copy it from where the rest came from, or restore a backup into another folder. Nothing was changed.`,
  );
}
