import { setTimeout as pause } from "node:timers/promises";
import type { Ask, Keeper } from "./ask";
import type { RenewedTable } from "./tables";
import { counted } from "./transactions";

/**
 * Rows that were last written, or only locked, by transaction `from` or a later one (null: whenever), and before
 * `until`; but not what was last written by one of `except`, an earlier renewal's own (PostgreSQL's int8multirange).
 */
export type Window = { readonly from: bigint | null; readonly until: bigint; readonly except: string };

/** How many rows could not be had, and the transactions that wrote the others anew. */
export type Renewed = { readonly left: number; readonly own: readonly bigint[] };

/** Rows a transaction: their locks are held for a few hundredths of a second. */
const BATCH = 100;
/** Rows whose places are read at once. */
const ROUND = 50_000;
/**
 * Rows that are at least written together. Where few were written, one person's burst of them could be all; as many
 * others, drawn by chance, are written along, or all that there are.
 */
const MINGLED = 1000;
/** Rounds in which nothing was free, before a table is left for the next time. */
const PATIENCE = 5;

/**
 * Writes rows anew and changes nothing in them: each gets a new transaction, a new place and new numbers for what is
 * kept beside the table. A row's place and transaction tell what was written just before it, across all threads, and
 * so which two names were one person; the transaction that locked it last (a new post locks its voice) tells the same.
 * The places are drawn by chance and each row is written by a statement of its own: one UPDATE for many takes them in
 * the order in which they lie. Rows that somebody is writing are passed over, since whoever waits with locks in hand
 * could stop others, and looked for again.
 */
export async function renewTable({ ask, keeping }: Keeper, table: RenewedTable, window: Window): Promise<Renewed> {
  const own: bigint[] = [];
  let stuck = 0;
  for (let left = Number.POSITIVE_INFINITY, first = true; ; first = false) {
    const places = await placesIn(ask, table, window, first);
    if (places.length === 0) return { left: 0, own };
    stuck = places.length < left ? 0 : stuck + 1;
    if (stuck === PATIENCE) return { left: places.length, own };
    if (stuck > 0) await pause(1000);
    if (places.length < ROUND) left = places.length;
    // A page gets room as soon as one of its rows is written elsewhere and its earlier version is cleared: the others
    // would then stay in it. While nothing is cleared every row has to leave.
    await keeping(async () => {
      for (let at = 0; at < places.length; at += BATCH) {
        const began = performance.now();
        const [row] = await ask(batch(table, places.slice(at, at + BATCH)));
        own.push(BigInt(String(row?.xid)));
        // Half of the time belongs to whoever writes.
        await pause(performance.now() - began);
      }
    });
  }
}

async function placesIn(
  ask: Ask,
  { name }: RenewedTable,
  { from, until, except }: Window,
  mingle: boolean,
): Promise<string[]> {
  const written = counted("xmin", until);
  const since = from === null ? "" : `AND ${written} >= ${from} AND NOT ${written} <@ '${except}'::int8multirange`;
  // What a renewal locked and wrote itself carries its number twice.
  const locked = `xmax::text NOT IN ('0', xmin::text) AND ${counted("xmax", until)} < ${until}`;
  const due = `((${written} < ${until} ${since}) OR (${locked}))`;
  const others = `CASE (SELECT count(*) FROM due) WHEN 0 THEN 0 ELSE greatest(0, ${MINGLED} - (SELECT count(*) FROM due)) END`;
  const along =
    mingle && from !== null
      ? `UNION ALL (SELECT ctid FROM ${name} WHERE ${written} < ${until} AND NOT ${due} ORDER BY random() LIMIT (${others}))`
      : "";
  const rows = await ask(
    unlimited(`
      WITH due AS MATERIALIZED (SELECT ctid FROM ${name} WHERE ${due} ORDER BY random() LIMIT ${ROUND})
      SELECT ctid::text AS place FROM (SELECT ctid FROM due ${along}) AS chosen ORDER BY random()`),
  );
  return rows.map(({ place }) => String(place));
}

function batch({ name, anew }: RenewedTable, places: readonly string[]): string {
  const updates = places.map(
    (place) =>
      `UPDATE ${name} SET ${anew} WHERE ctid = (SELECT ctid FROM ${name} WHERE ctid = '${place}' FOR NO KEY UPDATE SKIP LOCKED)`,
  );
  // Nothing is lost when the machine stops here: the row is there as it was.
  return unlimited("SET LOCAL synchronous_commit = off", ...updates, "SELECT pg_current_xact_id()::text AS xid");
}

// A host's limit of time for pages is none for this.
const unlimited = (...statements: string[]): string =>
  ["BEGIN", "SET LOCAL statement_timeout = 0", ...statements, "COMMIT"].join("; ");
