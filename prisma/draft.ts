import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { sqlBetween } from "./engine";
import { draftedDatamodel, migrationsFolder } from "./migrations";

/** Writes the SQL for what changed in schema.prisma since the last draft; null when nothing did. */
export async function draft(name: string, now: Date): Promise<string | null> {
  const before = await readFile(draftedDatamodel, "utf8").catch(() => "");
  const after = await readFile(path.join(import.meta.dirname, "schema.prisma"), "utf8");
  const sql = await sqlBetween(before, after);
  if (withoutComments(sql) === "") return null;
  const folder = path.join(migrationsFolder, `${stamp(now)}_${name}`);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  await writeFile(file, sql);
  await writeFile(draftedDatamodel, after);
  return file;
}

const withoutComments = (sql: string) => sql.replace(/^--.*$/gm, "").trim();

const stamp = (now: Date) => now.toISOString().replace(/\D/g, "").slice(0, 14);
