import process from "node:process";
import { whatWentWrong } from "./what-went-wrong";

/** Something a person can mend: its message is one plain sentence and what to do. Shown without a stack, exit code 1. */
export class PlainError extends Error {}

/** Runs a command to its end; a PlainError is said plainly, anything else with its stack, and both exit with 1. */
export async function runToEnd(command: () => Promise<void>): Promise<void> {
  // Whoever read along may be gone, a closed pipe or a lost terminal: that must neither end a site nor keep it busy.
  for (const out of [process.stdout, process.stderr]) out.on("error", () => undefined);
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    // Not through the console, which the running site keeps quiet.
    const said = error instanceof PlainError ? error.message : whatWentWrong(error);
    if (said !== undefined) process.stderr.write(`\n${said}\n`);
    else console.error(error);
  }
}

/** The code of a system or database error ("EADDRINUSE", "28P01"), if it carries one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** What an unknown thrown value says. */
export function errorText(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return error.errors.map(errorText).join("; ");
  return error instanceof Error ? error.message : String(error);
}
