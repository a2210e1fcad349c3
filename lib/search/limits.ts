/** Numbers of search that screens and queries share. */
export const QUERY_MAX = 200;
/** ts_rank reads every match: a word in 87 % of 100,000 posts took up to half a second, so only the newest are ranked. */
export const RANKED_AMONG = 2000;
/** Posts with all words of a phrase that are read to see whether they stand together: beyond these one has to ask again. */
export const LOOKED_AT = 4_000;
/** Milliseconds after which the database itself stops a look: then fewer or other words serve better than waiting. */
export const SEARCH_PATIENCE = 8000;
/** The same for titles that look alike, which come on top. */
export const SIMILAR_PATIENCE = 4000;
/** Pieces of time that one look goes through, each asked of an index: of a lively community more than ten years. */
export const PIECES_MOST = 256;
/**
 * Where no more posts than these, and no more than one in a hundred, are expected to hold the words, they are read at
 * once: finding 2,000 of them through words and days takes longer (15 microseconds each of 10 million, against 3). Where
 * there are more after all, no more are read. Of a word that the database does not count by itself it expects one in a
 * thousand, as a rule far too many.
 */
export const AT_ONCE = 20_000;
export const AT_ONCE_OF = 100;
export const HITS_A_PAGE = 20;
/** Nobody reads further; a better query helps more. */
export const LAST_PAGE = 5;
/** Milestones beside them: the best of so many of the newest. */
export const STONES_FOUND = 6;
export const STONES_AMONG = 200;
/** With fewer hits than this, titles that look alike are offered too. */
export const FEW_HITS = 5;
/** How alike a title must be: 'buprenorfine' finds 'buprenorphine'. */
export const TITLE_LIKENESS = 0.45;
export const SIMILAR_TITLES = 5;
/** Comparing is what takes time, so the most alike are chosen among so many of the newest that are alike at all. */
export const LIKE_AMONG = 100;
export const SEALED_MINUTES = 30;
/** Of a profile's page. */
export const WRITTEN_A_PAGE = 20;
export const OPENING_CHARACTERS = 200;
export const FEED_ENTRIES = 30;

/** The post at which a look further back begins; behind it are older ones. */
export type Edge = { readonly hour: Date; readonly id: string };
