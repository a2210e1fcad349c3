import path from "node:path";
import { databasePassword } from "@/lib/data-folder/database-password";
import { noteHostsDatabase } from "@/lib/data-folder/hosts-database";
import { DATABASE_NAME, ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { errorCode, errorText, PlainError } from "@/lib/process/plain-error";
import { stopSignal } from "@/lib/process/stop";
import { writePrivate } from "@/lib/process/write-private";
import type { OpenedBackup } from "./format";
import { freshFolder } from "./fresh-folder";
import { emptyAgain } from "./present";
import { rebuild } from "./rebuild";
import { endRestore, isHalfRestored, markRestore } from "./restore-mark";

/** Where a community is: its data folder, and the database of the host's own where it has one. */
interface Where {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}

/** Builds everything beside what is there, and lets it take its place once it is whole. The caller holds the lock. */
export async function restoreInto(where: Where, backup: OpenedBackup, newer: OpenedBackup[]): Promise<void> {
  const fresh = await freshFolder(where.dataDir);
  try {
    const { secrets, kind } = backup.header;
    await writePrivate(path.join(fresh.folder, "secret"), secrets?.secret ?? "");
    await writePrivate(path.join(fresh.folder, "kind"), kind);
    if (where.databaseUrl) await noteHostsDatabase(fresh.folder);
    if (where.databaseUrl) await intoOwn(where.databaseUrl, backup, newer);
    else await intoFresh(fresh.folder, backup, newer);
    if (stopSignal.aborted) throw new PlainError("Stopped. Nothing was restored.");
    await fresh.takePlace();
    if (where.databaseUrl) await endRestore(where.databaseUrl);
  } catch (error) {
    await fresh.discard();
    throw plainly(error);
  }
}

async function intoFresh(folder: string, backup: OpenedBackup, newer: OpenedBackup[]): Promise<void> {
  const cluster = await startCluster({ folder, password: await databasePassword(folder), make: true });
  try {
    await rebuild(await ensureDatabase(cluster, DATABASE_NAME), backup, newer);
  } finally {
    await cluster.stop();
  }
}

async function intoOwn(databaseUrl: string, backup: OpenedBackup, newer: OpenedBackup[]): Promise<void> {
  if (await isHalfRestored(databaseUrl)) await emptyAgain(databaseUrl);
  await markRestore(databaseUrl);
  try {
    await rebuild(databaseUrl, backup, newer);
  } catch (error) {
    await emptyAgain(databaseUrl).catch(() => {
      throw new PlainError(
        `The restore failed (${errorText(error)}). Drop the database, create it again, then try again.`,
      );
    });
    throw error;
  }
}

function plainly(error: unknown): unknown {
  if (error instanceof PlainError) return error;
  if (stopSignal.aborted) return new PlainError("Stopped. Nothing was restored.");
  const code = errorCode(error) ?? "";
  // PostgreSQL's word for a full disk, and the system's.
  if (["53100", "ENOSPC", "EDQUOT"].includes(code)) {
    return new PlainError("The disk is full, so nothing was restored. Make room, then try again.");
  }
  if (/^[0-9A-Z]{5}$/.test(code))
    return new PlainError(`The database refused it (${errorText(error)}), so nothing was restored.`);
  return error;
}
