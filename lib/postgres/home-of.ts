import { realpath } from "node:fs/promises";
import path from "node:path";
import { PlainError } from "@/lib/process/plain-error";
import { readIfThere } from "@/lib/process/read-if-there";
import { writePrivate } from "@/lib/process/write-private";
import { notedHome } from "./find-database";

const ownerNote = (home: string) => path.join(home, "data-folder");

/** Says, beside a database that is elsewhere, whose it is. */
export async function tellHome(home: string, dataDir: string): Promise<void> {
  const real = await realpath(dataDir);
  if ((await readIfThere(ownerNote(home)))?.trim() !== real) await writePrivate(ownerNote(home), real);
}

/**
 * Refuses a data folder that is a copy of another one which still names this database: the copy would stop it, or take
 * it away. A folder that was moved names nobody else's.
 */
export async function proveHome(home: string, dataDir: string): Promise<void> {
  const other = (await readIfThere(ownerNote(home)))?.trim();
  if (!other || other === (await realpath(dataDir))) return;
  if ((await notedHome(other)) !== home) return;
  throw new PlainError(
    `${dataDir} is a copy of ${other}, and its database in ${home} is still the other's. To copy a community, use npm run backup and npm run restore; if ${other} was a copy, move it away. Nothing was changed.`,
  );
}
