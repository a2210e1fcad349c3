import { readSettings, SettingError, type Settings } from "@/lib/server/env";
import { PlainError } from "./plain-error";
import { loadSettingsFile } from "./settings-file";

/** The settings of environment and file, or one sentence about the one that cannot be used. */
export function checkedSettings(): Settings {
  loadSettingsFile();
  try {
    return readSettings();
  } catch (error) {
    throw error instanceof SettingError ? new PlainError(error.message) : error;
  }
}
