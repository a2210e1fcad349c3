import { execFile } from "node:child_process";
import { chown, mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { errorCode, errorText, PlainError } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";
import { whatWentWrong } from "@/lib/process/what-went-wrong";
import { removeHalfMade } from "./half-made";
import type { Owner } from "./owner";
import { type ClusterPlace, handOver } from "./place";

export const SUPERUSER = "cairn";

// Sorting and case come from PostgreSQL itself, the same on every machine. Which characters are letters comes from the
// system for some parts of text search: any UTF-8 one will do, and C only where there is none.
const CHARACTER_LOCALES = ["C.UTF-8", "en_US.UTF-8", "C"];

/** Makes a database where there is none: `folder` isn't there, or is empty. */
export async function initialise(place: ClusterPlace, owner: Owner, password: string, folder: string): Promise<void> {
  // Made under another name and then renamed: what a kill leaves half made is thrown away here the next time.
  const half = `${folder}.new`;
  await removeHalfMade(half);
  await removeEmpty(folder);
  await tryLocales(place, owner, password, half);
  await rename(half, folder);
}

// Never with what is in it: whatever appeared there since we looked stays.
async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return;
    throw new PlainError(
      `Cairn can't make a database in ${folder} (${code}). It has to be missing, or an ordinary empty folder, not a link or a disk of its own. Mount the disk at the data folder instead. Nothing was changed.`,
    );
  }
}

async function tryLocales(place: ClusterPlace, owner: Owner, password: string, folder: string): Promise<void> {
  let failure: unknown;
  for (const locale of CHARACTER_LOCALES) {
    // Not recursive: what we take away again below is what we made here.
    await mkdir(folder, { mode: 0o700 });
    try {
      await handOver(folder, owner);
      return await initdb(place, owner, password, folder, locale);
    } catch (error) {
      failure = error;
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw new PlainError(
    `The database couldn't be made in ${folder}. ${whatWentWrong(failure) ?? `PostgreSQL says: ${lastLine(failure)}`} Nothing else was changed.`,
  );
}

// Its programmes say much; the reason stands in what they call fatal, or last.
function lastLine(failure: unknown): string {
  const lines = errorText(failure)
    .split("\n")
    .filter((line) => line.trim() !== "" && !/removing|^child process/.test(line));
  return (lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "nothing").trim();
}

async function initdb(
  place: ClusterPlace,
  owner: Owner,
  password: string,
  folder: string,
  locale: string,
): Promise<void> {
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
