import { execFile } from "node:child_process";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { errorText, PlainError } from "../plain-error";
import type { Owner } from "./owner";
import { exists, handOver, type Place } from "./place";

const MAJOR = "18";
export const SUPERUSER = "cairn";

// Sorting and case come from PostgreSQL itself, the same on every machine. Which characters are letters comes from the
// system for some parts of text search: any UTF-8 one will do, and C only where there is none.
const CHARACTER_LOCALES = ["C.UTF-8", "en_US.UTF-8", "C"];

/** Makes the database's folder when there is none, and returns its path. */
export async function initialise(place: Place, owner: Owner, password: string): Promise<string> {
  const folder = path.join(place.home, "postgres");
  const version = await readFile(path.join(folder, "PG_VERSION"), "utf8").catch(() => "");
  if (version.trim() === MAJOR) return folder;
  if (version !== "") {
    throw new PlainError(
      `The database in ${folder} is PostgreSQL ${version.trim()} and this Cairn brings ${MAJOR}: go back to the Cairn that made it, or restore a backup.`,
    );
  }
  // Made under another name and then renamed: what a kill leaves half made is thrown away here the next time.
  const half = `${folder}.new`;
  await rm(half, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  await tryLocales(place, owner, password, half);
  await rename(half, folder);
  return folder;
}

async function tryLocales(place: Place, owner: Owner, password: string, folder: string): Promise<void> {
  let failure: unknown;
  for (const locale of CHARACTER_LOCALES) {
    try {
      return await initdb(place, owner, password, folder, locale);
    } catch (error) {
      failure = error;
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw new PlainError(`The database could not be made in ${folder}: ${errorText(failure).trim()}`);
}

async function initdb(place: Place, owner: Owner, password: string, folder: string, locale: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  await handOver(folder, owner);
  // initdb takes a password from a file only, and wants its folder empty: so beside it, for as long as initdb runs.
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (owner.uid !== undefined && owner.gid !== undefined) await chown(passwordFile, owner.uid, owner.gid);
    const flags = [
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      `--lc-ctype=${locale}`,
      "--no-instructions",
    ];
    const options = { ...owner, cwd: place.home, env: databaseEnvironment() };
    await promisify(execFile)(path.join(place.programmes, "bin/initdb"), flags, options);
  } finally {
    await rm(passwordFile, { force: true });
  }
  if (!(await exists(path.join(folder, "PG_VERSION")))) throw new Error("initdb made nothing");
}

/** What the database's processes get to know of ours: next to nothing. */
export function databaseEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, TZ: "UTC", LC_MESSAGES: "C" };
}
