/** Numbers and closed lists that screens and schemas share. */
export const TITLE_MIN = 3;
export const TITLE_MAX = 120;
export const BODY_MIN = 2;
export const OPENING_MAX = 20_000;
export const REPLY_MAX = 8_000;
/** Long enough to mend a sentence, short enough that an answer still answers what was said. */
export const EDIT_HOURS = 24;
export const POSTS_A_PAGE = 50;
export const THREADS_A_PAGE = 30;
export const STORIES_A_PAGE = 20;
export const QUOTE_MAX = 600;

export const CONTENT_NOTES = [
  "use_described",
  "overdose_or_death",
  "suicide",
  "self_harm",
  "violence",
  "withdrawal",
  "pregnancy_or_children",
  "sex_work",
] as const;
export type ContentNote = (typeof CONTENT_NOTES)[number];
/** What is not put before somebody who lies awake. */
export const HEAVY_NOTES: readonly ContentNote[] = [
  "use_described",
  "overdose_or_death",
  "suicide",
  "self_harm",
  "violence",
];

/** What a member may choose for each note, the mildest first. */
export const NOTE_CHOICES = ["show", "fold", "leave-out"] as const;
export type NoteChoice = (typeof NOTE_CHOICES)[number];

export const SPEAK_AS = ["profile", "alias"] as const;
export type SpeakAs = (typeof SPEAK_AS)[number];

/** Where on the way a story is told from. */
export const STAGES = [
  "early-days",
  "first-months",
  "first-year",
  "years-on",
  "starting-again",
  "walking-beside",
] as const;
export const THEMES = [
  "medication",
  "family",
  "work",
  "prison",
  "grief",
  "parenting",
  "harm-reduction",
  "faith",
  "no-faith",
] as const;
export type StoryStage = (typeof STAGES)[number];
export type Theme = (typeof THEMES)[number];

/** What may be going on for whoever comes: the most urgent first. The address of each is its place, from 1. */
export const DOORS = ["just-used", "want-to-use", "someone-i-love", "cannot-sleep", "medication"] as const;
export type DoorName = (typeof DOORS)[number];
