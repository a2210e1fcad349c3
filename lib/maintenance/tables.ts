import type { Ask } from "./ask";

/** A table whose rows must not tell by their place or their transaction when, and beside what, they were written. */
export interface RenewedTable {
  /** Quoted, as SQL wants it. */
  readonly name: string;
  /** The index of its primary key, quoted: ids by chance, so an order that tells nothing. */
  readonly key: string;
  /** What an UPDATE sets to write a row anew and change nothing. */
  readonly anew: string;
  /** Whether it belongs to the account side, whose rows are few and are all written anew each night. */
  readonly accounts: boolean;
}

/** Tables that nobody's doing writes, and why each may stay as it is. */
export const NOT_RENEWED: Readonly<Record<string, string>> = {
  board: "loaded at start, the same for everybody; a change of any row has all pages made anew",
  place: "towns, the same on every site and loaded as one: no row tells when or by whom",
  place_name: "their names, likewise",
  place_code: "where postcodes are, given or learned as one from public lists",
  run: "how a public list was read, by a clock's doing and with the hour said: nobody's words or acts",
  site_state: "what the site remembers of itself",
  _prisma_migrations: "the history of the schema",
};

/** Of these every row is written anew each night: with only the newest, the night of an account would be its day. */
const ACCOUNT_SIDE = ["account", "session", "sealed", "profile", "erased", "erased_key"];

/**
 * All tables of ours but those that say why not, read from the database itself, so that a new one cannot be forgotten;
 * what another owner keeps in the schema is not ours. A long value that is kept beside the table (TOAST) keeps its pieces and their numbers when it is set to
 * itself; made anew by an operator it gets new ones. A table or type of which that is not known is an error here, not a
 * gap: lib/maintenance/renew-rows.db.test.ts meets it first.
 */
export async function renewableTables(ask: Ask): Promise<RenewedTable[]> {
  const left = Object.keys(NOT_RENEWED).map((name) => `'${name}'`);
  const rows = await ask(`
    SELECT c.relname::text AS plain, format('%I', c.relname) AS name,
           (SELECT format('%I', x.relname) FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
             WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
           COALESCE(string_agg(format(
             CASE WHEN t.typcategory = 'S' THEN '%1$I = %1$I || '''''
                  WHEN t.typname = 'bytea' THEN '%1$I = %1$I || ''''::bytea'
                  WHEN t.typcategory = 'A' THEN '%1$I = CASE WHEN %1$I IS NOT NULL THEN %1$I || ''{}'' END' END, a.attname), ', ')
             FILTER (WHERE a.attlen = -1 AND NOT k.is_key),
             (array_agg(format('%1$I = %1$I', a.attname) ORDER BY k.is_key, a.attnum))[1]) AS anew,
           bool_or(a.attlen = -1 AND t.typcategory NOT IN ('S', 'A') AND t.typname <> 'bytea') AS unknown
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      JOIN pg_type t ON t.oid = a.atttypid
      CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM pg_constraint f
        WHERE f.conrelid = c.oid AND f.contype IN ('p', 'f') AND a.attnum = ANY (f.conkey)) AS is_key) AS k
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
       AND c.relowner = (SELECT relowner FROM pg_class WHERE oid = to_regclass('site_state'))
       AND c.relname NOT IN (${left.join(", ")})
     GROUP BY c.oid, c.relname ORDER BY c.relname`);
  return rows.map(({ plain, name, key, anew, unknown }) => {
    if (unknown === true || key === null)
      throw new Error(`it is not known how rows of ${String(name)} are written anew`);
    return { name: String(name), key: String(key), anew: String(anew), accounts: ACCOUNT_SIDE.includes(String(plain)) };
  });
}

/**
 * Writes a table anew as a whole, with its indexes, in the order of its ids: UPDATE puts a row into its own page where
 * that has room, and leaves the bytes of the earlier one. Nobody reads or writes the table meanwhile; whoever waits for
 * it makes everybody behind them wait, so it is rather tried again later.
 */
export async function putInOrder(
  ask: Ask,
  { name, key }: RenewedTable,
  { patience, analyse = false }: { patience: "500ms" | "3s"; analyse?: boolean },
): Promise<void> {
  const limits = `SET LOCAL lock_timeout = '${patience}'; SET LOCAL statement_timeout = 0`;
  await ask(`BEGIN; ${limits}; CLUSTER ${name} USING ${key}; ${analyse ? `ANALYZE ${name}; ` : ""}COMMIT`);
}
