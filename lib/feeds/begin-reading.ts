import type pg from "pg";
import { REFRESH_TIME } from "./limits";

/** Says in an open transaction that it reads a list. */
export async function beginReading(client: pg.ClientBase): Promise<void> {
  // A host's limit of time for pages is none for this. What takes longer than its process may live would go on without it
  // and hold every other list.
  await client.query(`SET LOCAL statement_timeout = ${REFRESH_TIME}`);
  await client.query("SET LOCAL client_connection_check_interval = '10s'");
  // Of rows that this transaction adds the planner knows nothing: for a new list it would go through one table for each
  // row of another, which took three minutes of 60,000 records.
  await client.query("SET LOCAL enable_nestloop = off");
}
