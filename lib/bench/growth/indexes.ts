import type pg from "pg";

const TABLES = ["thread", "voice", "post", "case", "encouragement", "milestone", "profile"];

/** Takes every index that no constraint rests on off the large tables: made at the end they are made in a fraction of the time. */
export async function setIndexesAside(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return async () => {
    await client.query("SET maintenance_work_mem = '1GB'");
    for (const { definition } of rows) await client.query(definition);
  };
}
