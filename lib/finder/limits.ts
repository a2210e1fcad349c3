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
