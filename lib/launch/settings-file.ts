import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseEnv } from "node:util";
import { root } from "@/lib/process/paths";
import { errorCode, PlainError } from "@/lib/process/plain-error";
import { settingsSchema } from "@/lib/server/env-schema";

/** The file in the clone's folder; CAIRN_SETTINGS names another. */
const FILE = "settings.env";
const SECRETS = ["CAIRN_SECRET", "DATABASE_URL", "CAIRN_SITE_DATABASE_URL"];
// The demonstration sets its own.
const NAMES = Object.keys(settingsSchema.shape).filter((name) => name !== "CAIRN_DEMO");
const IGNORED = /^\s*(#.*)?$/;
const SETTING = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/;
const QUOTED = /^(['"`])(?:(?!\1).)*\1\s*(#.*)?$/;

let loaded = false;

/** Adds what the settings file says to the environment of this process, once. */
export function loadSettingsFile(): void {
  if (loaded) return;
  loaded = true;
  addSettings(process.env, root);
}

/**
 * Adds what a folder's settings file says to an environment. What that has already stays, even when it is empty: so one
 * command can do without a setting of the file. run.mjs says which commands have no such file.
 */
export function addSettings(environment: Record<string, string | undefined>, folder: string): void {
  const { CAIRN_SETTINGS: named } = environment;
  const file = path.resolve(folder, named || FILE);
  const text = textOf(file, named !== undefined && named !== "");
  if (text === undefined) return;
  const settings = parseSettings(text, file);
  for (const [name, value] of Object.entries(settings)) environment[name] ??= value;
  if (readableByAll(file) && SECRETS.some((name) => settings[name])) {
    console.warn(`Anyone on this machine can read the secrets in ${file}. Run: chmod 600 ${file}`);
  }
}

/** What a settings file says: refused in a sentence when a line of it would not mean what its writer thinks. */
export function parseSettings(text: string, file: string): Record<string, string | undefined> {
  const clean = text.replace(/^\uFEFF/, "");
  for (const [index, line] of clean.split(/\r?\n/).entries()) {
    if (IGNORED.test(line)) continue;
    const refuse = (why: string) => new PlainError(`Line ${index + 1} of ${file} can't be used: ${why}`);
    const [, name, value = ""] = SETTING.exec(line) ?? [];
    if (name === undefined) throw refuse("write NAME=value, or start the line with # to leave it out.");
    if (!NAMES.includes(name)) {
      throw refuse(`there's no setting ${name}. Check the spelling: README.md has the list.`);
    }
    // Left to itself, the rest of a password would count as a remark.
    if (/^([^'"`].*)?#/.test(value)) throw refuse(`the value of ${name} has a # in it: put it in 'quotes'.`);
    // Without its second quote a value would keep the first, or go on over the lines below.
    if (/^['"`]/.test(value) && !QUOTED.test(value)) {
      throw refuse(`the value of ${name} begins with a quote, so it must end with one on the same line.`);
    }
  }
  return parseEnv(clean);
}

function textOf(file: string, named: boolean): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = errorCode(error) ?? "unknown error";
    if (code === "ENOENT" && !named) return undefined;
    throw new PlainError(
      `The settings file ${file} can't be read (${code}). Check ${named ? "CAIRN_SETTINGS, and " : ""}that the user who starts Cairn can read it.`,
    );
  }
}

// Windows knows no such bits, and says that all may read.
function readableByAll(file: string): boolean {
  return process.platform !== "win32" && statSync(file).isFile() && (statSync(file).mode & 0o004) !== 0;
}
