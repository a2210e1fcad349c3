import path from "node:path";
import { PlainError } from "@/lib/process/plain-error";
import { listIfThere, readIfThere } from "@/lib/process/read-if-there";
import { notWhole } from "./whole-database";

/** Where root's databases are, when the database's own user can't reach the data folder. */
export const SYSTEM_FOLDER = "/var/lib/cairn";

/** What is known of a data folder's database. Reading it has changed nothing. */
export interface Found {
  /** The folder that holds `postgres`, or is to hold it. */
  readonly home: string;
  /** Whether the data folder says that its database is elsewhere. */
  readonly elsewhere: boolean;
  readonly whole: boolean;
  /** Whether the data folder says already that a database was made. */
  readonly marked: boolean;
}

/** The place that a data folder names for a database that is elsewhere; undefined where it names none. */
export async function notedHome(folder: string): Promise<string | undefined> {
  const note = (await readIfThere(path.join(folder, "database-place")))?.trim();
  if (!note) return undefined;
  if (path.dirname(note) === SYSTEM_FOLDER && /^[0-9a-f]{16}$/.test(path.basename(note))) return note;
  throw new PlainError(
    `${path.join(folder, "database-place")} says that the database is in ${note}, where Cairn never keeps one. Put back what it said, or restore a backup into another folder. Nothing was changed.`,
  );
}

/**
 * Looks for a data folder's database. There is a whole one, or there never was one; anything else (a part is missing,
 * it can't be read, it was made and is gone) is refused in a sentence, so that nobody makes a new one over it.
 */
export async function findDatabase(folder: string): Promise<Found> {
  const noted = await notedHome(folder);
  const inside = await listIfThere(path.join(folder, "postgres"));
  if (noted && inside && inside.length > 0) {
    throw new PlainError(
      `There are two databases for ${folder}: one in it, and one in ${noted}, which its file database-place names. Move away the one you don't need. If that's the one in ${noted}, also remove database-place. Nothing was changed.`,
    );
  }
  const home = noted ?? folder;
  const target = path.join(home, "postgres");
  const contents = noted ? await listIfThere(target) : inside;
  const state = (await readIfThere(stateFile(folder)))?.trim();
  const found = { home, elsewhere: noted !== undefined, marked: state === "made" };
  // Only where it's written down: a folder of an older Cairn with secrets and no database may be one whose first start
  // was cut off while the site was built, and that start has to go on.
  if (state === "own") throw new PlainError(ownDatabase(folder, contents));
  if (contents && contents.length > 0) {
    const why = await notWhole(target);
    if (why) throw new PlainError(`${why} Nothing was changed.`);
    return { ...found, whole: true };
  }
  // An older Cairn wrote no such file: what it put elsewhere had been made all the same.
  if (found.marked || (noted && !state)) {
    throw new PlainError(
      `This site's database should be in ${target}, and it isn't. If it's on another disk, mount that; if this folder is a copy, copy the database too, or restore a backup into another folder. To delete everything and start again: npm run reset. Nothing was changed.`,
    );
  }
  return { ...found, whole: false };
}

function ownDatabase(folder: string, contents: string[] | undefined): string {
  const back =
    contents && contents.length > 0 ? ` To go back to the one in ${folder}, remove its file database-state.` : "";
  return `This site uses your own database, and DATABASE_URL isn't set. Set it to what the site's service uses.${back} Nothing was changed.`;
}

/**
 * Says "making" while the first database is being made, and "made" for good once it was; "own" where the site runs on a
 * database of the host's own.
 */
export const stateFile = (folder: string) => path.join(folder, "database-state");
