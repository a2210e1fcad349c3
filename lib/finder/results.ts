import { Prisma } from "@/lib/generated/prisma/client";
import type { MeetingMode, Programme } from "@/lib/groups/limits";
import { TRAITS, type Trait } from "@/lib/groups/traits";
import { listedOnSql, visibleGroups } from "@/lib/groups/visibility";
import type { Tx } from "@/lib/kernel/context";
import { itemsOf } from "./bits";
import { distanceStep } from "./distance";
import { programmeOf, traitsKnown } from "./index-row";
import { NEXT_SHOWN } from "./limits";
import { type LocalTime, localTime } from "./local-time";
import { isZone, nextStarts, type PauseDates, type Rhythm } from "./rhythm";
import type { GroupHit, MeetingMark } from "./search";

/** One start, by the clocks there and by the reader's. */
export type GroupStart = { readonly at: Date; readonly there: LocalTime; readonly here: LocalTime };

/** What a row of results tells of a group, by the one of its meetings that fits best. */
export type GroupResult = {
  readonly id: string;
  readonly name: string;
  readonly programme: Programme;
  readonly venue: string;
  readonly town: string;
  readonly region: string;
  readonly country: string;
  /** The point is the town's, not the room's. */
  readonly approximate: boolean;
  readonly mode: MeetingMode;
  /** The next three; none where it is by appointment, or nobody knows the hour. */
  readonly starts: readonly GroupStart[];
  /** 0 is Sunday; null: by appointment. Told where there are no starts. */
  readonly day: number | null;
  /** Minutes. */
  readonly length: number;
  readonly yes: readonly Trait[];
  readonly no: readonly Trait[];
  readonly languages: readonly string[];
  /** When its list last named it and since when it has not, and when a volunteer checked it. */
  readonly listedOn: Date | null;
  readonly lostOn: Date | null;
  readonly checkedOn: Date | null;
  /** No farther than so many kilometres; null: farther than 100, or it does not matter. */
  readonly withinKm: number | null;
  /** At how many other times it meets. */
  readonly otherTimes: number;
};

/** A group that was found and may be shown. */
export type ShownHit<T extends GroupHit> = { readonly hit: T; readonly group: GroupResult };

type Row = Omit<GroupResult, "programme" | "starts" | "yes" | "no" | "withinKm" | "otherTimes"> &
  Omit<Rhythm, "pauses"> & { readonly programme: string; yes: number; no: number; readonly paused: readonly string[] };

/**
 * What was found, read by key as it is now, in its order: what an old index still holds and nobody may see any more is
 * left out. `zone`: the reader's.
 */
export async function groupResults<T extends GroupHit>(
  db: Tx,
  hits: readonly T[],
  zone: string,
  now: Date,
): Promise<ShownHit<T>[]> {
  if (hits.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT g.id, g.name, g.programme, g.venue, g.town, g.region, g.country, g.approximate,
           ${listedOnSql} AS "listedOn", g.lost_on AS "lostOn", g.checked_on AS "checkedOn",
           m.mode::text AS mode, m.day, m.minute, m.length, m.weeks, m.zone, m.yes, m.no, m.languages,
           ARRAY(SELECT p."from" || '/' || p.until FROM pause p WHERE p.meeting_id = m.id ORDER BY p."from") AS paused
    FROM support_group g JOIN meeting m ON m.group_id = g.id LEFT JOIN source s ON s.id = g.source_id
    WHERE g.id IN (${Prisma.join(hits.map(({ id }) => id))}) AND ${visibleGroups} AND m.mode <> 'inactive'
    ORDER BY g.id, m.id`;
  return hits.flatMap((hit) => {
    const meetings = rows.filter(({ id }) => id === hit.id);
    const row = meetingMeant(meetings, hit.meeting, now);
    return row ? [{ hit, group: resultOf(row, hit, meetings.length - 1, isZone(zone) ? zone : "UTC", now) }] : [];
  });
}

/** The one of a group's meetings that was found or, where it is no longer there, the one that begins first. */
function meetingMeant(meetings: readonly Row[], mark: MeetingMark, now: Date): Row | undefined {
  const asked = meetings.map((row) => {
    const next = nextStarts(rhythmOf(row), now, 1)[0]?.getTime() ?? null;
    const traits = traitsKnown(row);
    const alike = (next === mark.next ? 2 : 0) + (traits.yes === mark.yes && traits.no === mark.no ? 1 : 0);
    return { row, alike, next: next ?? Number.POSITIVE_INFINITY };
  });
  const [best] = asked.sort((a, b) => b.alike - a.alike || (a.next < b.next ? -1 : 1));
  return best?.row;
}

function resultOf(row: Row, hit: GroupHit, otherTimes: number, here: string, now: Date): GroupResult {
  const { programme, minute: _, weeks: __, zone, paused: ___, ...told } = row;
  const traits = traitsKnown(row);
  return {
    ...told,
    programme: programmeOf(programme),
    yes: itemsOf(TRAITS, traits.yes),
    no: itemsOf(TRAITS, traits.no),
    starts: nextStarts(rhythmOf(row), now, NEXT_SHOWN).map((at) => ({
      at,
      there: localTime(at, zone),
      here: localTime(at, here),
    })),
    withinKm: hit.km === null ? null : distanceStep(hit.km),
    otherTimes,
  };
}

function rhythmOf({ day, minute, zone, weeks, paused }: Row): Rhythm {
  return { day, minute, zone, weeks, pauses: paused.map(pauseOf) };
}

function pauseOf(text: string): PauseDates {
  const [from = "", until = ""] = text.split("/");
  return { from, until };
}
