/** Numbers of reading lists of meetings. Where none other is said: characters. */

/** Longer than any list writes them: a record that has more is refused, since to cut would make another of it. */
export const ID_MOST = 200;
export const NAME_MOST = 255;
export const LINK_MOST = 1000;
/** Cut where they are longer. */
export const PLACE_MOST = 200;
export const NOTE_MOST = 1500;
export const CODES_MOST = 60;
export const CODE_MOST = 24;

/** Minutes, where a list does not say how long a meeting is. */
export const USUAL_LENGTH = 60;

/** Bytes of one record: a list that brings nothing readable for so long is no list, and may be one bracket in another. */
export const RECORD_MOST = 250_000;
/** Bytes of a whole list, unpacked. */
export const LIST_MOST = 100_000_000;
/** More meetings than any list of the world has: the finder holds them all in memory. */
export const MEETINGS_MOST = 150_000;
/** Milliseconds for a list to arrive, from the first connection to its last byte. */
export const FETCH_TIME = 120_000;
export const REDIRECTS_MOST = 3;

/** Shares above which a volunteer looks first: of records that are refused, of meetings that are gone. */
export const REFUSED_MOST = 0.2;
export const GONE_MOST = 0.3;
/** Fewer may go whatever their share is: of a short list three are soon a third. */
export const GONE_FEW = 10;

/** Days after which a group that its list no longer names is out of sight, and after which its words go too. */
export const OUT_AFTER = 14;
export const EMPTIED_AFTER = 90;

/** Hours: no list is asked more often. */
export const HOURS_LEAST = 6;
/** Days for which it is kept how a source was read. */
export const RUNS_KEPT = 180;
/** How alike two names are, by pg_trgm, that may be one group's in two lists. */
export const ALIKE = 0.4;
/** Milliseconds after which the process that reads one source is ended, and megabytes of its heap. */
export const REFRESH_TIME = 300_000;
export const REFRESH_HEAP = 128;
/** Milliseconds for which somebody waits before a page while a new list is tried. */
export const TRY_TIME = 45_000;
