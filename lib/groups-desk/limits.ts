/** Numbers and closed lists of what volunteers do about groups and lists of them. */

/** Characters of what a list is called, and of the terms under which it may be shown. */
export const LIST_NAME_MAX = 100;
export const TERMS_MIN = 3;
export const TERMS_MAX = 500;
/** Characters of an address: as long as one may be that is fetched. */
export const ADDRESS_MAX = 2000;

/** How often a list may be read, in hours; empty: only by hand. */
export const EVERY = ["", "6", "12", "24", "168"] as const;

/** Readings of a list that its page shows, the newest first. */
export const RUNS_SHOWN = 30;

/** Why a group is taken out of sight: a line that says something. */
export const WHY_HIDDEN_MIN = 5;
export const WHY_HIDDEN_MAX = 500;

/** All time zones by their names, as this machine's calendar has them. */
export const ZONES: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
