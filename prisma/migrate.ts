import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { errorText, PlainError } from "@/lib/process/plain-error";
import { whatWentWrong } from "@/lib/process/what-went-wrong";
import { withClient } from "./connection";
import { type Migration, readMigrations } from "./migrations";

// Any number, the same for every Cairn: whoever holds it may change the schema, everyone else waits.
export const SCHEMA_LOCK = 2_246_104_001;

// Exactly the table that `prisma migrate deploy` makes, so that Prisma's own tools can go on from here.
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings a database up to the code and returns the names of the migrations it applied. Safe to run twice at once.
 * `only` stops at the schema of an older backup, whose rows are loaded before the rest is applied.
 */
export async function migrate(databaseUrl: string, folder?: string, only?: ReadonlySet<string>): Promise<string[]> {
  const known = await readMigrations(folder);
  return withClient(databaseUrl, async (client) => {
    const pending = (await pendingMigrations(client, known)).filter(({ name }) => only?.has(name) ?? true);
    const applied: string[] = [];
    for (const migration of pending) if (await apply(client, known, migration)) applied.push(migration.name);
    return applied;
  });
}

/** The names of what a database lacks; refuses one that this code must not touch. Changes nothing. */
export async function migrationsPending(databaseUrl: string): Promise<string[]> {
  const known = await readMigrations();
  return withClient(databaseUrl, async (client) => (await pendingMigrations(client, known)).map(({ name }) => name));
}

async function pendingMigrations(client: Client, known: Migration[]): Promise<Migration[]> {
  const { rows: tables } = await client.query("SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL");
  if (tables.length === 0) return known;
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const applied = new Map(rows.map((row) => [row.name, row]));
  for (const row of rows) refuseUnfit(row, known);
  return known.filter((migration) => !applied.has(migration.name));
}

function refuseUnfit(row: { name: string; checksum: string; finished: boolean }, known: Migration[]): void {
  const migration = known.find((one) => one.name === row.name);
  if (!migration) {
    throw new PlainError(
      `This database is from a newer Cairn (it has the migration ${row.name}). Upgrade Cairn, or restore an older backup.`,
    );
  }
  if (!row.finished) {
    throw new PlainError(
      `The migration ${row.name} was started by another tool and never finished. Resolve it with Prisma's 'migrate resolve'.`,
    );
  }
  if (migration.checksum !== row.checksum) {
    throw new PlainError(
      `The migration ${row.name} was changed after this database applied it. Put the file back as it was and draft a new one.`,
    );
  }
}

// The change and the line that records it are one transaction: a crash leaves both or neither, and nothing to mend. So
// is the lock, which makes others wait and then look again: one of the session would stay behind in a pooler's.
async function apply(client: Client, known: Migration[], migration: Migration): Promise<boolean> {
  await client.query("BEGIN");
  try {
    // A limit that the host has set for pages is none for a new index over all posts.
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query("SELECT pg_advisory_xact_lock($1)", [SCHEMA_LOCK]);
    await client.query(HISTORY_TABLE);
    const pending = (await pendingMigrations(client, known)).some(({ name }) => name === migration.name);
    if (pending) {
      await client.query(migration.sql);
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, clock_timestamp(), 1)`,
        [randomUUID(), migration.checksum, migration.name],
      );
    }
    await client.query("COMMIT");
    return pending;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    if (error instanceof PlainError) throw error;
    throw new PlainError(
      `${whatWentWrong(error) ?? `The migration ${migration.name} failed: ${errorText(error)}.`} It was undone, so nothing was changed.`,
    );
  }
}
