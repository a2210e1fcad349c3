/**
 * Codes of PostgreSQL (five characters) and of the system for what a host can mend, with the sentence that says how.
 * What is not here is a fault of ours, and is shown with its place in the code.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full. Make room, then try again.",
  EDQUOT: "This user's share of the disk is full. Make room, then try again.",
  EROFS: "The disk is read-only, perhaps because of a fault. Fix that, then try again.",
  EIO: "The disk couldn't be read or written, and may be failing. Check the system's log before you try again.",
  EMFILE: "This user has too many files open. Raise the limit (ulimit -n), then try again.",
  ENFILE: "The system has too many files open. Close other programs, then try again.",
  ENOMEM: "There isn't enough memory. Close other programs, then try again.",
  53100: "The database's disk is full. Make room there, then try again.",
  53200: "The database is out of memory. Give it more, then try again.",
  53300: "The database has no free connections. Raise its max_connections or close some, then try again.",
  "57014":
    "The database stopped a statement that took too long. Raise statement_timeout for this role, then try again.",
  "55P03": "Something else has locked a table in the database. Wait a moment, then try again.",
  "57P01": "The database was stopped while we were using it. Start it, then try again.",
  "57P03": "The database is still starting. Wait a moment, then try again.",
  "25006": "The database is read-only. DATABASE_URL has to name the primary, not a replica.",
  "42501":
    "The database's role doesn't have the rights that Cairn needs. DATABASE_URL has to name the database's owner.",
  "28P01": "The database refused the user name or password. Check DATABASE_URL.",
};

/** What the same codes mean of the database that Cairn brings, for which nobody set DATABASE_URL. */
const BROUGHT: Readonly<Record<string, string>> = {
  "42501":
    "The database isn't allowed to use one of its files, which may belong to somebody else. Give all of them to the user that the database runs as (chown -R), then try again.",
  "28P01":
    "The file database-password doesn't match this database. Put back the one that belongs to it, or restore a backup.",
};
const brought = new Set<string>();

/** Notes that the database at this address is the one that Cairn brings, so that its faults are told as such. */
export function bringsDatabase(databaseUrl: string): void {
  brought.add(new URL(databaseUrl).host);
}

/** Whether it is. */
export const isBrought = (databaseUrl: string): boolean => brought.has(new URL(databaseUrl).host);

/** The sentence for an error of the database that Cairn brings; undefined at any other address, and for any other error. */
export function wrongWithBrought(databaseUrl: string, error: unknown): string | undefined {
  if (!isBrought(databaseUrl)) return undefined;
  const code = codesOf(error).find((one) => Object.hasOwn(BROUGHT, one));
  return code ? BROUGHT[code] : undefined;
}

/** The sentence for an error that a host can mend; undefined for any other. */
export function whatWentWrong(error: unknown): string | undefined {
  // A site has one database: the one that it brings, or the host's own.
  const sentences = brought.size > 0 ? { ...SENTENCES, ...BROUGHT } : SENTENCES;
  for (const code of codesOf(error)) if (Object.hasOwn(sentences, code)) return sentences[code];
  // What a programme of PostgreSQL's could not write is in what it said.
  return error instanceof Error && /no space left on device/i.test(error.message) ? SENTENCES.ENOSPC : undefined;
}

// The client of the database wraps what the database said: once, or as the cause of what it says itself.
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const of = (name: string): unknown => Object.getOwnPropertyDescriptor(error, name)?.value;
  const own = [of("code"), of("originalCode")].filter((code) => typeof code === "string");
  return [...own, ...["cause", "meta", "driverAdapterError"].flatMap((name) => codesOf(of(name), depth + 1))];
}
