import type { Client } from "pg";

/** What of a table a backup needs to know. */
export interface Table {
  readonly name: string;
  /** Without generated ones, which the database makes again. */
  readonly columns: string[];
  /** The primary key's: ids by chance, so that their order tells nothing. */
  readonly key: string[];
  /** The other tables whose rows must be there first. */
  readonly needs: string[];
}

/**
 * Not in a backup: sign-ins, one-time invitations (a used one would be good again), the history of migrations, which
 * the restore makes by applying them, and the places of the world, which come with the code: half a million rows.
 */
const LEFT_OUT = ["session", "steward_invite", "_prisma_migrations", "place", "place_name", "place_code"];

/** Where the ids of what was erased stand. */
export const ERASED_LISTS: readonly string[] = ["erased", "erased_key"];

/** The tables of a backup, those that others point at first. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname::text AS name,
       ARRAY(SELECT a.attname::text FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
              ORDER BY a.attnum) AS columns,
       ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, n), pg_attribute a
              WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum
              ORDER BY k.n) AS key,
       ARRAY(SELECT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
              WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
     FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> ALL($1)
     ORDER BY c.relname`,
    [LEFT_OUT],
  );
  return inOrder(rows);
}

function inOrder(tables: Table[]): Table[] {
  const ordered: Table[] = [];
  let left = tables;
  while (left.length > 0) {
    const waiting = left.filter((one) => one.needs.some((name) => left.some((other) => other.name === name)));
    if (waiting.length === left.length) throw new Error("tables point at each other in a circle");
    ordered.push(...left.filter((one) => !waiting.includes(one)));
    left = waiting;
  }
  return ordered;
}
