import { setTimeout as pause } from "node:timers/promises";
import type { Ask } from "./ask";

/**
 * The oldest transaction that may still write here: all before it are over. To be asked before any row is renewed. What
 * is written in other databases of the server doesn't count where the role may see who writes where.
 */
export async function oldestUnfinished(ask: Ask): Promise<bigint> {
  // What is next is read before who writes: whoever begins in between gets a later number.
  const [row] = await ask(`
    SELECT pg_snapshot_xmax(now.seen)::text AS next, pg_snapshot_xmin(now.seen)::text AS anywhere,
           pg_has_role(current_user, 'pg_read_all_stats', 'USAGE') AS all,
           (SELECT array_agg(xid::text) FROM (
              SELECT backend_xid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
              UNION SELECT transaction FROM pg_prepared_xacts WHERE database = current_database()) AS here(xid)
             WHERE xid IS NOT NULL) AS here
      FROM (SELECT pg_current_snapshot() AS seen OFFSET 0) AS now`);
  const next = BigInt(String(row?.next));
  if (row?.all !== true) return BigInt(String(row?.anywhere));
  const here = Array.isArray(row.here) ? row.here.map((xid) => fullNumber(BigInt(String(xid)), next)) : [];
  const [oldest = next] = [next, ...here].sort((a, b) => Number(a - b));
  return oldest;
}

// A transaction's number is told by its last 32 bits; those that still run lie before what comes next.
const fullNumber = (xid: bigint, next: bigint): bigint => next - ((next - xid) & 4_294_967_295n);

/**
 * SQL for a row's transaction as it counts over the whole life of the database: the row keeps its last 32 bits. Good for
 * all within two thousand million of `until`; what is older counts as some time within that.
 */
export function counted(xid: "xmin" | "xmax", until: bigint): string {
  const anchor = until + 2_147_483_648n;
  return `(${anchor} - ((${anchor} - ${xid}::text::bigint) & 4294967295))`;
}

/**
 * Waits until nobody can see any more what was replaced before now, `patience` milliseconds at most; false where somebody
 * still can. What a transaction could see is carried along when a table is written anew, and whoever begins later sees
 * nothing of it. Even the database's own samples are such a transaction, for part of a second. One that writes in another
 * database of the server counts too: whoever begins beside it, the one that writes the table anew with them, takes it
 * for one whose past must stay.
 */
export async function untilUnseen(ask: Ask, patience: number): Promise<boolean> {
  const began = performance.now();
  const patient = async (isOver: () => Promise<boolean>): Promise<boolean> => {
    while (!(await isOver())) {
      if (performance.now() - began > patience) return false;
      await pause(250);
    }
    return true;
  };
  const [{ next } = { next: "0" }] = await ask("SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next");
  const allOver = await patient(async () => {
    const over = await ask(`SELECT 1 WHERE pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= ${String(next)}`);
    return over.length > 0;
  });
  if (!allOver) return false;
  // Whoever begins from here on sees nothing of it; who began before may.
  const [{ now } = { now: "" }] = await ask("SELECT clock_timestamp()::text AS now");
  return patient(async () => {
    const seeing = await ask(`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND backend_xmin IS NOT NULL AND xact_start < '${String(now)}'`);
    return seeing.length === 0;
  });
}
