import { type Lock, takeLock } from "@/lib/process/lock";
import { lockInside } from "./lock-inside";

/** Takes a data folder for one process, for as long as that lives, from other containers on this machine as well: a second database there would ruin it. */
export async function takeDataFolder(folder: string, purpose: string): Promise<Lock> {
  const lock = await takeLock(folder, purpose);
  if (!lock.held) return lock;
  const inside = await lockInside(folder, purpose);
  if ("by" in inside) {
    await lock.release();
    return { held: false, by: inside.by };
  }
  const release = async () => {
    await inside.release();
    await lock.release();
  };
  return { held: true, release };
}
