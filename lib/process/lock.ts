import { lockFolder } from "./lock-socket.mjs";

export type Lock = { held: true; release(): Promise<void> } | { held: false; by: string };

/** Takes a folder for one process, for as long as that lives; otherwise says who has it. */
export function takeLock(folder: string, purpose: string): Promise<Lock> {
  return lockFolder(folder, purpose);
}
