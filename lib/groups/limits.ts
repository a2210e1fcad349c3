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
