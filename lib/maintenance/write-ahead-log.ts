import type { Ask } from "./ask";

/**
 * Cuts the write-ahead log off: it holds every row that was written, in order, with each commit to the microsecond. What
 * stands behind a checkpoint is only removed once the log's file has changed and a second checkpoint has passed. On a
 * database of the host's own this may not be allowed; there the log forgets when it is recycled.
 */
export async function cutLog(ask: Ask): Promise<void> {
  for (const statement of ["CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT"]) await ask(statement).catch(() => []);
}
