/** Numbers of identity that screens and schemas share. */
export const KEY_WORDS = 6;
/**
 * Six words of the EFF list are at most 59 characters; the rest is room for what a messenger puts between every two
 * letters, and for the whole text of a note. A field that cut a pasted key short would lock somebody out.
 */
export const KEY_FIELD_MAX = 4000;
/** The same for one word, asked for after a key was shown. */
export const WORD_FIELD_MAX = 1000;
/** How long an account counts as new: an account knows no more of its age than the week. */
export const NEWCOMER_DAYS = 14;
export const PENDING_KEY_MINUTES = 30;
export const SHARED_IDLE_MINUTES = 60;
export const SHARED_MAX_HOURS = 12;
export const MINE_DAYS = 30;
export const DEVICES = ["shared", "mine"] as const;
export type Device = (typeof DEVICES)[number];
