import { hourOf } from "@/lib/kernel/time";

/** The hour is the finest time a log of ours tells. */
const hour = (): string => hourOf(new Date()).toISOString().slice(0, 13);

/** One line for something of ours that broke: a code that the page showed too, nothing that the request brought. */
export function logFailure(reference: string, status: number): void {
  process.stderr.write(`${hour()}h failure ${status} reference ${reference}\n`);
}

/** One line for work of the night or the hour that failed: the code of the database or the system, or where in ours it arose. */
export function logMaintenance(error: unknown): void {
  const code = error instanceof Error ? codeOf(error) : "";
  process.stderr.write(
    `${hour()}h the database clean-up failed (${code || (error instanceof Error ? placeOf(error) : "no code")}). Trying again every 20 minutes.\n`,
  );
}

/** One line for lists of groups that could not be looked after. A list that could not be read is told at the desk. */
export function logFeeds(error: unknown): void {
  const code = error instanceof Error ? codeOf(error) || placeOf(error) : "no code";
  process.stderr.write(`${hour()}h reading lists of groups failed (${code}). Trying again within 10 minutes.\n`);
}

/** Next tells how it begins; what a start says on the terminal is ours alone. */
export async function unsaid<T>(begin: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await begin();
  } finally {
    console.log = log;
  }
}

/**
 * Errors print their kind and where in the code they arose, never their message: a database's message can quote
 * what somebody wrote. Replaces console.error and console.warn for the life of the process.
 */
export function quietConsole(): void {
  const say = (...parts: unknown[]): void => {
    for (const part of parts) if (part instanceof Error) process.stderr.write(`${hour()}h ${placeOf(part)}\n`);
  };
  console.error = say;
  console.warn = say;
}

/** Name, code and the first places of the stack; the message stands before them and is left out. */
export function placeOf(error: Error): string {
  const code = codeOf(error);
  // The message may hold lines that look like places: it is cut off by its own text.
  const stack = error.stack ?? "";
  const after = stack.indexOf(error.message);
  const frames = stack
    .slice(after < 0 ? stack.length : after + error.message.length)
    .split("\n")
    .filter((line) => /^\s+at \S/.test(line));
  const places = frames
    .slice(0, 4)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*\/((?:[^/\s]+\/){0,2}[^/\s]+)\)?$/, "$1"));
  return `${/^[A-Za-z]{1,60}$/.test(error.name) ? error.name : "Error"}${code ? ` ${code}` : ""} ${places.join(" < ")}`;
}

function codeOf(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return /^[A-Z0-9_]{1,40}$/.test(code) ? code : "";
}
