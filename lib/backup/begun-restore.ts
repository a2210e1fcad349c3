import { takeDataFolder } from "@/lib/data-folder/take-folder";
import { notedHome } from "@/lib/postgres/find-database";
import { PlainError } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";
import { removeData } from "./remove-data";
import { isFresh } from "./restore-id";

const begunBeside = (dataDir: string) => `${dataDir}.restoring`;

/** Whether a restore that was killed left what it had brought back so far. A folder somebody else named so doesn't count. */
export async function hasBegunRestore(dataDir: string): Promise<boolean> {
  const begun = begunBeside(dataDir);
  return (await exists(begun)) && (await isFresh(begun));
}

/** What a host should know of it: everybody's words are in it, and no deletion reaches them there. */
export async function begunRestoreNote(dataDir: string): Promise<string[]> {
  if (!(await hasBegunRestore(dataDir))) return [];
  const begun = begunBeside(dataDir);
  const home = await notedHome(begun);
  const where = home ? `${begun} and ${home}` : begun;
  const which = home ? "those two folders" : "that folder";
  return [`A restore was interrupted and left a copy of everybody's posts in ${where}. To remove it, delete ${which}.`];
}

/** Removes it, unless the restore still goes on. */
export async function removeBegunRestore(dataDir: string): Promise<void> {
  if (!(await hasBegunRestore(dataDir))) return;
  const begun = begunBeside(dataDir);
  const lock = await takeDataFolder(begun, "npm run reset");
  if (!lock.held) throw new PlainError(`A restore is running (${lock.by}). Stop it first.`);
  try {
    await removeData(begun);
  } finally {
    await lock.release();
  }
}
