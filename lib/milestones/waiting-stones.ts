import type { Tx } from "@/lib/kernel/context";
import { days, later, weekOf } from "@/lib/kernel/time";
import type { Viewer } from "@/lib/kernel/viewer";
import { stoneColumns, viewOf } from "./rows";
import type { MilestoneView } from "./view";
import { seenByAll, seenByAllSql } from "./visibility";

/** Stones shared before this many weeks wait no longer: whoever shared them has seen the silence. */
const WEEKS = 4;
/** Of so many newest at most: a first page asks for them. */
const LOOKED_AT = 300;
/** With fewer kind words and replies than this a stone waits: whoever is greeted twice comes back. */
const ENOUGH = 2;

/**
 * Stones that hardly anybody has said anything about, for those who greet: who came back first, then firsts, then the
 * newest, also those that lie on the board alone: lists of threads leave them out. A viewer's own are not among them.
 */
export async function waitingStones(
  db: Pick<Tx, "milestone" | "$queryRaw">,
  viewer: Viewer,
  now: Date,
  count: number,
): Promise<MilestoneView[]> {
  const since = weekOf(later(now, -days(7 * WEEKS)));
  // Twice as many, since some may be the viewer's own.
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM (
      SELECT m.id, m.kind, m.week FROM milestone m WHERE m.week >= ${since}::date AND ${seenByAllSql}
      ORDER BY m.week DESC, m.id DESC LIMIT ${LOOKED_AT}
    ) m
    WHERE (SELECT COALESCE(sum(c.given), 0) FROM encouragement_count c WHERE c.subject_id = m.id)
      + COALESCE((SELECT t.answer_count FROM thread t WHERE t.milestone_id = m.id), 0) < ${ENOUGH}
    ORDER BY m.kind = 'coming_back' DESC, m.kind = 'first' DESC, m.week DESC, m.id DESC LIMIT ${2 * count}`;
  const ids = found.map(({ id }) => id);
  const rows = await db.milestone.findMany({ where: { ...seenByAll, id: { in: ids } }, select: stoneColumns });
  return rows
    .map(viewOf(viewer, now))
    .filter(({ mine }) => !mine)
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .slice(0, count);
}
