import type { Ask } from "./ask";

/** What the renewal of rows remembers of itself in `site_state`. */
export interface Mark {
  /** Rows of all transactions before this one were renewed. */
  readonly until: bigint;
  /** The renewal's own transactions, which came after that: an int8multirange. */
  readonly own: string;
}

export type MarkName = "renewed-hourly" | "renewed-nightly" | "renewing-nightly";

const EMPTY = "{}";

/**
 * The mark of an earlier renewal; none where there was none, or where it lies ahead of this database, since it came out
 * of a backup of another.
 */
export async function readMark(ask: Ask, name: MarkName, now: bigint): Promise<Mark | undefined> {
  const [, until = "", own = EMPTY] = /^(\d+) (\{.*\})$/.exec((await stateOf(ask, name)) ?? "") ?? [];
  if (until === "" || BigInt(until) > now) return undefined;
  return { until: BigInt(until), own };
}

/** Remembers how far rows were renewed, and by which transactions. */
export async function keepMark(ask: Ask, name: MarkName, until: bigint, own: readonly bigint[]): Promise<void> {
  const ranges = own.map((xid) => `[${xid},${xid + 1n})`).join(",");
  await keepState(ask, name, `${until} `, `'{${ranges}}'::int8multirange::text`);
}

/** One fact that is remembered. */
export async function stateOf(ask: Ask, key: string): Promise<string | undefined> {
  const [row] = await ask(`SELECT value FROM site_state WHERE key = '${key}'`);
  return row ? String(row.value) : undefined;
}

/** Remembers one fact; `sql` is appended to the value as it stands. */
export async function keepState(ask: Ask, key: string, value: string, sql = "''"): Promise<void> {
  await ask(`
    INSERT INTO site_state (key, value) VALUES ('${key}', '${value}' || ${sql})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}

/** Both marks' own transactions as one. */
export async function bothOwn(ask: Ask, a: Mark | undefined, b: Mark | undefined): Promise<string> {
  const [row] = await ask(
    `SELECT ('${a?.own ?? EMPTY}'::int8multirange + '${b?.own ?? EMPTY}'::int8multirange)::text AS own`,
  );
  return String(row?.own ?? EMPTY);
}
