import type { Prisma } from "@/lib/generated/prisma/client";
import { bitOf, type Trait } from "@/lib/groups/traits";
import { LANGUAGE_CODES } from "./codes/languages";

export const ownMeeting = {
  ...{ id: true, name: true, day: true, minute: true, length: true, weeks: true, mode: true, zone: true, yes: true },
  ...{ no: true, languages: true, link: true, dialIn: true, note: true },
  group: {
    select: {
      ...{ id: true, name: true, about: true, venue: true, street: true, town: true, region: true, country: true },
      ...{ postcode: true, lat: true, lng: true, approximate: true, website: true },
    },
  },
} satisfies Prisma.MeetingSelect;
export type OwnMeeting = Prisma.MeetingGetPayload<{ select: typeof ownMeeting }>;

/** Codes of Meeting Guide for what a meeting has (code4recovery/spec 1.1.9). */
const HAS: readonly (readonly [Trait, string])[] = [
  ...([
    ["newcomers", "BE"],
    ["closed", "C"],
    ["women", "W"],
    ["men", "M"],
    ["lgbtq", "LGBTQ"],
  ] as const),
  ...([
    ["young", "Y"],
    ["parents", "CF"],
    ["step_free", "X"],
    ["proof", "POA"],
  ] as const),
];

/**
 * One meeting of ours as a record of Meeting Guide JSON, for others to import; null where that format cannot say it, such
 * as 'each first Monday': it knows weekly meetings alone, and would send people there on the wrong day.
 */
export function ownRecord(meeting: OwnMeeting): Readonly<Record<string, unknown>> | null {
  const { group, mode } = meeting;
  const where = whereOf(meeting);
  if (meeting.weeks !== null || where === null) return null;
  const name = meeting.name || group.name;
  return said({
    slug: meeting.id,
    name,
    day: meeting.day ?? undefined,
    ...timesOf(meeting),
    timezone: meeting.zone,
    types: typesOf(meeting),
    ...where,
    ...(name === group.name ? {} : { group: group.name }),
    ...{ group_notes: group.about, notes: meeting.note, url: group.website },
    ...(mode === "online" || mode === "hybrid" ? { conference_url: meeting.link } : {}),
    ...(mode === "inactive" || mode === "in_person" ? {} : { conference_phone: meeting.dialIn }),
  });
}

function timesOf({ minute, length }: OwnMeeting) {
  if (minute === null) return {};
  return length >= 24 * 60 ? { time: clock(minute) } : { time: clock(minute), end_time: clock(minute + length) };
}

/** What neither a link nor a room tells is told by whether the place is approximate; null where it cannot be told. */
function whereOf({ group, mode, link, dialIn }: OwnMeeting) {
  const { venue, street, town, region, country, postcode, lat, lng } = group;
  const place = { location: venue, address: street, city: town, state: region, postal_code: postcode, country };
  if (mode === "online" || mode === "phone") {
    const reached = mode === "online" ? link !== null : dialIn !== null && link === null;
    return reached ? { ...{ city: town, state: region, country }, approximate: "yes" } : null;
  }
  if (street === "" && town === "" && (group.approximate || lat === null || lng === null)) return null;
  if (mode === "hybrid" && link === null && dialIn === null) return null;
  // A point that is only the town's would say that there is no room.
  return {
    ...place,
    approximate: "no",
    ...(group.approximate ? {} : { latitude: rounded(lat), longitude: rounded(lng) }),
  };
}

function typesOf({ yes, no, languages, mode }: OwnMeeting): string[] {
  const codes = HAS.flatMap(([trait, code]) => (yes & bitOf(trait) ? [code] : []));
  const open = no & bitOf("closed") ? ["O"] : [];
  const spoken = Object.entries(LANGUAGE_CODES).flatMap(([code, { language }]) =>
    language !== undefined && languages.includes(language) ? [code] : [],
  );
  return [...open, ...codes, ...spoken, ...(mode === "inactive" ? ["TC"] : [])];
}

const rounded = (degrees: number | null): number | null => (degrees === null ? null : Number(degrees.toFixed(5)));

const clock = (minute: number): string =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** Without what is not known. */
const said = (record: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== "" && value !== null && value !== undefined),
  );
