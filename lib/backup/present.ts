import { databasePassword } from "@/lib/data-folder/database-password";
import { DATABASE_NAME, ensureDatabase, startCluster } from "@/lib/postgres/cluster";
import { PlainError } from "@/lib/process/plain-error";
import { stopSignal } from "@/lib/process/stop";
import { withClient } from "@/prisma/connection";
import { type OpenedBackup, opened } from "./format";
import { isHalfRestored } from "./restore-mark";
import { plainBackup } from "./rows-out";

/** Whether a data folder holds a database, or held one that is lost. */
export function holdsDatabase(contents: string[]): boolean {
  return ["postgres", "database-place", "database-state"].some((name) => contents.includes(name));
}

/** What the database that is about to be replaced knows to be erased: it is newer than any backup. The caller holds its lock. */
async function presentLists(dataDir: string): Promise<OpenedBackup | undefined> {
  const cluster = await startCluster({ folder: dataDir, password: await databasePassword(dataDir), make: false });
  try {
    return await withClient(await ensureDatabase(cluster, DATABASE_NAME), async (client) => {
      const { rowCount } = await client.query("SELECT 1 WHERE to_regclass('erased') IS NOT NULL");
      if (rowCount === 0) return undefined;
      const chunks: Buffer[] = [];
      for await (const chunk of plainBackup(client, { what: "erased", day: "1970-01-01", kind: "" }))
        chunks.push(chunk);
      return opened(readAgain(chunks), dataDir);
    });
  } finally {
    await cluster.stop();
  }
}

async function* readAgain(chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

/** What is there now may be broken, which is why somebody restores: then it is undefined, and they are asked. */
export async function readLists(dataDir: string): Promise<OpenedBackup[] | undefined> {
  try {
    return [(await presentLists(dataDir)) ?? []].flat();
  } catch (error) {
    if (stopSignal.aborted) throw error;
    return undefined;
  }
}

/** An operator's own database is never emptied by Cairn: it has to be empty, but for a restore that was cut off. */
export async function proveEmpty(databaseUrl: string): Promise<void> {
  if (await isHalfRestored(databaseUrl)) return;
  await withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query(
      "SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'S') LIMIT 1",
    );
    if (rowCount === 0) return;
    throw new PlainError("The database that DATABASE_URL names isn't empty. Drop it, create it again, then try again.");
  });
}

/** Makes a database that was empty so again, after a restore into it failed. */
export async function emptyAgain(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT current_schema() AS name");
    const name = client.escapeIdentifier(rows[0]?.name ?? "public");
    await client.query(`DROP SCHEMA ${name} CASCADE; CREATE SCHEMA ${name}`);
  });
}
