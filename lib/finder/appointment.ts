import { z } from "zod";
import { ENTRY_NAME_MAX } from "@/lib/groups/limits";
import { visibleGroups } from "@/lib/groups/visibility";
import type { Tx } from "@/lib/kernel/context";
import { ID_PATTERN } from "@/lib/kernel/ids";
import { done, type Result, refuse } from "@/lib/kernel/result";
import { textUpTo } from "@/lib/kernel/typed-words";
import { calendarFile } from "./calendar";
import { rhythmOfRow } from "./group-page";

/** Which time of a group somebody wants in their calendar, and what it is to be called there; empty: 'Appointment'. */
export const appointmentSchema = z.strictObject({
  groupId: z.string().regex(ID_PATTERN),
  /** A meeting's id: all its dates; with a date behind it, '….2026-12-24': that one. */
  when: z.string().regex(/^[0-9a-z]{16}(?:\.\d{4}-\d{2}-\d{2})?$/),
  title: textUpTo(ENTRY_NAME_MAX),
});

/** An .ics file of a group that everybody sees; refused where that time is not there any more. */
export async function appointmentFile(
  db: Tx,
  { groupId, when, title }: z.output<typeof appointmentSchema>,
  now: Date,
): Promise<Result<string>> {
  const [meetingId = "", date = null] = when.split(".");
  const [group] = await db.$queryRaw<{ revision: number }[]>`
    SELECT g.revision FROM support_group g WHERE g.id = ${groupId} AND ${visibleGroups}`;
  const meeting = await db.meeting.findUnique({
    where: { id: meetingId, groupId, mode: { not: "inactive" } },
    select: { length: true, day: true, minute: true, weeks: true, zone: true, pauses: true },
  });
  if (!group || !meeting) return refuse({ code: "not-found" });
  const entry = { meetingId, revision: group.revision, rhythm: rhythmOfRow(meeting), length: meeting.length, date };
  const file = calendarFile({ ...entry, title: title === "" ? null : title.replaceAll(/\s+/g, " ") }, now);
  return file === null ? refuse({ code: "not-found" }) : done(file);
}
