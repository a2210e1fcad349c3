import path from "node:path";
import process from "node:process";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { inRoot } from "@/lib/process/paths";
import { errorText, PlainError } from "@/lib/process/plain-error";

/** What was typed behind `--`. Options that a command does not know are refused, since one may be a mistyped promise. */
export function commandLine(known: { texts: string[]; switches: string[] }): {
  text(name: string): string | undefined;
  has(name: string): boolean;
} {
  const options: NonNullable<ParseArgsConfig["options"]> = {};
  for (const name of known.texts) options[name] = { type: "string" };
  for (const name of known.switches) options[name] = { type: "boolean" };
  try {
    const { values } = parseArgs({ args: process.argv.slice(2), options, strict: true });
    return {
      text: (name) => {
        const value = values[name];
        return typeof value === "string" ? value : undefined;
      },
      has: (name) => values[name] === true,
    };
  } catch (error) {
    throw new PlainError(`${errorText(error).split(".")[0]}. README.md shows how to use it, under 'Commands'.`);
  }
}

/** A path as it was meant where the command was typed: npm itself goes to the folder of package.json. */
export function typedPath(typed: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), typed);
}

/** Where backups go unless said otherwise. */
export const backupsFolder = inRoot("backups");

/** The lists of what was erased, beside the backups they are newer than. */
export const ERASED_FILE = "erased.age";
