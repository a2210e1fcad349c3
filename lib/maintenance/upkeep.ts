import type { Ask, Keeper } from "./ask";
import { bothOwn, keepMark, keepState, readMark, stateOf } from "./marks";
import { isoDay, NIGHT } from "./night";
import { renewTable, type Window } from "./renew-rows";
import { putInOrder, type RenewedTable, renewableTables } from "./tables";
import { oldestUnfinished, untilUnseen } from "./transactions";
import { cutLog } from "./write-ahead-log";

/** `site_state`: the day on which the night was begun that is not over. */
const BEGUN_ON = "renewing-on";
/** Megabytes. Up to here a table is put into the order of its ids, during which nobody reads or writes it: part of a second. */
const SMALL = { hourly: 8, nightly: 64 };
/** Megabytes. Larger tables are looked through by the night alone, since that is what it takes to find what is new. */
const LOOKED_THROUGH = 1024;
/** Milliseconds that a table waits for those who still see its earlier rows. */
const UNSEEN = 10_000;
/** Megabytes of a table of the account side that are all written anew each night; of a larger one what the day wrote. */
const WHOLE = 4096;

/**
 * Renews what was written since the last hour, so that the rows of a copy tell the order of an hour at most. Very large
 * tables wait for the night.
 */
export async function renewHourly(keeper: Keeper): Promise<void> {
  const { ask } = keeper;
  const until = await oldestUnfinished(ask);
  const [hourly, nightly] = [
    await readMark(ask, "renewed-hourly", until),
    await readMark(ask, "renewed-nightly", until),
  ];
  const latest = hourly && nightly && nightly.until > hourly.until ? nightly : (hourly ?? nightly);
  const window = { from: latest?.until ?? null, until, except: await bothOwn(ask, hourly, nightly) };
  const own = await eachTable(keeper, async (table, megabytes) => {
    if (megabytes > LOOKED_THROUGH) return { left: 0, own: [] };
    const renewed = await renewTable(keeper, table, window);
    // Where somebody reads the table all the time the night does it.
    if (renewed.own.length > 0 && megabytes <= SMALL.hourly)
      await putInOrder(ask, table, { patience: "500ms" }).catch(() => undefined);
    return renewed;
  });
  await keepMark(ask, "renewed-hourly", until, own);
}

/**
 * Renews everything that was written since the last night, what an hour has renewed already with it, so that rows of
 * one hour become rows of one day; all rows of the account side; and, the first time, every row there is. What fails or
 * is cut short is gone on with by the next call of that day.
 */
export async function renewNightly(keeper: Keeper, now: Date): Promise<void> {
  const { ask } = keeper;
  const unfinished = await oldestUnfinished(ask);
  const begun = (await stateOf(ask, BEGUN_ON)) === isoDay(now) && (await readMark(ask, "renewing-nightly", unfinished));
  const until = begun ? begun.until : unfinished;
  // Of another day it is begun anew: what was written meanwhile waits no longer.
  if (!begun) await keepMark(ask, "renewing-nightly", until, []);
  await keepState(ask, BEGUN_ON, isoDay(now));
  const last = await readMark(ask, "renewed-nightly", until);
  const day: Window = { from: last?.until ?? null, until, except: last?.own ?? "{}" };
  const own = await eachTable(keeper, async (table, megabytes) => {
    const whole = table.accounts && megabytes <= WHOLE;
    const renewed = await renewTable(keeper, table, whole ? { ...day, from: null } : day);
    if (renewed.own.length === 0) return renewed;
    if (megabytes <= SMALL.nightly) {
      // Where a backup runs for longer, earlier versions of rows stay until the next night.
      await untilUnseen(ask, UNSEEN);
      await putInOrder(ask, table, { patience: "3s" });
    } else await ask(`VACUUM ${table.name}`);
    return renewed;
  });
  await keepMark(ask, "renewed-nightly", until, own);
  await keepState(ask, NIGHT, isoDay(now));
  await ask(`DELETE FROM site_state WHERE key IN ('renewing-nightly', '${BEGUN_ON}')`);
}

// One table that cannot be had keeps no other from being renewed; what failed first is told in the end. The log is cut
// off whatever happened.
async function eachTable(
  { ask }: Keeper,
  work: (table: RenewedTable, megabytes: number) => ReturnType<typeof renewTable>,
): Promise<bigint[]> {
  const own: bigint[] = [];
  const failures: unknown[] = [];
  for (const table of await renewableTables(ask)) {
    try {
      const renewed = await work(table, await sizeOf(ask, table));
      own.push(...renewed.own);
      if (renewed.left > 0) failures.push(new Error("rows were being written all the time"));
    } catch (error) {
      failures.push(error);
    }
  }
  await cutLog(ask);
  if (failures.length > 0) throw failures[0];
  return own;
}

async function sizeOf(ask: Ask, { name }: RenewedTable): Promise<number> {
  const [row] = await ask(`SELECT pg_table_size('${name}'::regclass) / 1048576 AS megabytes`);
  return Number(row?.megabytes);
}
