import { lstat, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { foreignEntries, ownEntries } from "@/lib/data-folder/entries";
import { notedHome } from "@/lib/postgres/find-database";
import { proveHome } from "@/lib/postgres/home-of";
import { stopOrphan } from "@/lib/postgres/orphan";
import { errorCode, PlainError } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";

/** Removes a data folder together with a database that lives elsewhere (root's does), which a killed restore left running. */
export async function removeData(folder: string): Promise<void> {
  if (!(await exists(folder))) return;
  const home = await proveRemovable(folder);
  await stopOrphan(path.join(home ?? folder, "postgres"));
  if (home) await removeOwn(home);
  await removeOwn(folder);
}

/** Refuses a data folder that holds anything but Cairn's own; says where its database is when that is elsewhere. */
export async function proveRemovable(folder: string): Promise<string | undefined> {
  if (!(await exists(folder))) return undefined;
  if ((await lstat(folder)).isSymbolicLink()) {
    throw new PlainError(`${folder} is a link: set CAIRN_DATA_DIR to the folder it points to. Nothing was changed.`);
  }
  await proveOwn(folder);
  const home = await notedHome(folder);
  if (home === undefined || !(await exists(home))) return undefined;
  await proveOwn(home);
  await proveHome(home, folder);
  return home;
}

async function proveOwn(folder: string): Promise<void> {
  const foreign = await foreignEntries(folder);
  if (foreign.length === 0) return;
  const named = foreign.length > 5 ? [...foreign.slice(0, 5), `${foreign.length - 5} more`] : foreign;
  throw new PlainError(
    `${folder} would be deleted, and there are files in it that aren't Cairn's: ${named.join(", ")}. Move them away first, or set CAIRN_DATA_DIR to a folder just for Cairn. Nothing was changed.`,
  );
}

// One known name after another, and the folder only once it's empty: what somebody puts there meanwhile stays.
async function removeOwn(folder: string): Promise<void> {
  for (const name of await ownEntries(folder)) await rm(path.join(folder, name), { recursive: true, force: true });
  await rmdir(folder).catch((error) => {
    // A disk of its own can't be removed, and is empty by now.
    if (!["ENOENT", "EBUSY", "ENOTEMPTY", "EEXIST", "EPERM", "EACCES"].includes(errorCode(error) ?? "")) throw error;
  });
}
