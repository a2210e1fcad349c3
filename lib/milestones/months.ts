import type { Tx } from "@/lib/kernel/context";
import { latestToday } from "@/lib/kernel/time";
import { onTheWallSql } from "./visibility";

/** A month of the wall: a stone stands in the month that its week's Monday lies in. */
export type Month = {
  /** As its address has it: '2026-11'. */
  readonly name: string;
  /** Its first day. */
  readonly from: Date;
  /** The first day of the month after. */
  readonly until: Date;
};

const NAMED = /^(20\d{2})-(0[1-9]|1[0-2])$/;

/** The month of an address; null where it is none. */
export function monthAt(name: string): Month | null {
  const [, year, month] = NAMED.exec(name) ?? [];
  if (year === undefined || month === undefined) return null;
  const first = (after: number) => new Date(Date.UTC(Number(year), Number(month) - 1 + after, 1));
  return { name, from: first(0), until: first(1) };
}

/** The same of one that has begun, somewhere on earth at least: a month to come is nowhere yet. */
export function monthBegun(name: string, now: Date): Month | null {
  const month = monthAt(name);
  return month && month.from <= latestToday(now) ? month : null;
}

/** The months in which stones stand that everyone sees, the newest first. Each costs one look into the index of weeks. */
export async function monthsWithStones(db: Pick<Tx, "$queryRaw">): Promise<Month[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    WITH RECURSIVE months AS (
      (SELECT date_trunc('month', m.week::timestamp)::date AS first FROM milestone m WHERE ${onTheWallSql}
       ORDER BY m.week DESC LIMIT 1)
      UNION ALL
      SELECT (SELECT date_trunc('month', m.week::timestamp)::date FROM milestone m
              WHERE ${onTheWallSql} AND m.week < months.first ORDER BY m.week DESC LIMIT 1)
      FROM months WHERE months.first IS NOT NULL
    )
    SELECT to_char(first, 'YYYY-MM') AS name FROM months WHERE first IS NOT NULL`;
  return rows.flatMap(({ name }) => monthAt(name) ?? []);
}

/** The nearest months before and after one, of those that have stones; null where there is none. */
export function monthsBeside(month: Month, months: readonly Month[]): { earlier: Month | null; later: Month | null } {
  return {
    earlier: months.find(({ from }) => from < month.from) ?? null,
    later: months.findLast(({ from }) => from > month.from) ?? null,
  };
}
