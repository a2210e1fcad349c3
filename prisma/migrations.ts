import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Where the project's own migrations lie. */
export const migrationsFolder = path.join(import.meta.dirname, "migrations");

/** The datamodel as it was when the newest migration was drafted: what the next draft is compared with. */
export const draftedDatamodel = path.join(migrationsFolder, "datamodel.prisma");

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** All migrations of a folder, oldest first. */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  // A checkout with other line ends is the same migration.
  const sql = (await readFile(path.join(folder, name, "migration.sql"), "utf8")).replaceAll("\r\n", "\n");
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
