import { rename } from "node:fs/promises";
import { takeLock } from "../lock";
import { PlainError } from "../plain-error";
import { exists } from "../read-if-there";
import { removeData } from "./remove-data";

/**
 * Ends what a restore began when it was killed while the whole folder took its place: the old folder is moved aside
 * only once the new one is whole. Does nothing otherwise. Called before a data folder is used or made.
 */
export async function finishRestore(dataDir: string): Promise<void> {
  const [old, fresh] = [`${dataDir}.replaced`, `${dataDir}.restoring`];
  if (!(await exists(old))) return;
  if (!(await exists(dataDir))) {
    const whole = (await exists(fresh)) ? fresh : old;
    const lock = await takeLock(whole, "the end of a restore");
    if (!lock.held) throw new PlainError(`A restore is under way: ${lock.by}. Try again when it is done.`);
    await rename(whole, dataDir);
    await lock.release();
  }
  // It holds what members took back, which the restore has forgotten.
  await removeData(old);
}
