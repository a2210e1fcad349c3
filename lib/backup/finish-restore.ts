import { rename } from "node:fs/promises";
import { contentsOf } from "@/lib/data-folder/entries";
import { takeDataFolder } from "@/lib/data-folder/take-folder";
import { findDatabase } from "@/lib/postgres/find-database";
import { PlainError } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";
import { removeData } from "./remove-data";
import { replaces, unmarkReplaced, wasReplaced } from "./restore-id";

/**
 * Ends what a restore began when it was killed while the whole folder took its place: the old folder is moved aside
 * only once the new one is whole. Does nothing otherwise. Called before a data folder is used or made; with `databaseUrl`
 * the database is one of the host's own, and none is to be in the folder.
 */
export async function finishRestore(dataDir: string, databaseUrl: string | undefined): Promise<void> {
  const [old, fresh] = [`${dataDir}.replaced`, `${dataDir}.restoring`];
  if (!(await exists(old))) return;
  if (!(await exists(dataDir))) {
    const whole = (await exists(fresh)) && (await replaces(fresh, old)) ? fresh : old;
    if (whole === old && !(await wasReplaced(old))) {
      throw new PlainError(
        `There's no ${dataDir}, but there is ${old}, and we can't tell where it came from. If it's your site's data, rename it to ${dataDir}; if not, move it away. Nothing was changed.`,
      );
    }
    await moveBack(whole, dataDir);
    if (whole === old) return unmarkReplaced(dataDir);
  }
  if (await replaces(dataDir, old)) {
    if (!databaseUrl && !(await findDatabase(dataDir)).whole) {
      throw new PlainError(
        `${dataDir} was restored, but there's no database in it. If its database is one of your own, set DATABASE_URL. If not, look for what's missing: ${old} holds everything as it was before. Nothing was changed.`,
      );
    }
    // It holds what members took back, which the restore has forgotten.
    return removeData(old);
  }
  // A disk that was mounted anew, or a folder that a service made: the only copy is beside it.
  if ((await wasReplaced(old)) && (await contentsOf(dataDir)).length === 0) {
    throw new PlainError(
      `${dataDir} is empty, and ${old} holds what a restore was about to replace. Remove the empty folder, or mount what should be there. Nothing was changed.`,
    );
  }
}

async function moveBack(folder: string, dataDir: string): Promise<void> {
  const lock = await takeDataFolder(folder, "the end of a restore");
  if (!lock.held) throw new PlainError(`A restore is running (${lock.by}). Try again when it's done.`);
  await rename(folder, dataDir);
  await lock.release();
}
