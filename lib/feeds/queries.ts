import type { Db } from "@/lib/kernel/context";
import { hourOf } from "@/lib/kernel/time";
import type { TimedSource } from "./due";

/** Sources that are read by the clock: not those that a lead paused, nor those that come from a file. */
export function timedSources(db: Db): Promise<TimedSource[]> {
  return db.$queryRaw<TimedSource[]>`
    SELECT s.id, s.hours::int AS hours, (SELECT max(r.hour) FROM run AS r WHERE r.source_id = s.id AND r.outcome <> 'dry') AS last
      FROM source AS s WHERE s.state <> 'paused' AND s.hours IS NOT NULL AND s.address IS NOT NULL`;
}

/** Writes down that the process that read a source ended before its time. */
export async function tellCrash(db: Db, sourceId: string, { now, id }: { now: Date; id: string }): Promise<void> {
  await db.run.create({ data: { id, sourceId, hour: hourOf(now), outcome: "failed", why: "crashed" } });
}
