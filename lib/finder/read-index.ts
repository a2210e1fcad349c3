import { Prisma } from "@/lib/generated/prisma/client";
import { listedOnSql, visibleGroups } from "@/lib/groups/visibility";
import type { Db, Tx } from "@/lib/kernel/context";
import { dayText } from "@/lib/kernel/time";
import type { GroupIndex } from "./group-index";
import { IndexBuilder, type IndexSize } from "./index-builder";
import type { IndexRow } from "./index-row";
import type { PauseDates } from "./rhythm";

/** Rows that are read at once: few, so that others are answered in between. */
const AT_ONCE = 1000;
/** Milliseconds that all of it may take on a busy machine. */
const PATIENCE = { maxWait: 30_000, timeout: 120_000 };

type Row = Omit<IndexRow, "pauses"> & { readonly id: string };

/** Reads all groups that everybody sees into memory, in one picture of the database; null where there are none. */
export async function readGroupIndex(db: Db, now: Date): Promise<GroupIndex | null> {
  const read = (tx: Tx) => readWithin(tx, now);
  const picture = Prisma.TransactionIsolationLevel.RepeatableRead;
  const index = await db.$transaction(read, { ...PATIENCE, isolationLevel: picture });
  await index?.slots.fill(now);
  return index;
}

async function readWithin(tx: Tx, now: Date): Promise<GroupIndex | null> {
  const held = Prisma.sql`FROM support_group g JOIN meeting m ON m.group_id = g.id
    LEFT JOIN source s ON s.id = g.source_id WHERE ${visibleGroups} AND m.mode <> 'inactive'`;
  const [size] = await tx.$queryRaw<IndexSize[]>`
    SELECT count(DISTINCT g.id)::integer AS groups, count(*)::integer AS meetings ${held}`;
  if (!size || size.meetings === 0) return null;
  const builder = new IndexBuilder(dayText(now), size);
  const pauses = await pausesFrom(tx, now);
  await tx.$executeRaw`
    DECLARE held NO SCROLL CURSOR FOR
    SELECT m.id, g.id AS "groupId", g.programme, g.lat, g.lng, m.day, m.minute, m.weeks, m.zone, m.mode::text AS mode,
           m.yes, m.no, m.languages, greatest(${listedOnSql}, g.checked_on) - DATE '1970-01-01' AS confirmed
    ${held} ORDER BY g.id, m.id`;
  for (;;) {
    const rows = await tx.$queryRaw<Row[]>`FETCH ${Prisma.raw(String(AT_ONCE))} FROM held`;
    for (const row of rows) builder.add({ ...row, pauses: pauses.get(row.id) ?? [] });
    if (rows.length < AT_ONCE) return builder.done();
  }
}

/** Pauses that are not over yet, by their meetings. */
async function pausesFrom(tx: Tx, now: Date): Promise<ReadonlyMap<string, readonly PauseDates[]>> {
  const rows = await tx.$queryRaw<(PauseDates & { readonly id: string })[]>`
    SELECT meeting_id AS id, "from"::text AS "from", until::text AS until
    FROM pause WHERE until >= ${dayText(now)}::date - 1 ORDER BY meeting_id, "from"`;
  const pauses = new Map<string, PauseDates[]>();
  for (const { id, from, until } of rows) pauses.set(id, [...(pauses.get(id) ?? []), { from, until }]);
  return pauses;
}
