/** Sends one statement, outside any transaction, always on the same connection. */
export type Ask = (statement: string) => Promise<readonly Record<string, unknown>[]>;

/** Where words of people, or ways to them, have stood. */
const TABLES = [
  ...["account", "session", "sealed", "erased_key", "profile", "voice", "thread", "post", "milestone"],
  ...["encouragement", "report", "unposted", "case", "case_words", "erased"],
] as const;

const STATE = "forgotten";
/** Of the largest table with its indexes: up to here it is written anew in a second or two, and nobody notices. */
const SMALL = 64 * 1024 * 1024;

export type Due = "no" | "small" | "large";

/**
 * Whether anything was erased since the files were last cleared, and whether clearing them would be noticed: `large`
 * waits for a quiet hour, since reading and writing stand still while a table is written anew.
 */
export async function filesDue(ask: Ask): Promise<Due> {
  const [row] = await ask(`
    SELECT (SELECT count(*) FROM erased) + (SELECT count(*) FROM erased_key) AS erased,
           (SELECT value FROM site_state WHERE key = '${STATE}') AS forgotten,
           pg_total_relation_size('post') <= ${SMALL} AS small`);
  if (String(row?.erased ?? 0) === String(row?.forgotten ?? 0)) return "no";
  return row?.small === true ? "small" : "large";
}

/**
 * Makes the database's files forget what no row holds any more. An erased row leaves its bytes in its page, its words
 * as keys of the search index, samples of it in the planner's statistics, and all of it in the write-ahead log. So each
 * table is written anew with its indexes, sampled again, and the log is cut off behind a checkpoint. On a database of
 * the host's own the last steps may not be allowed; then its log forgets when it is recycled.
 */
export async function forgetFiles(ask: Ask): Promise<void> {
  const [before] = await ask(`SELECT (SELECT count(*) FROM erased) + (SELECT count(*) FROM erased_key) AS erased`);
  // Whoever waits for a table makes everybody behind them wait: rather try again later.
  await ask(`SET lock_timeout = '3s'`);
  for (const table of TABLES) await ask(`VACUUM (FULL, ANALYZE) "${table}"`);
  for (const last of ["VACUUM FULL pg_catalog.pg_statistic", "CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT"])
    await ask(last).catch(() => []);
  await ask(`
    INSERT INTO site_state (key, value) VALUES ('${STATE}', '${Number(before?.erased ?? 0)}')
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}
