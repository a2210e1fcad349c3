import { execFile } from "node:child_process";
import { statfs } from "node:fs/promises";
import process from "node:process";
import { promisify } from "node:util";
import { removeFolder, temporaryFolder } from "@/lib/testing/temporary";

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;
const SIZE = 700;

/** A folder for everything that a run writes; `resize` is there when it is a disk of its own. */
export type Room = { folder: string; resize: ((megabytesFree: number) => Promise<void>) | null };

/** A disk in memory whose size can be changed, where this machine lets us mount one; an ordinary folder elsewhere. */
export async function makeRoom(undo: (() => Promise<void>)[]): Promise<Room> {
  const folder = await temporaryFolder();
  undo.push(() => removeFolder(folder));
  if (process.platform !== "linux") return { folder, resize: null };
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${SIZE}m,mode=0711`, "cairn-faults", folder]);
  } catch {
    return { folder, resize: null };
  }
  undo.push(async () => void (await run("umount", ["--lazy", folder])));
  return {
    folder,
    resize: async (free) => {
      const { blocks, bfree, bsize } = await statfs(folder);
      const used = Math.ceil(((blocks - bfree) * bsize) / MEGABYTE);
      await run("mount", ["-o", `remount,size=${used + free}m`, folder]);
    },
  };
}
