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
    throw new PlainError(`${file} is there already: name another with --to, no backup is written over.`);
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
  if (stopSignal.aborted) return new PlainError("Stopped: no backup was written.");
  const code = errorCode(error) ?? "";
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) {
    return new PlainError(
      `There is no room for ${file} (${code}): nothing was kept. Make room, or name another place.`,
    );
  }
  if (["ENOENT", "ENOTDIR"].includes(code))
    return new PlainError(`The folder of ${file} does not exist: make it first.`);
  if (/^E[A-Z]+$/.test(code)) {
    return new PlainError(`${file} cannot be written (${code}): name another place with --to.`);
  }
  if (/^[0-9A-Z]{5}$/.test(code) || /^(Connection terminated|Client has encountered)/.test(errorText(error))) {
    return new PlainError(`The database could not be read to its end (${errorText(error)}): no backup was written.`);
  }
  return error;
}
