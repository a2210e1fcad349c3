import path from "node:path";
import { findDatabase } from "@/lib/postgres/find-database";
import { PlainError } from "@/lib/process/plain-error";
import { readIfThere } from "@/lib/process/read-if-there";
import { ensureSecret } from "./secrets";

/**
 * The password of the embedded database. Of letters and digits, since it stands in an address. Made with the first
 * database only: a new one wouldn't open one that is there.
 */
export async function databasePassword(folder: string): Promise<string> {
  await provePassword(folder);
  return (await ensureSecret(folder, "database-password")).replace(/[^A-Za-z0-9]/g, "");
}

/** Refuses a data folder whose database is there and isn't whole, was lost, or came without its password. */
export async function provePassword(folder: string): Promise<void> {
  const { whole } = await findDatabase(folder);
  if (!whole || (await readIfThere(path.join(folder, "database-password")))?.trim()) return;
  throw new PlainError(
    `The database of ${folder} is there, but the file database-password isn't, and nothing else opens it. Copy it from where the rest came from, or restore a backup into another folder. Nothing was changed.`,
  );
}
