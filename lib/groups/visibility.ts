import { Prisma } from "@/lib/generated/prisma/client";
import { dayText } from "@/lib/kernel/time";
import { LOST_DAYS, LOST_RUNS } from "./limits";

/**
 * Groups that stand in the finder, on pages, in search and in feeds, the same for everybody (`g` is the group). One that
 * its list no longer names stays for some days and runs: lists are sometimes read in the middle of being written.
 */
export function visibleGroupsSql(today: Date): Prisma.Sql {
  return Prisma.sql`g.hidden_on IS NULL AND NOT g.proposed AND g.twin_of_id IS NULL
    AND (g.lost_on IS NULL OR g.lost_on > ${dayText(today)}::date - ${LOST_DAYS}::integer
      OR (SELECT count(*) FROM run r
          WHERE r.source_id = g.source_id AND r.hour >= g.lost_on AND r.outcome IN ('changed', 'unchanged')) < ${LOST_RUNS})`;
}
