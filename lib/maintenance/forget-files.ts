import type { Ask } from "./ask";
import { putInOrder, renewableTables } from "./tables";
import { untilUnseen } from "./transactions";
import { cutLog } from "./write-ahead-log";

/** What was cleared already, and on which day it was last looked for what only the day is waited for. */
const CLEARED = { erased: "forgotten", letGo: "forgotten-let-go", on: "forgotten-on" } as const;
/** Of the largest table with its indexes: up to here it is written anew in a second or two, and nobody notices. */
const SMALL = 64 * 1024 * 1024;

export type Due = "no" | "small" | "large";

/** Hours (UTC) in which a large database may stand still for a moment: not those in which most cries for help come. */
const QUIET = { from: 9, to: 12 };

/** A large database waits for the quiet hours, once a day at least. */
export function mayForget(due: Due, now: Date): boolean {
  const hour = now.getUTCHours();
  return due === "small" || (due === "large" && hour >= QUIET.from && hour < QUIET.to);
}

/** `erased`: withdrawn or erased for good. `letGo`: any words that were replaced or have served their purpose. */
const GONE = `
  (SELECT count(*) FROM erased) + (SELECT count(*) FROM erased_key) AS erased,
  (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM let_go) AS let_go,
  (now() AT TIME ZONE 'UTC')::date::text AS today`;

/**
 * Whether anything went since the files were last cleared, and whether clearing them would be noticed: `large` waits
 * for a quiet hour, since reading and writing stand still while a table is written anew. What somebody took back is due
 * at once; edits, and what the desk has done with, come all the time where many write, and are due once a day.
 */
export async function filesDue(ask: Ask): Promise<Due> {
  const [row] = await ask(`SELECT ${GONE}, pg_total_relation_size('post') <= ${SMALL} AS small`);
  const cleared = new Map((await ask(`SELECT key, value FROM site_state`)).map((one) => [one.key, one.value]));
  const since = (now: unknown, key: string) => String(now ?? 0) !== String(cleared.get(key) ?? 0);
  const anew = since(row?.today, CLEARED.on);
  // Of a large one the night leaves the earlier versions of rows in their pages, erased or not: once a day they go.
  if (row?.small !== true && anew) return "large";
  const due = since(row?.erased, CLEARED.erased) || (since(row?.let_go, CLEARED.letGo) && anew);
  if (!due) return "no";
  return row?.small === true ? "small" : "large";
}

/**
 * Makes the database's files forget what no row holds any more. An erased row leaves its bytes in its page, its words
 * as keys of the search index, samples of it in the planner's statistics, and all of it in the write-ahead log. So each
 * table is written anew with its indexes, in the order of its ids, and sampled again, and the log is cut off behind a
 * checkpoint. On a database of the host's own the last steps may not be allowed; then its log forgets when it is
 * recycled.
 */
export async function forgetFiles(ask: Ask): Promise<void> {
  // Counted before: whatever goes from now on is due again. A change that is not finished yet holds its table.
  const [before] = await ask(`SELECT ${GONE}`);
  // A backup sees what was erased: then the files are cleared another time.
  if (!(await untilUnseen(ask, 10_000))) throw new Error("somebody reads the database for long");
  for (const table of await renewableTables(ask)) await putInOrder(ask, table, { patience: "3s", analyse: true });
  await ask("VACUUM FULL pg_catalog.pg_statistic").catch(() => []);
  await cutLog(ask);
  const values = [
    [CLEARED.erased, Number(before?.erased ?? 0)],
    [CLEARED.letGo, Number(before?.let_go ?? 0)],
    [CLEARED.on, String(before?.today)],
  ].map(([key, value]) => `('${key}', '${value}')`);
  await ask(`
    INSERT INTO site_state (key, value) VALUES ${values.join(", ")}
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}
