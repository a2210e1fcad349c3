import type { Client } from "pg";
import { reapplyErased } from "@/lib/leaving/reapply-erased";
import { forgetFiles } from "@/lib/maintenance/forget-files";
import { PLACES_MARK } from "@/lib/places/load-places";
import { PlainError } from "@/lib/process/plain-error";
import { askOn, withClient } from "@/prisma/connection";
import { migrate } from "@/prisma/migrate";
import { readMigrations } from "@/prisma/migrations";
import type { OpenedBackup } from "./format";
import { addErased, loadTables } from "./rows-in";

/** Refuses a backup that this code cannot bring back. */
export async function proveFitting({ file, header }: OpenedBackup): Promise<void> {
  const known = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of header.migrations) {
    if (!known.has(name)) {
      throw new PlainError(`${file} is from a newer Cairn (it has the migration ${name}). Upgrade Cairn first.`);
    }
    if (known.get(name) !== checksum) {
      throw new PlainError(`The migration ${name} was changed since ${file} was made. Put it back as it was first.`);
    }
  }
}

/**
 * Fills an empty database: the tables as the backup knew them, its rows, what the schema has become since, and then
 * once more everything that was erased, by its own lists and by all newer ones.
 */
export async function rebuild(databaseUrl: string, backup: OpenedBackup, newer: OpenedBackup[]): Promise<void> {
  await migrate(databaseUrl, undefined, new Set(backup.header.migrations.map(({ name }) => name)));
  await inTransaction(databaseUrl, (client) => loadTables(client, backup));
  await migrate(databaseUrl);
  await inTransaction(databaseUrl, async (client) => {
    for (const lists of newer) await addErased(client, lists);
    await reapplyErased((statement) => client.query(statement));
  });
  await withClient(databaseUrl, forgetForGood);
}

function inTransaction(databaseUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  // Whatever goes wrong: a connection that is closed inside a transaction has done nothing.
  return withClient(databaseUrl, async (client) => {
    await client.query("BEGIN");
    await work(client);
    await client.query("COMMIT");
  });
}

// What was loaded and erased again stands behind all other rows, in the log and in samples: the files forget it as after
// any erasure. Marks of transactions are those of the database that the backup was made from; its places are loaded again.
async function forgetForGood(client: Client): Promise<void> {
  await client.query("DELETE FROM site_state WHERE key LIKE 'renew%' OR key = $1", [PLACES_MARK]);
  await forgetFiles(askOn(client));
}
