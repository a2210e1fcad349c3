import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { PlainError } from "@/lib/process/plain-error";
import { userName } from "@/lib/process/users";
import { writePrivate } from "@/lib/process/write-private";
import { type Found, findDatabase, stateFile } from "./find-database";
import { proveHome, tellHome } from "./home-of";
import { initialise } from "./initialise";
import { databaseOwner, type Owner } from "./owner";
import { type ClusterPlace, clusterPlace, homeToMake, others } from "./place";

/** A database's folder that is whole and that its owner can open. */
export interface OpenedDatabase {
  readonly place: ClusterPlace;
  readonly owner: Owner;
  readonly folder: string;
}

/** How a database is opened. */
interface How {
  readonly password: string;
  readonly make: boolean;
  readonly throwaway: boolean;
}

/** Finds a data folder's database and, only where there never was one and `make` says so, makes it. */
export async function openDatabase(dataDir: string, how: How): Promise<OpenedDatabase> {
  // Before anything else: even the user that the database runs as is made only once it's clear that it's needed.
  const found = await findDatabase(dataDir);
  if (!found.whole) {
    if (!how.make) throw new PlainError(noCommunity(dataDir));
    return makeDatabase(dataDir, found, how);
  }
  const owner = databaseOwner(how.throwaway);
  const folder = path.join(found.home, "postgres");
  await proveOpenable(folder, owner);
  if (found.elsewhere) {
    await proveHome(found.home, dataDir);
    await tellHome(found.home, dataDir);
  }
  const place = await clusterPlace(found.home, owner);
  // For databases of an older Cairn, and for one whose making was cut off at its very last step.
  if (!found.marked) await writePrivate(stateFile(dataDir), "made");
  return { place, owner, folder };
}

async function makeDatabase(dataDir: string, found: Found, how: How): Promise<OpenedDatabase> {
  const owner = databaseOwner(how.throwaway);
  await writePrivate(stateFile(dataDir), "making");
  const home = found.elsewhere ? found.home : await homeToMake(dataDir, owner);
  if (home !== dataDir) {
    await mkdir(home, { recursive: true, mode: 0o755 });
    await tellHome(home, dataDir);
  }
  const place = await clusterPlace(home, owner);
  const folder = path.join(home, "postgres");
  await initialise(place, owner, how.password, folder);
  await writePrivate(stateFile(dataDir), "made");
  return { place, owner, folder };
}

// PostgreSQL opens only what belongs to whom it runs as; what it says about that helps nobody.
async function proveOpenable(folder: string, owner: Owner): Promise<void> {
  const runs = owner.uid ?? process.getuid?.();
  if (runs === undefined) return;
  const { uid } = await stat(folder);
  if (uid !== runs) {
    throw new PlainError(
      `The database in ${folder} belongs to ${userName(uid)}, and Cairn would run it as ${userName(runs)}. Give it to ${userName(runs)} (chown -R), or run Cairn as whoever made it. Nothing was changed.`,
    );
  }
  if (owner.uid === undefined || (await others(path.dirname(folder)))) return;
  throw new PlainError(
    `The database in ${folder} runs as ${userName(runs)}, who may no longer pass through the folders above it. Let others pass through each of them (chmod o+x). Nothing was changed.`,
  );
}

/** The sentence for a command that needs a community where there is none. */
export function noCommunity(dataDir: string): string {
  return `There's no community in ${dataDir} yet: run npm start first. Nothing was changed.`;
}
