import { readSettings, SettingError, type Settings } from "@/lib/server/env";
import { PlainError } from "./plain-error";

/** The settings, or one sentence about the one that cannot be used. */
export function checkedSettings(): Settings {
  try {
    return readSettings();
  } catch (error) {
    throw error instanceof SettingError ? new PlainError(error.message) : error;
  }
}
