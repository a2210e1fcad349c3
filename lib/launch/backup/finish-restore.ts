import { rename } from "node:fs/promises";
import { findDatabase } from "../database/find-database";
import { takeDataFolder } from "../lock";
import { PlainError } from "../plain-error";
import { exists, listIfThere } from "../read-if-there";
import { removeData } from "./remove-data";
import { replaces, unmarkReplaced, wasReplaced } from "./restore-id";

/**
 * Ends what a restore began when it was killed while the whole folder took its place: the old folder is moved aside
 * only once the new one is whole. Does nothing otherwise. Called before a data folder is used or made.
 */
export async function finishRestore(dataDir: string): Promise<void> {
  const [old, fresh] = [`${dataDir}.replaced`, `${dataDir}.restoring`];
  if (!(await exists(old))) return;
  if (!(await exists(dataDir))) {
    const whole = (await exists(fresh)) && (await replaces(fresh, old)) ? fresh : old;
    if (whole === old && !(await wasReplaced(old))) {
      throw new PlainError(
        `There's no ${dataDir}, but there's ${old}, which no restore left there. If that's your community, rename it to ${dataDir}; if not, move it away. Nothing was changed.`,
      );
    }
    await moveBack(whole, dataDir);
    if (whole === old) return unmarkReplaced(dataDir);
  }
  if (await replaces(dataDir, old)) {
    await findDatabase(dataDir);
    // It holds what members took back, which the restore has forgotten.
    return removeData(old);
  }
  // A disk that was mounted anew, or a folder that a service made: the only copy is beside it.
  if ((await wasReplaced(old)) && (await listIfThere(dataDir))?.length === 0) {
    throw new PlainError(
      `${dataDir} is empty, and ${old} holds the community that a restore was about to replace. Remove the empty folder, or mount what should be there. Nothing was changed.`,
    );
  }
}

async function moveBack(folder: string, dataDir: string): Promise<void> {
  const lock = await takeDataFolder(folder, "the end of a restore");
  if (!lock.held) throw new PlainError(`A restore is under way: ${lock.by}. Try again when it is done.`);
  await rename(folder, dataDir);
  await lock.release();
}
