import type { Trait } from "@/lib/groups/traits";

/** Numbers of the finder that screens share. */

/** Kilometres within which somebody looks. */
export const RADII = [2, 5, 10, 25, 40, 100] as const;
/** A distance is told as one of these: no farther than so many kilometres. */
export const DISTANCE_STEPS = [1, 2, 5, 10, 15, 25, 40, 60, 100] as const;

/** Parts of a day on the clock of whoever looks. */
export const TIMES_OF_DAY = ["morning", "afternoon", "evening", "night"] as const;
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];
/** The minute of the day at which each begins; before the first it is still night. */
export const DAY_PARTS: Readonly<Record<TimeOfDay, number>> = {
  morning: 5 * 60,
  afternoon: 12 * 60,
  evening: 17 * 60,
  night: 22 * 60,
};

/** Beginning shortly: within so many hours, or before this night is over. */
export const START_WISHES = ["soon", "tonight"] as const;
export type StartWish = (typeof START_WISHES)[number];
export const SOON_HOURS = 3;
/** 'Tonight' begins in the evening and ends here, in minutes from midnight; until then the night is yesterday's. */
export const NIGHT_ENDS = 4 * 60;

/** 'Confirmed within so many days', by its list or by a volunteer. */
export const CHECKED_WITHIN = [30, 90, 365] as const;
/** Groups on one page of results. */
export const RESULTS = 20;
/** Languages with a count of their own: the most frequent. Others can be asked for all the same. */
export const LANGUAGES_COUNTED = 30;
/** 'Starting soon': so many, and of each programme so many. */
export const SOON_SHOWN = 3;
export const SOON_OF_ONE_PROGRAMME = 1;
/** 'Which would suit me': the questions, and the answers beside 'does not matter'. */
export const CHOOSE_QUESTIONS = {
  size: ["small", "middle", "large"],
  lead: ["peer", "trained_peer", "licensed"],
  part: ["listen", "talk"],
  camera: ["off", "on"],
  faith: ["with", "without"],
  medication: ["welcome"],
} as const;
export type ChooseQuestion = keyof typeof CHOOSE_QUESTIONS;
/** So many groups, and of each programme so many. */
export const CHOSEN_SHOWN = 6;
export const CHOSEN_OF_ONE_PROGRAMME = 2;
/** What was confirmed within so many days counts for a group. */
export const CHOSEN_CONFIRMED_DAYS = 90;

/** Next dates that a group's row and page tell. */
export const NEXT_SHOWN = 3;

/** The parts of a wish beside its traits; each one's place is its bit. */
export const WISH_PARTS = ["near", "ways", "days", "times", "start", "programmes", "languages", "checked"] as const;

/** A trait as forms offer it: wanted, or not wanted. */
export type TraitChoice = `${"+" | "-"}${Trait}`;
/** Lists of which one may be chosen. */
export const ONE_OF = {
  size: ["+small", "+middle", "+large"],
  lead: ["+led_by_peer", "+led_by_trained_peer", "+led_by_licensed"],
  open: ["-closed", "+closed"],
  faith: ["-faith", "+faith"],
} as const satisfies Readonly<Record<string, readonly TraitChoice[]>>;
export type OneOf = keyof typeof ONE_OF;
/** Lists of which any may be chosen; all that are chosen are wanted. */
export const ANY_OF = {
  like: ["+newcomers", "+medication", "-camera", "+listen_only", "+lived_experience"],
  people: ["+women", "+men", "+lgbtq", "+young", "+parents", "+family"],
  getting: ["+step_free", "+free", "+proof"],
} as const satisfies Readonly<Record<string, readonly TraitChoice[]>>;
export type AnyOf = keyof typeof ANY_OF;

/** Kilometres, where nobody says. */
export const KM_AT_FIRST = 25;
/** ISO 639 codes that are offered; the most spoken where feeds come from, and two that are signed. */
export const LANGUAGES_OFFERED = [
  ...["en", "es", "fr", "de", "pt", "it", "nl", "pl", "ru", "uk", "ro", "ar", "fa", "ur", "hi", "bn", "pa", "zh", "ja"],
  ...["ko", "vi", "tl", "sv", "da", "no", "fi", "el", "he", "tr", "cy", "ga", "ase", "bfi"],
] as const;
/** Zones that are offered where no place says one. */
export const ZONES_OFFERED = [
  ...["Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Paris", "Europe/Berlin", "Europe/Rome"],
  ...["Europe/Athens", "Europe/Helsinki", "Europe/Istanbul", "Europe/Moscow", "Africa/Cairo", "Africa/Lagos"],
  ...["Africa/Johannesburg", "Africa/Nairobi", "Asia/Jerusalem", "Asia/Dubai", "Asia/Tehran", "Asia/Karachi"],
  ...["Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Bangkok", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo"],
  ...["Australia/Perth", "Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney", "Pacific/Auckland"],
  ...["America/St_Johns", "America/Halifax", "America/New_York", "America/Chicago", "America/Denver"],
  ...["America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Mexico_City"],
  ...["America/Bogota", "America/Sao_Paulo", "America/Argentina/Buenos_Aires"],
] as const;
/** Minutes for which the address of a search opens; one that is asked to last does so for good. */
export const FOUND_MINUTES = 30;
/** Traits that a row of results tells. */
export const TRAITS_TOLD = 3;
/** Other wishes that are offered where nothing fits. */
export const OTHER_WISHES = 5;
