/** As long as an opening post may be: enough for a volunteer to understand, however long the refused text was. */
export const UNPOSTED_WORDS_MAX = 20_000;

/**
 * Characters of one field that are read for a cry for help: more than anybody types, three times the longest post. Of
 * what is longer, which was pasted or made to cost, half of this is read at its beginning and half at its end.
 */
export const READ_MAX = 64_000;

/** The same for fields that hold a line or a few: far more than fits in them, and less work. */
export const READ_MAX_SHORT = 8_000;

/** Places in which one member's refused cries for help wait at once: beyond these a desk could be filled by one person. */
export const OPEN_AT_ONCE = 3;
