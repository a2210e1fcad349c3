/** Closed lists that screens, readers of feeds and the finder share. */

/**
 * Kinds of groups, by whose programme they follow. The ids stand in the database and, as numbers, in sealed addresses:
 * new ones go to the end.
 */
export const PROGRAMMES = [
  "na",
  "heroin_anonymous",
  "smart",
  "recovery_dharma",
  "lifering",
  "medication_friendly",
  "family",
  "harm_reduction",
  "group_therapy",
  "hospital",
  "charity",
  "aa",
  "al_anon",
  "refuge",
  "other",
] as const;
export type Programme = (typeof PROGRAMMES)[number];

export const MEETING_MODES = ["in_person", "online", "hybrid", "phone", "inactive"] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** How one can be there: what is asked for. A hybrid meeting is both a room and a screen. */
export const WAYS = ["room", "screen", "phone"] as const;
export type Way = (typeof WAYS)[number];

/** Sunday first, as meeting feeds and JavaScript count. */
export const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
export type Day = (typeof DAYS)[number];

/** Which of a month's Tuesdays, say: the bits of a meeting's weeks, in their order. */
export const WEEKS_OF_MONTH = ["first", "second", "third", "fourth", "fifth", "last"] as const;
export type WeekOfMonth = (typeof WEEKS_OF_MONTH)[number];

/** What is told of a first visit, by programme (seeds/groups/programmes.json), in the order in which it is told. */
export const FIRST_VISIT = ["who", "opens", "length", "listen", "money", "faith", "medication", "door"] as const;
export type FirstVisitField = (typeof FIRST_VISIT)[number];

/** The longest name, in characters, that somebody gives an entry of their calendar. */
export const ENTRY_NAME_MAX = 80;
