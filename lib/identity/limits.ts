/** Numbers of identity that screens and schemas share. */
export const KEY_WORDS = 6;
/** Six words of the EFF list are at most 59 characters; the rest is room for stray spaces. */
export const KEY_FIELD_MAX = 128;
/** How long an account counts as new: an account knows no more of its age than the week. */
export const NEWCOMER_DAYS = 14;
export const PENDING_KEY_MINUTES = 30;
export const SHARED_IDLE_MINUTES = 60;
export const SHARED_MAX_HOURS = 12;
export const MINE_DAYS = 30;
export const DEVICES = ["shared", "mine"] as const;
export type Device = (typeof DEVICES)[number];
