import { mkdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import { prepareDataFolder } from "../data-folder";
import { takeLock } from "../lock";
import { errorCode, PlainError } from "../plain-error";
import { exists } from "../read-if-there";
import { removeData } from "./remove-data";

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
  if (await exists(folder)) {
    const lock = await takeLock(folder, "npm run restore");
    if (!lock.held) throw new PlainError(`Another restore is under way: ${lock.by}.`);
    await removeData(folder);
    await lock.release();
  }
  await prepareDataFolder(folder);
  const lock = await takeLock(folder, "npm run restore");
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
  await removeData(old);
  const there = await exists(dataDir);
  if (there) await rename(dataDir, old);
  try {
    await rename(folder, dataDir);
  } catch (error) {
    if (there) await rename(old, dataDir);
    throw new PlainError(`The restored data could not be moved to ${dataDir} (${errorCode(error)}): it is as it was.`);
  }
  await removeData(old);
}

// A disk that is mounted at the very folder cannot be moved aside: better said before an hour of work than after.
async function proveMovable(dataDir: string): Promise<void> {
  if (!(await exists(dataDir))) {
    await mkdir(path.dirname(dataDir), { recursive: true }).catch(() => undefined);
    return;
  }
  if ((await stat(dataDir)).dev === (await stat(path.dirname(dataDir))).dev) return;
  throw new PlainError(`${dataDir} is a disk of its own: set CAIRN_DATA_DIR to a folder inside it, and try again.`);
}
