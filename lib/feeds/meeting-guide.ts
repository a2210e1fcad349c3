import type { MeetingMode } from "@/lib/groups/limits";
import { meaningOf } from "./codes/meaning";
import { meetingGuideCodes } from "./codes/meeting-guide";
import { dialInOf, type JsonObject, linkOf, linkOrNone, nameOf, notesOf, rawOf } from "./fields";
import { groupKey } from "./group-key";
import { groupOf, placeIn, roomOf } from "./guide-place";
import { ID_MOST, NAME_MOST, NOTE_MOST } from "./limits";
import { pointOf } from "./point";
import { type ListContext, type ReadMeeting, RecordError } from "./read-meeting";
import { dayFrom, lengthUntil, minuteOf } from "./when";
import { zoneOf } from "./zones";

/**
 * A record of Meeting Guide JSON (code4recovery/spec 1.1.9, and what the plugin TSML adds). Only the fields that are named
 * here are read: none of contact persons, of e-mail, or of payments. One meeting for each day of a record.
 */
export function meetingGuideMeetings(record: JsonObject, list: ListContext): ReadMeeting[] {
  const id = nameOf(record, "slug", ID_MOST);
  if (id === "") throw new RecordError("no-id");
  const name = nameOf(record, "name", NAME_MOST);
  if (name === "") throw new RecordError("no-name");
  const days = daysOf(record.day);
  const minute = minuteOf(rawOf(record, "time"));
  const types = typesOf(record);
  const link = linkOf(record, "conference_url");
  const dialIn = dialInOf(record, "conference_phone");
  const approximate = rawOf(record, "approximate").toLowerCase() === "yes";
  const mode = modeOf({ types, link, dialIn, approximate });
  const point = pointOf(record);
  const place = placeIn(record);
  const group = groupOf(record);
  if (mode !== "online" && mode !== "phone" && point === null && place.street === "" && place.town === "")
    throw new RecordError("no-place");
  const { zone, zoneFrom } = zoneOf(rawOf(record, "timezone"), mode, point, list);
  const { yes, no, languages, codes, weeks } = meaningOf(types, meetingGuideCodes(list.programme), list.programme);
  // Each by its name, though it is long: an object that is put together from several costs a long list four seconds.
  const one = {
    key: groupKey({
      groupId: group.id,
      name,
      room: mode === "online" || mode === "phone" ? "" : roomOf(record, place),
    }),
    groupName: group.name,
    name,
    about: notesOf(record, ["group_notes", "location_notes"], NOTE_MOST),
    venue: place.venue,
    street: place.street,
    town: place.town,
    region: place.region,
    postcode: place.postcode,
    country: place.country,
    lat: point?.lat ?? null,
    lng: point?.lng ?? null,
    approximate,
    website: linkOrNone(record, "website") ?? linkOrNone(record, "url"),
    minute,
    length: lengthUntil(minute, rawOf(record, "end_time")),
    mode,
    zone,
    zoneFrom,
    yes,
    no,
    languages,
    codes,
    weeks,
    link,
    dialIn,
    note: notesOf(record, ["notes", "conference_url_notes", "conference_phone_notes"], NOTE_MOST),
  };
  return days.map((day) => ({ ...one, day, foreignId: days.length === 1 ? id : `${id}#${day}` }));
}

/** One day, several, or none: by appointment. */
function daysOf(said: unknown): (number | null)[] {
  if (said === undefined || said === null || said === "") return [null];
  const days = (Array.isArray(said) ? said : [said]).map((day: unknown) => dayFrom(0, day));
  if (days.length === 0 || days.length > 7) throw new RecordError("bad-day");
  return [...new Set(days)];
}

function typesOf({ types }: JsonObject): string[] {
  return Array.isArray(types) ? types.filter((type): type is string => typeof type === "string") : [];
}

/**
 * How one can be there, by the rule of TSML: its own code ONL, or what the specification says, a link or a telephone
 * number. A place that is closed leaves what is online; one that is only nearly known is no room.
 */
function modeOf(says: {
  types: string[];
  link: string | null;
  dialIn: string | null;
  approximate: boolean;
}): MeetingMode {
  const online = says.types.includes("ONL") || says.link !== null || says.dialIn !== null;
  if (!online) return says.types.includes("TC") || says.approximate ? "inactive" : "in_person";
  if (!says.types.includes("TC") && !says.approximate) return "hybrid";
  return says.link === null && says.dialIn !== null ? "phone" : "online";
}
