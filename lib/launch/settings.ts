import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import path from "node:path";
import { errorCode, PlainError } from "@/lib/process/plain-error";
import { readSettings, SettingError, type Settings } from "@/lib/server/env";
import { loadSettingsFile } from "./settings-file";

/** The settings of environment and file, or one sentence about the one that cannot be used. */
export function checkedSettings(): Settings {
  loadSettingsFile();
  try {
    const settings = readSettings();
    return { ...settings, dataDir: linkedTo(settings.dataDir) };
  } catch (error) {
    throw error instanceof SettingError ? new PlainError(error.message) : error;
  }
}

// A data folder that is a link is what it points to: else a restore would move the link aside and leave on the disk what
// members took back, and a reset would say that all was erased.
function linkedTo(folder: string): string {
  if (!isLink(folder)) return folder;
  try {
    return realpathSync(folder);
  } catch (error) {
    // Whatever else is wrong with it is said by whoever reads it.
    if (errorCode(error) !== "ENOENT") return folder;
  }
  const target = path.resolve(path.dirname(folder), readlinkSync(folder));
  // A restore that was killed had moved it aside: it is finished before anything is made.
  if (existsSync(`${target}.replaced`)) return target;
  throw new PlainError(
    `The data folder ${folder} is a link to ${target}, which isn't there: mount the disk it's on, or fix the link. Nothing was changed.`,
  );
}

function isLink(folder: string): boolean {
  try {
    return lstatSync(folder).isSymbolicLink();
  } catch {
    return false;
  }
}
