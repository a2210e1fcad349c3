import { mkdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import { prepareDataFolder } from "@/lib/data-folder/prepare-folder";
import { takeDataFolder } from "@/lib/data-folder/take-folder";
import { errorCode, PlainError } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";
import { proveRemovable, removeData } from "./remove-data";
import { isFresh, markFresh, markReplaced, replaces, unmarkReplaced } from "./restore-id";

/** A data folder beside the site's own, until it is whole. */
export interface FreshFolder {
  readonly folder: string;
  /** Puts it in the place of the site's own, and takes away what was there. */
  takePlace(): Promise<void>;
  /** Takes it away. */
  discard(): Promise<void>;
}

/** Makes such a folder, so that a restore that fails at any point has touched nothing. */
export async function freshFolder(dataDir: string): Promise<FreshFolder> {
  const folder = `${dataDir}.restoring`;
  await proveMovable(dataDir);
  await proveRemovable(dataDir);
  await proveOutOfTheWay(dataDir, folder);
  if (await exists(folder)) {
    const lock = await takeDataFolder(folder, "npm run restore");
    if (!lock.held)
      throw new PlainError(`Another restore is running (${lock.by}). Wait until it's done, then try again.`);
    await removeData(folder);
    await lock.release();
  }
  await prepareDataFolder(folder);
  await markFresh(folder);
  const lock = await takeDataFolder(folder, "npm run restore");
  const release = async () => {
    if (lock.held) await lock.release();
  };
  return {
    folder,
    async takePlace() {
      await takePlaceOf(dataDir, folder);
      await release();
    },
    async discard() {
      await removeData(folder);
      await release();
    },
  };
}

async function takePlaceOf(dataDir: string, folder: string): Promise<void> {
  const old = `${dataDir}.replaced`;
  // Whatever appeared there since stays: a folder can't be moved over one that isn't empty, and is never merged with it.
  if (await exists(old)) throw inTheWay(old);
  const there = await exists(dataDir);
  if (there) {
    await proveRemovable(dataDir);
    await markReplaced(dataDir, folder);
    await rename(dataDir, old);
  }
  try {
    await rename(folder, dataDir);
  } catch (error) {
    if (there) {
      await rename(old, dataDir);
      await unmarkReplaced(dataDir);
    }
    throw new PlainError(
      `The restored data couldn't be moved to ${dataDir} (${errorCode(error)}). What was there before is still there.`,
    );
  }
  if (there && (await replaces(dataDir, old))) await removeData(old);
}

// Better said before an hour of work than after. What an earlier restore left is gone by now: see finish-restore.ts.
async function proveOutOfTheWay(dataDir: string, folder: string): Promise<void> {
  if ((await exists(folder)) && !(await isFresh(folder))) throw inTheWay(folder);
  if (await exists(`${dataDir}.replaced`)) throw inTheWay(`${dataDir}.replaced`);
}

const inTheWay = (folder: string) =>
  new PlainError(`${folder} is in the way, and this restore didn't put it there. Move it away. Nothing was restored.`);

// A disk that is mounted at the very folder cannot be moved aside: better said before an hour of work than after.
async function proveMovable(dataDir: string): Promise<void> {
  if (!(await exists(dataDir))) {
    await mkdir(path.dirname(dataDir), { recursive: true }).catch(() => undefined);
    return;
  }
  if ((await stat(dataDir)).dev === (await stat(path.dirname(dataDir))).dev) return;
  throw new PlainError(`${dataDir} is a disk of its own. Set CAIRN_DATA_DIR to a folder inside it, then try again.`);
}
