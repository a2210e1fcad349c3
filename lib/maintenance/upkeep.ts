import type { Ask, Keeper } from "./ask";
import { isoDay, NIGHT } from "./night";
import { oldestUnfinished, renewTable } from "./renew-rows";
import { putInOrder, renewableTables, type Table } from "./tables";
import { cutLog } from "./write-ahead-log";

/** `site_state`: up to which transaction rows were renewed, by the hour and by the night. */
const HOURLY = "renewed-hourly";
const NIGHTLY = "renewed-nightly";
/** A night that was cut short goes on from where it began. */
const BEGUN = "renewing-nightly";

/** Bytes. Up to here a table is put into the order of its ids, during which nobody reads or writes it: part of a second. */
const SMALL = { hourly: 8, nightly: 64 };
/** Megabytes. Larger tables are looked through by the night alone, since that is what it takes to find what is new. */
const LOOKED_THROUGH = 1024;
/** Megabytes of a table of the account side that are all written anew each night; of a larger one what the day wrote. */
const WHOLE = 4096;

/**
 * Renews what was written since the last hour, so that a copy of the database tells the order of an hour at most. Very
 * large tables wait for the night.
 */
export async function renewHourly(keeper: Keeper): Promise<void> {
  const { ask } = keeper;
  const state = await stateOf(ask);
  const until = await oldestUnfinished(ask);
  const from = earlierThan(until, later(state.get(HOURLY), state.get(NIGHTLY)));
  let left = 0;
  for (const table of await renewableTables(ask)) {
    const megabytes = await sizeOf(ask, table);
    if (megabytes > LOOKED_THROUGH) continue;
    left += await renewTable(keeper, table, { from, until });
    if (megabytes <= SMALL.hourly) await putInOrder(ask, table);
  }
  if (left === 0) await keep(ask, { [HOURLY]: until });
  await cutLog(ask);
}

/**
 * Renews everything that was written since the last night, what an hour has renewed already with it, so that rows of
 * one hour become rows of one day; all rows of the account side; and, the first time, every row there is. Answers when
 * all of it is done; what fails or is cut short is gone on with by the next call.
 */
export async function renewNightly(keeper: Keeper, now: Date): Promise<void> {
  const { ask } = keeper;
  const state = await stateOf(ask);
  const unfinished = await oldestUnfinished(ask);
  const until = earlierThan(unfinished, state.get(BEGUN)) ?? unfinished;
  await keep(ask, { [BEGUN]: until });
  const day = earlierThan(until, state.get(NIGHTLY));
  let left = 0;
  try {
    for (const table of await renewableTables(ask)) {
      const megabytes = await sizeOf(ask, table);
      const from = table.accounts && megabytes <= WHOLE ? null : day;
      left += await renewTable(keeper, table, { from, until });
      if (megabytes <= SMALL.nightly) await putInOrder(ask, table);
      else await ask(`VACUUM ${table.name}`);
    }
  } finally {
    await cutLog(ask);
  }
  if (left > 0) throw new Error("rows were being written all the time");
  await keep(ask, { [NIGHTLY]: until, [NIGHT]: isoDay(now) });
  await ask(`DELETE FROM site_state WHERE key = '${BEGUN}'`);
}

/** The day of the last night whose work was done. */
export async function lastNight(ask: Ask): Promise<string | null> {
  return (await stateOf(ask)).get(NIGHT) ?? null;
}

async function sizeOf(ask: Ask, { name }: Table): Promise<number> {
  const [row] = await ask(`SELECT pg_table_size('${name}'::regclass) / 1048576 AS megabytes`);
  return Number(row?.megabytes);
}

async function stateOf(ask: Ask): Promise<Map<string, string>> {
  const rows = await ask("SELECT key, value FROM site_state");
  return new Map(rows.map(({ key, value }) => [String(key), String(value)]));
}

async function keep(ask: Ask, values: Record<string, bigint | string>): Promise<void> {
  const rows = Object.entries(values).map(([key, value]) => `('${key}', '${value}')`);
  await ask(
    `INSERT INTO site_state (key, value) VALUES ${rows.join(", ")} ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
}

const later = (a = "0", b = "0"): string | undefined => (BigInt(a) > BigInt(b) ? a : b === "0" ? undefined : b);

// A mark of another database, out of a backup, may lie ahead of this one: then everything is due.
const earlierThan = (until: bigint, mark: string | undefined): bigint | null =>
  mark !== undefined && BigInt(mark) <= until ? BigInt(mark) : null;
