import type { Db } from "@/lib/kernel/context";
import { days, later } from "@/lib/kernel/time";

/** Of which days it is asked. */
const LOOKED_AT_DAYS = 30;
/** Fewer first replies show nothing. */
const ENOUGH = 10;
/** Within so many hours half of all who write have been answered: then it is true that members often answer soon. */
const SOON_HOURS = 3;

type Shown = { replies: number; median: number | null };

/**
 * Whether the last 30 days show that members answer soon: the median time to the first reply by somebody else, in the
 * whole hours that posts keep. A thread that nobody has answered counts as one that waits for ever, or the few that
 * were answered would speak for all. Stories ask for no answer.
 */
export async function doMembersAnswerSoon(db: Db, now: Date): Promise<boolean> {
  const since = later(now, -days(LOOKED_AT_DAYS));
  const [shown] = await db.$queryRaw<Shown[]>`
    SELECT count(first.hours)::int AS replies,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY COALESCE(first.hours, 1e9)::float8) AS median
    FROM post o JOIN thread t ON t.id = o.thread_id AND t.standing = 'visible'
      JOIN board b ON b.id = t.board_id AND NOT b.stories AND NOT b.stones
      LEFT JOIN LATERAL (
        SELECT extract(epoch FROM p.hour - o.hour) / 3600 AS hours FROM post p JOIN voice v ON v.id = p.voice_id AND NOT v.by_volunteers
        WHERE p.thread_id = t.id AND p.voice_id <> o.voice_id AND p.standing IN ('visible', 'withdrawn')
        ORDER BY p.seq LIMIT 1
      ) first ON true
    WHERE o.hour >= ${since} AND o.seq = 0`;
  return shown !== undefined && shown.replies >= ENOUGH && shown.median !== null && shown.median <= SOON_HOURS;
}
