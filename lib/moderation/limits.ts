/** Long enough to read and decide, short enough that a closed laptop does not keep a case from the others. */
export const LEASE_MINUTES = 15;
/** More than three at once is more than anybody answers well, and the others wait for them. */
export const CLAIMS_MOST = 3;
/** Replies shown beside a cry for help: enough to see whether somebody has answered it. */
export const REPLIES_SHOWN = 5;
/** Why a cry for help needs no reply: a line that says something. */
export const WHY_MIN = 5;
/** What one moderator alone may ask of an author. */
export const PAUSE_HOURS = [12, 24, 72] as const;
/** How long a message to the author of words that were not posted stands at the door. */
export const MESSAGE_DAYS = 14;
export const DECISION_WORDS_MAX = 1000;
/** An invitation lies in a message somewhere: it should not work next week. */
export const INVITE_HOURS = 24;
/** Cases on one desk page: more than a shift decides. */
export const DESK_SIZE = 60;

/** Characters of a text that is tried against the rules: as long as an opening post may be. */
export const TRY_MAX = 20_000;
