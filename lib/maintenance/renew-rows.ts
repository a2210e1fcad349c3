import { setTimeout as pause } from "node:timers/promises";
import type { Ask, Keeper } from "./ask";
import type { Table } from "./tables";

/** Rows that were last written by transaction `from` or a later one (null: whenever), and before `until`. */
export type Window = { readonly from: bigint | null; readonly until: bigint };

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

/** The oldest transaction that may still write: all before it are over. To be asked before any row is renewed. */
export async function oldestUnfinished(ask: Ask): Promise<bigint> {
  const [row] = await ask("SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid");
  return BigInt(String(row?.xid));
}

/**
 * Writes rows anew and changes nothing in them: each gets a new transaction, a new place and new numbers for what is
 * kept beside the table. A row's place and transaction tell what was written just before it, across all threads, and
 * so which two names were one person. The places are drawn by chance and each row is written by a statement of its own:
 * one UPDATE for many takes them in the order in which they lie. Rows that somebody is writing are passed over, since
 * whoever waits with locks in hand could stop others, and looked for again. Answers how many could not be had.
 */
export function renewTable(keeper: Keeper, table: Table, window: Window): Promise<number> {
  // A page gets room as soon as one of its rows is written elsewhere and its earlier version is cleared: the others
  // would then stay in it. While nothing is cleared every row has to leave.
  return keeper.keeping(() => renew(keeper.ask, table, window));
}

async function renew(ask: Ask, table: Table, window: Window): Promise<number> {
  let stuck = 0;
  for (let left = Number.POSITIVE_INFINITY, first = true; ; first = false) {
    const places = await placesIn(ask, table, window, first);
    if (places.length === 0) return 0;
    stuck = places.length < left ? 0 : stuck + 1;
    if (stuck === PATIENCE) return places.length;
    if (stuck > 0) await pause(1000);
    if (places.length < ROUND) left = places.length;
    for (let at = 0; at < places.length; at += BATCH) {
      const began = performance.now();
      await ask(batch(table, places.slice(at, at + BATCH)));
      // Half of the time belongs to whoever writes.
      await pause(performance.now() - began);
    }
  }
}

// A transaction's number as it counts over the whole life of the database: a row keeps its last 32 bits. Good for all
// within two thousand million of `until`; what is older counts as some time within that, and is renewed once more.
function written(until: bigint): string {
  const anchor = until + 2_147_483_648n;
  return `(${anchor} - ((${anchor} - xmin::text::bigint) & 4294967295))`;
}

async function placesIn(ask: Ask, { name }: Table, { from, until }: Window, mingle: boolean): Promise<string[]> {
  const before = `${written(until)} < ${until}`;
  const due = from === null ? before : `${before} AND ${written(until)} >= ${from}`;
  const others = `CASE (SELECT count(*) FROM due) WHEN 0 THEN 0 ELSE greatest(0, ${MINGLED} - (SELECT count(*) FROM due)) END`;
  const along =
    mingle && from !== null
      ? `UNION ALL (SELECT ctid FROM ${name}
    WHERE ${before} AND ${written(until)} < ${from} ORDER BY random() LIMIT (${others}))`
      : "";
  const rows = await ask(`
    WITH due AS MATERIALIZED (SELECT ctid FROM ${name} WHERE ${due} ORDER BY random() LIMIT ${ROUND})
    SELECT ctid::text AS place FROM (SELECT ctid FROM due ${along}) AS chosen ORDER BY random()`);
  return rows.map(({ place }) => String(place));
}

function batch({ name, anew }: Table, places: readonly string[]): string {
  const updates = places.map(
    (place) =>
      `UPDATE ${name} SET ${anew} WHERE ctid = (SELECT ctid FROM ${name} WHERE ctid = '${place}' FOR NO KEY UPDATE SKIP LOCKED)`,
  );
  // Nothing is lost when the machine stops here: the row is there as it was.
  return ["BEGIN", "SET LOCAL statement_timeout = 0", "SET LOCAL synchronous_commit = off", ...updates, "COMMIT"].join(
    "; ",
  );
}
