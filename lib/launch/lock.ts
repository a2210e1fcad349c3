import { lockInside } from "./lock-inside";
import { lockFolder } from "./lock-socket.mjs";

export type Lock = { held: true; release(): Promise<void> } | { held: false; by: string };

/** Takes a folder for one process, for as long as that lives; otherwise says who has it. */
export function takeLock(folder: string, purpose: string): Promise<Lock> {
  return lockFolder(folder, purpose);
}

/** Takes a data folder so, from other containers on this machine as well: a second database there would ruin it. */
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
