import type { Tx } from "@/lib/kernel/context";

/** What `work` brings, and how many rows of a table the database read for it, whether they are of use or not. */
export async function rowsRead<T>(tx: Tx, table: string, work: () => Promise<T>): Promise<{ value: T; read: number }> {
  const earlier = await readSoFar(tx, table);
  const value = await work();
  return { value, read: (await readSoFar(tx, table)) - earlier };
}

async function readSoFar(tx: Tx, table: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ read: number }[]>`
    SELECT (seq_tup_read + idx_tup_fetch)::int AS read FROM pg_stat_xact_user_tables WHERE relname = ${table}`;
  return row?.read ?? 0;
}
