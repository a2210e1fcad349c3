import { chmod, mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { errorCode, PlainError } from "@/lib/process/plain-error";
import { exists } from "@/lib/process/read-if-there";
import { whatWentWrong } from "@/lib/process/what-went-wrong";

/** Makes the data folder when it is missing and proves that it can be written to. */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await makeFolders(folder);
    if (process.getuid?.() === (await stat(folder)).uid) {
      // Root's database runs as another user, which must be able to pass through; the files inside stay root's alone.
      await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    const probe = path.join(folder, `.probe-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const known = whatWentWrong(error);
    if (known) throw new PlainError(`The data folder ${folder} can't be written to. ${known}`);
    const why = errorCode(error) ?? "unknown error";
    throw new PlainError(
      `The data folder ${folder} can't be written to (${why}). Make it writable, or set CAIRN_DATA_DIR to another folder.`,
    );
  }
}

// Step by step: Node's own recursive mkdir never comes back from a folder such as /proc that lets nothing be made.
async function makeFolders(folder: string): Promise<void> {
  if (await exists(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolders(parent);
  await mkdir(folder, { mode: 0o700 });
}
