import type { Prisma } from "@/lib/generated/prisma/client";
import { WEEKS_OF_MONTH } from "@/lib/groups/limits";
import { TRAITS } from "@/lib/groups/traits";
import { listedOnSql, visibleGroups } from "@/lib/groups/visibility";
import { serviceOf } from "@/lib/groups/who-sees";
import type { Tx } from "@/lib/kernel/context";
import { isId } from "@/lib/kernel/ids";
import { dayText } from "@/lib/kernel/time";
import { itemsOf } from "./bits";
import { programmeOf } from "./index-row";
import { NEXT_SHOWN } from "./limits";
import { localTime } from "./local-time";
import { nextStarts, type Rhythm } from "./rhythm";
import type { ShownGroup, ShownGroupRow, ShownMeeting, WayOut } from "./shown-group";

type Row = ShownGroupRow & { readonly programme: string; readonly website: string | null };

/** A group with its times, those that begin soonest first; null for one that is not there or not to be seen. */
export async function groupPage(db: Tx, id: string, now: Date): Promise<ShownGroup | null> {
  if (!isId(id)) return null;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT g.id, g.name, g.programme, g.about, g.venue, g.street, g.town, g.region, g.country, g.postcode, g.approximate,
           g.website, s.name AS list, s.kind IS NOT DISTINCT FROM 'sample' AS invented,
           ${listedOnSql} AS "listedOn", g.lost_on AS "lostOn", g.checked_on AS "checkedOn",
           ARRAY(SELECT DISTINCT other.name FROM support_group twin JOIN source other ON other.id = twin.source_id
                 WHERE twin.twin_of_id = g.id AND twin.hidden_on IS NULL AND twin.out_on IS NULL
                 ORDER BY other.name) AS "alsoListedBy"
    FROM support_group g LEFT JOIN source s ON s.id = g.source_id
    WHERE g.id = ${id} AND ${visibleGroups}`;
  if (!row) return null;
  const rows = await db.meeting.findMany({ where: { groupId: id }, orderBy: { id: "asc" }, select: meetingColumns });
  const meetings = rows.map((meeting) => shownMeeting(meeting, now));
  const soonest = ({ starts: [next] }: ShownMeeting) => next?.at.getTime() ?? Number.MAX_SAFE_INTEGER;
  return {
    ...row,
    programme: programmeOf(row.programme),
    website: wayOut(row.website),
    meetings: meetings.sort((a, b) => soonest(a) - soonest(b)),
  };
}

const meetingColumns = {
  ...{ id: true, name: true, mode: true, day: true, minute: true, length: true, weeks: true, zone: true },
  zoneFrom: true,
  ...{ yes: true, no: true, languages: true, link: true, dialIn: true, note: true, pauses: true },
} satisfies Prisma.MeetingSelect;
type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof meetingColumns }>;

function shownMeeting(row: MeetingRow, now: Date): ShownMeeting {
  const { pauses: _, weeks, link, zoneFrom, ...same } = row;
  const next = row.mode === "inactive" ? [] : nextStarts(rhythmOfRow(row), now, NEXT_SHOWN);
  return {
    ...same,
    weeks: weeks === null ? null : itemsOf(WEEKS_OF_MONTH, weeks),
    zoneGuessed: zoneFrom === "source",
    starts: next.map((at) => ({ at, there: localTime(at, row.zone) })),
    // As they were said: that no camera is on in a room nobody has to say.
    yes: itemsOf(TRAITS, row.yes),
    no: itemsOf(TRAITS, row.no),
    link: wayOut(link),
  };
}

/** When a meeting is held, from its row. */
export function rhythmOfRow(row: Pick<MeetingRow, "day" | "minute" | "zone" | "weeks" | "pauses">): Rhythm {
  const { day, minute, zone, weeks } = row;
  return {
    ...{ day, minute, zone, weeks },
    pauses: row.pauses.map(({ from, until }) => ({ from: dayText(from), until: dayText(until) })),
  };
}

function wayOut(address: string | null): WayOut | null {
  const service = address === null ? null : serviceOf(address);
  return address === null || service === null ? null : { address, service };
}
