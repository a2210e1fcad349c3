import { access, constants, lstat } from "node:fs/promises";
import process from "node:process";
import { errorCode, PlainError } from "@/lib/process/plain-error";
import { userName } from "@/lib/process/users";
import { contentsOf, foreignEntries } from "./entries";

/**
 * Refuses a data folder that is somebody else's, before anything is written: root would open an empty community beside
 * it and back that up. Called first by every command that uses the data folder; `command` is how it was typed.
 */
export async function refuseOthersFolder(dataDir: string, command: string): Promise<void> {
  const me = process.getuid?.();
  if (me === undefined) return;
  for (const folder of [dataDir, `${dataDir}.restoring`, `${dataDir}.replaced`]) {
    const owner = await ownerOf(folder);
    if (owner === undefined || owner === me) continue;
    const whose = userName(owner);
    if (me === 0) {
      throw new PlainError(
        `${folder} belongs to ${whose}, and you're root. Run this as the user it belongs to: ${asThem(owner, dataDir, command)}. Nothing was changed.`,
      );
    }
    // A folder that is shared on purpose, by a group or a mounted volume, is as good as one's own.
    if (await mayUse(folder)) continue;
    throw new PlainError(
      `${folder} belongs to ${whose}, and you're ${userName(me)}. Run this as ${whose}, or set CAIRN_DATA_DIR to a folder of your own. Nothing was changed.`,
    );
  }
}

/** Refuses to begin a community in a folder that is in other use: it would be closed to everybody else. */
export async function refuseForeignFolder(dataDir: string): Promise<void> {
  const contents = await contentsOf(dataDir);
  // One that has begun already goes on, whatever somebody put beside it.
  if (["kind", "postgres", "database-place"].some((name) => contents.includes(name))) return;
  const foreign = await foreignEntries(dataDir);
  if (foreign.length === 0) return;
  const named =
    foreign.length > 2 ? `${foreign.slice(0, 2).join(", ")} and ${foreign.length - 2} more` : foreign.join(", ");
  throw new PlainError(
    `${dataDir} isn't empty, and there are files in it that aren't Cairn's: ${named}. Set CAIRN_DATA_DIR to a folder just for Cairn. It doesn't have to exist yet. Nothing was changed.`,
  );
}

// sudo passes none of our settings on: without this one it would be another data folder's command.
function asThem(owner: number, dataDir: string, command: string): string {
  const name = userName(owner);
  const user = name.startsWith("user ") ? `'#${owner}'` : name;
  return `sudo -u ${user} ${process.env.CAIRN_DATA_DIR ? `CAIRN_DATA_DIR=${dataDir} ` : ""}${command}`;
}

async function ownerOf(folder: string): Promise<number | undefined> {
  try {
    return (await lstat(folder)).uid;
  } catch (error) {
    // Whatever else is wrong with it is said by whoever reads it next.
    if (errorCode(error) !== "EACCES") return undefined;
    throw new PlainError(
      `${folder} can't be looked at: a folder above it belongs to somebody else. Run this as the user it belongs to. Nothing was changed.`,
    );
  }
}

function mayUse(folder: string): Promise<boolean> {
  return access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}
