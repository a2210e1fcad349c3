/** Numbers of a member's own pages that screens and schemas share. */
export const BIO_MAX = 500;
export const DRAFTS_MAX = 20;
/** A draft holds at most the longest post and its fields. */
export const DRAFT_CHARACTERS = 24_000;
/** All drafts together, a little less than one page of the notebook holds. */
export const DRAFTS_BYTES = 250_000;

/** Own words beside which help may stand. */
export const CARE_ABOUT = ["post", "milestone", "profile"] as const;
export type CareAbout = (typeof CARE_ABOUT)[number];
