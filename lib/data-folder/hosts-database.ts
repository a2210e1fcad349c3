import path from "node:path";
import { stateFile } from "@/lib/postgres/find-database";
import { PlainError } from "@/lib/process/plain-error";
import { listIfThere, readIfThere } from "@/lib/process/read-if-there";
import { writePrivate } from "@/lib/process/write-private";
import { withClient } from "@/prisma/connection";

/** Notes that this community's database is one of the host's own, so that a start without DATABASE_URL makes no other. */
export async function noteHostsDatabase(dataDir: string): Promise<void> {
  if (!(await usesHostsDatabase(dataDir))) await writePrivate(stateFile(dataDir), "own");
}

/** Whether a data folder says that its database is one of the host's own. */
export async function usesHostsDatabase(dataDir: string): Promise<boolean> {
  return (await readIfThere(stateFile(dataDir)))?.trim() === "own";
}

/** Refuses to bring a backup into a database that Cairn brings, where the community has one of the host's own. */
export async function refuseHostsDatabase(dataDir: string): Promise<void> {
  if (!(await usesHostsDatabase(dataDir))) return;
  throw new PlainError(
    `${dataDir} goes with your own database, and DATABASE_URL isn't set. Set it to what the site's service uses. To restore into the database that Cairn brings, set CAIRN_DATA_DIR to another folder. Nothing was restored.`,
  );
}

/**
 * Refuses an empty database of the host's own for a data folder whose community is elsewhere: a mistyped name would
 * begin a second one. A folder in which nothing was finished yet says neither, and goes on.
 */
export async function refuseEmptyDatabase(dataDir: string, databaseUrl: string): Promise<void> {
  const state = (await readIfThere(stateFile(dataDir)))?.trim();
  const embedded = (await listIfThere(path.join(dataDir, "postgres")))?.includes("PG_VERSION") ?? false;
  if (state !== "made" && state !== "own" && !embedded) return;
  const empty = await withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 WHERE to_regclass('_prisma_migrations') IS NULL");
    return rowCount === 1;
  });
  if (!empty) return;
  throw new PlainError(
    `DATABASE_URL names an empty database, but there's a community in ${dataDir} already. To bring it into that database: npm run backup without DATABASE_URL or with the one from before, then npm run restore with the new one. For a new community, set CAIRN_DATA_DIR to another folder. Nothing was changed.`,
  );
}
