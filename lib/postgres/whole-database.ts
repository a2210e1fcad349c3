import path from "node:path";
import { listIfThere, readIfThere, statIfThere } from "@/lib/process/read-if-there";

const MAJOR = "18";

// What PostgreSQL doesn't start without, or would start without knowing what was lost. Copies that leave out empty
// folders are as usual as copies that were cut short.
const FULL_FOLDERS = ["base", "base/1", "global", "pg_wal", "pg_xact", "pg_multixact/members", "pg_multixact/offsets"];
const FOLDERS = ["commit_ts", "dynshmem", "notify", "replslot", "serial", "snapshots", "stat", "subtrans", "tblspc"];
const FILES = ["PG_VERSION", "global/pg_control", "global/pg_filenode.map", "postgresql.conf", "pg_hba.conf"];

/** Why what is in this folder isn't a database that this Cairn can open, with what to do; undefined when it is one. */
export async function notWhole(folder: string): Promise<string | undefined> {
  const missing = await missingFrom(folder);
  if (missing.length > 0) {
    const named = missing.length > 3 ? [...missing.slice(0, 3), `${missing.length - 3} more`] : missing;
    return `The database in ${folder} isn't whole. Missing or empty: ${named.join(", ")}. It may be a copy that was cut short, or a disk that failed. Copy the whole folder again, or restore a backup into another folder. If nobody has used this site yet: npm run reset.`;
  }
  const version = (await readIfThere(path.join(folder, "PG_VERSION")))?.trim();
  if (version === MAJOR) return undefined;
  return `The database in ${folder} is PostgreSQL ${version} and this Cairn brings ${MAJOR}: go back to the Cairn that made it, or restore a backup into another folder.`;
}

async function missingFrom(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (const file of FILES) {
    const found = await statIfThere(path.join(folder, file));
    if (!found?.isFile() || !(await saysSomething(path.join(folder, file), found.size))) missing.push(file);
  }
  for (const name of FULL_FOLDERS) {
    if (((await listIfThere(path.join(folder, name))) ?? []).length === 0) missing.push(name);
  }
  for (const name of [...FOLDERS.map((one) => `pg_${one}`), "pg_twophase", "pg_logical"]) {
    if (!(await statIfThere(path.join(folder, name)))) missing.push(name);
  }
  for (const name of (await listIfThere(path.join(folder, "base"))) ?? []) {
    if (/^\d+$/.test(name) && !(await statIfThere(path.join(folder, "base", name, "PG_VERSION"))))
      missing.push(`base/${name}/PG_VERSION`);
  }
  return missing;
}

// After a power cut a file may have its length and nothing but zeros in it, and PG_VERSION a line's end alone.
async function saysSomething(file: string, size: number): Promise<boolean> {
  if (size === 0) return false;
  return !file.endsWith("PG_VERSION") || /^\d+\s*$/.test((await readIfThere(file)) ?? "");
}
