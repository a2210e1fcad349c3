import { open, rename, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { errorCode, errorText, PlainError } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";
import { stopSignal } from "@/lib/process/stop";
import type { Chunks } from "./age-file";

/**
 * Writes a file for its owner's eyes only, whole or not at all: beside its name first. `content` is asked for once it is
 * clear that the file can be written.
 */
export async function writeWhole(file: string, mayReplace: boolean, content: () => Promise<Chunks>): Promise<void> {
  if (!mayReplace && (await exists(file))) {
    throw new PlainError(`${file} is there already, and a backup is never overwritten. Choose another name with --to.`);
  }
  const half = `${file}.${process.pid}.half`;
  try {
    const handle = await open(half, "wx", 0o600);
    try {
      await writeFile(handle, await content(), { signal: stopSignal });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw plainly(error, file);
  }
}

function plainly(error: unknown, file: string): unknown {
  if (error instanceof PlainError) return error;
  if (stopSignal.aborted) return new PlainError("Stopped. No backup was written.");
  const code = errorCode(error) ?? "";
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) {
    return new PlainError(
      `There's no room for ${file} (${code}), so nothing was kept. Make room, or choose another place with --to.`,
    );
  }
  if (["ENOENT", "ENOTDIR"].includes(code))
    return new PlainError(`The folder for ${file} doesn't exist. Make it first.`);
  if (/^E[A-Z]+$/.test(code)) {
    return new PlainError(`${file} can't be written (${code}). Choose another place with --to.`);
  }
  if (/^[0-9A-Z]{5}$/.test(code) || /^(Connection terminated|Client has encountered)/.test(errorText(error))) {
    return new PlainError(
      `The database couldn't be read to the end (${errorText(error)}), so no backup was written. Try again.`,
    );
  }
  return error;
}
