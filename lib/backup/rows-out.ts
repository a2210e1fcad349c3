import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Header } from "./format";
import { ERASED_LISTS, tablesOf } from "./tables";

/** What the database does not know of itself. */
export type About = Pick<Header, "what" | "day" | "kind" | "secrets">;

/**
 * A backup before it is encrypted: one table after another, each in the order of its random ids, as they all were at one
 * moment. A site that runs goes on writing meanwhile.
 */
export async function* plainBackup(client: Client, about: About): AsyncGenerator<Buffer> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query("SET LOCAL DateStyle = 'ISO'; SET LOCAL TimeZone = 'UTC'");
  const { rows: migrations } = await client.query<Header["migrations"][number]>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  // A sequence keeps no past: it may be ahead of the rows, never behind them.
  const { rows: sequences } = await client.query<Header["sequences"][number]>(
    `SELECT sequencename::text AS name, last_value::text AS last FROM pg_sequences
      WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY sequencename`,
  );
  yield line({ cairn: 1, ...about, migrations, sequences } satisfies Header);
  const tables = await tablesOf(client);
  for (const { name, columns, key } of tables) {
    if (about.what === "erased" && !ERASED_LISTS.includes(name)) continue;
    const list = (names: string[]) => names.map((one) => client.escapeIdentifier(one)).join(", ");
    yield line({ table: name, columns });
    const rows = `SELECT ${list(columns)} FROM ${client.escapeIdentifier(name)} ORDER BY ${list(key)}`;
    yield* client.query(copyTo(`COPY (${rows}) TO STDOUT`));
    yield Buffer.from("\\.\n");
  }
  yield line({ end: true });
  await client.query("COMMIT");
}

function line(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
