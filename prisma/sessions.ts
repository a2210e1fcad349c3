import type { Client } from "pg";
import { withClient } from "./connection";

/**
 * Whether a pooler stands before the database that lends its sessions out for single transactions (PgBouncer's
 * `pool_mode = transaction`). Two connections that are open at once are then served by one process, or one of them by
 * several in turn. LISTEN, and locks and settings of a session, are of no use there: nobody says so, they are taken and lost.
 */
export function sharesSessions(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, (first) =>
    withClient(databaseUrl, async (second) => {
      const seen = [];
      for (const client of [first, second, first, second]) seen.push(await processOf(client));
      const [a, b, again] = seen;
      return a === b || a !== again;
    }),
  );
}

async function processOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return rows[0]?.pid ?? 0;
}
