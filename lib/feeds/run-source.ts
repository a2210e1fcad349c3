import type pg from "pg";
import { dayText } from "@/lib/kernel/time";
import { beginReading } from "./begin-reading";
import { differenceOf, lookReason } from "./difference";
import { gather } from "./gather";
import { ageLost } from "./lost";
import type { ZoneAt } from "./read-meeting";
import { FeedError } from "./refusals";
import { NOTHING_READ, type RunTold, tellRun } from "./run-told";
import { type FeedSource, sourceForRun } from "./source";
import { take } from "./take";
import { findTwins } from "./twins";

/** What a run needs of the world. `accept`: the digest of a difference that a volunteer looked at. */
export type RunContext = {
  readonly now: Date;
  readonly newId: () => string;
  readonly zoneAt: ZoneAt;
  /** Writes down what it would do, and does nothing. */
  readonly dry?: boolean;
  readonly accept?: Uint8Array;
  /** Done first in the transaction of the run, such as making its source. */
  readonly begin?: () => Promise<void>;
  /** Takes everything back at the end, this run too. */
  readonly undone?: boolean;
};

/** What there is to read: the bytes of a list, with the mark that its server gave it; null: it is as it was. */
export type ListToRead = { readonly bytes: AsyncIterable<Uint8Array>; readonly etag: string | null } | null;

/** One list at a time, in all processes: which groups are twins is a matter of two lists. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('cairn|feeds'))";

/**
 * Reads a list into the tables, all of it or nothing. A list that cannot be taken is told as `failed` and changes nothing;
 * one that differs too much from what is there changes nothing until a volunteer accepts exactly that difference.
 */
export async function runSource(
  client: pg.ClientBase,
  sourceId: string,
  list: ListToRead,
  context: RunContext,
): Promise<RunTold> {
  try {
    await client.query("BEGIN");
    await beginReading(client);
    await client.query(LOCK);
    await context.begin?.();
    const source = await sourceForRun(client, sourceId, true);
    const told = list === null ? await unchanged(client, source, context) : await listed(client, source, list, context);
    await tellRun(client, source.id, told, context);
    await client.query(context.undone ? "ROLLBACK" : "COMMIT");
    return told;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    if (!(error instanceof FeedError)) throw error;
    return failedRun(client, sourceId, error, context);
  }
}

/** Writes down that a list could not be read. Nothing else changes: what is there stays as it is. */
export async function failedRun(
  client: pg.ClientBase,
  sourceId: string,
  { why }: FeedError,
  context: Pick<RunContext, "now" | "newId" | "dry">,
): Promise<RunTold> {
  const told = { ...NOTHING_READ, outcome: "failed", why } as const;
  if (!context.dry) await tellRun(client, sourceId, told, context);
  return told;
}

/** Reads a list in an open transaction, and takes it where it may; see `runSource`. */
export async function listed(
  client: pg.ClientBase,
  source: FeedSource,
  { bytes, etag }: NonNullable<ListToRead>,
  { now, newId, zoneAt, dry = false, accept }: RunContext,
): Promise<RunTold> {
  const { records, refusals } = await gather(client, source, bytes, { newId, zoneAt });
  const refused = refusals.total();
  const difference = await differenceOf(client, source.id, refused);
  const { added, changed, gone, digest } = difference;
  const counts = { read: records, added, changed, gone, refused, digest, refusals: refusals.told() };
  const why = lookReason(difference, { records, refused });
  if (dry) return { ...counts, outcome: "dry", why };
  if (why !== null && !(accept && digest.equals(accept))) {
    // One that a lead paused and had read by hand stays paused.
    await client.query("UPDATE source SET state = 'look' WHERE id = $1 AND state <> 'paused'", [source.id]);
    return { ...counts, outcome: "look", why };
  }
  const outcome = added + changed + gone === 0 ? "unchanged" : "changed";
  if (outcome === "changed") await findTwins(client, source.id, await take(client, source, dayText(now)));
  await readWell(client, source, now, etag);
  return { ...counts, outcome, why: null };
}

async function unchanged(client: pg.ClientBase, source: FeedSource, { now, dry }: RunContext): Promise<RunTold> {
  if (dry) return { ...NOTHING_READ, outcome: "dry", why: null };
  await readWell(client, source, now, source.etag);
  return { ...NOTHING_READ, outcome: "unchanged", why: null };
}

async function readWell(client: pg.ClientBase, source: FeedSource, now: Date, etag: string | null): Promise<void> {
  const today = dayText(now);
  await ageLost(client, source.id, today);
  // A list that is well again after one that was not is looked at no more; one that a lead paused stays so.
  await client.query(
    `UPDATE source SET listed_on = $2::date, etag = $3, state = CASE state WHEN 'look' THEN 'on' ELSE state END
      WHERE id = $1`,
    [source.id, today, etag],
  );
}
