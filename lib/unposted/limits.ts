/** As long as an opening post may be: enough for a volunteer to understand, however long the refused text was. */
export const UNPOSTED_WORDS_MAX = 20_000;

/** Places in which one member's refused cries for help wait at once: beyond these a desk could be filled by one person. */
export const OPEN_AT_ONCE = 3;
