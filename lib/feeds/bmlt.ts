import type { MeetingMode } from "@/lib/groups/limits";
import { BMLT_CLOSED, BMLT_CODES } from "./codes/bmlt";
import { meaningOf } from "./codes/meaning";
import { countryCode } from "./countries";
import { dialInOf, type JsonObject, linkOf, linkOrNone, nameOf, notesOf, placeOf, rawOf } from "./fields";
import { groupKey, roomKey } from "./group-key";
import { ID_MOST, NAME_MOST, NOTE_MOST } from "./limits";
import { pointOf } from "./point";
import { type ListContext, type ReadMeeting, RecordError } from "./read-meeting";
import { dayFrom, lengthOf, minuteOf } from "./when";
import { zoneOf } from "./zones";

/**
 * A record of the semantic API of NA's meeting servers (BMLT), GetSearchResults, in which every value is text. Only the
 * fields that are named here are read: none of contact persons.
 */
export function bmltMeetings(record: JsonObject, list: ListContext): ReadMeeting[] {
  const foreignId = nameOf(record, "id_bigint", ID_MOST);
  if (foreignId === "") throw new RecordError("no-id");
  const name = nameOf(record, "meeting_name", NAME_MOST);
  if (name === "") throw new RecordError("no-name");
  const day = dayFrom(1, record.weekday_tinyint);
  const minute = minuteOf(rawOf(record, "start_time"));
  const codes = rawOf(record, "formats").split(",");
  const link = linkOf(record, "virtual_meeting_link");
  const dialIn = dialInOf(record, "phone_meeting_number");
  const mode = modeOf(rawOf(record, "venue_type"), { codes, link, dialIn });
  const point = pointOf(record);
  const place = placeIn(unprompted(record));
  const nowhere = place.street === "" && place.town === "";
  const online = mode === "online" || mode === "phone";
  if (!online && point === null && nowhere) throw new RecordError("no-place");
  // A server gives a meeting on a screen that says no place the point of its own office.
  const at = online && nowhere ? null : point;
  const room = online ? "" : roomKey(place.venue, place.street, place.town, place.postcode);
  const meeting = {
    foreignId,
    key: groupKey({ groupId: sharedGroup(record), name, room }),
    groupName: "",
    ...place,
    name,
    about: "",
    lat: at?.lat ?? null,
    lng: at?.lng ?? null,
    approximate: online,
    website: linkOrNone(record, "website"),
    day,
    minute,
    length: lengthOf(rawOf(record, "duration_time")),
    mode,
    ...zoneOf(rawOf(record, "time_zone"), mode, point, list),
    ...meaningOf(codes, BMLT_CODES, list.programme),
    link,
    dialIn,
    note: notesOf(
      unprompted(record),
      ["location_info", "comments", "format_comments", "virtual_meeting_additional_info", ...TRANSPORT],
      NOTE_MOST,
    ),
  };
  return [meeting];
}

const TRANSPORT = ["public_transport", "train_lines", "bus_lines"];

/** The venue type is the server's own word; without one, what is said elsewhere. */
function modeOf(
  type: string,
  { codes, link, dialIn }: { codes: string[]; link: string | null; dialIn: string | null },
): MeetingMode {
  if (BMLT_CLOSED.some((code) => codes.includes(code))) return "inactive";
  if (type === "1") return "in_person";
  if (type === "3") return "hybrid";
  if (type === "2" || codes.includes("VM")) return link === null && dialIn !== null ? "phone" : "online";
  if (codes.includes("HY")) return "hybrid";
  return "in_person";
}

function placeIn(record: JsonObject) {
  const suburb = placeOf(record, "location_city_subsection") || placeOf(record, "location_neighborhood");
  return {
    venue: placeOf(record, "location_text"),
    street: placeOf(record, "location_street"),
    town: placeOf(record, "location_municipality") || suburb,
    region: placeOf(record, "location_province") || placeOf(record, "location_sub_province"),
    postcode: placeOf(record, "location_postal_code_1"),
    country: countryCode(placeOf(record, "location_nation")),
  };
}

/** Nobody's group is '' or '0'. */
const sharedGroup = (record: JsonObject): string => rawOf(record, "shared_group_id_bigint").replace(/^0$/, "");

const PROMPT = "#@-@#";

/** Without the prompts that some servers leave before what was typed: 'Public transport#@-@#U8'. */
function unprompted(record: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === "string" ? value.split(PROMPT).at(-1) : value,
    ]),
  );
}
