import path from "node:path";
import process from "node:process";
import { provePassword } from "@/lib/data-folder/database-password";
import { findDatabase } from "@/lib/postgres/find-database";
import { noCommunity } from "@/lib/postgres/open-database";
import { PlainError } from "@/lib/process/plain-error";
import { listIfThere, readIfThere } from "@/lib/process/read-if-there";

/** Refuses a data folder that isn't there, before anything is written. Commands make none: only a start does. */
export async function proveDataFolder(dataDir: string): Promise<void> {
  if ((await listIfThere(dataDir)) === undefined) throw new PlainError(noCommunity(dataDir));
}

/** Refuses a data folder without a whole database and its password, before anything is written. */
export async function proveOwnDatabase(dataDir: string): Promise<void> {
  await provePassword(dataDir);
  const { whole } = await findDatabase(dataDir);
  if (!whole) throw new PlainError(noCommunity(dataDir));
}

/** Refuses a data folder without the secret that its community was made with: commands make none either. */
export async function proveSecret(dataDir: string): Promise<void> {
  const file = path.join(dataDir, "secret");
  if (process.env.CAIRN_SECRET || (await readIfThere(file))?.trim()) return;
  const contents = (await listIfThere(dataDir)) ?? [];
  if (!contents.includes("kind")) throw new PlainError(noCommunity(dataDir));
  throw new PlainError(
    `${file} is missing. If this folder is a copy, copy it too; if you set CAIRN_SECRET for npm start, set it here as well. Nothing was changed.`,
  );
}
