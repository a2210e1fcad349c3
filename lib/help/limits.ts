/** A help line changes its number or hours without telling anyone: what a page said over a year ago no longer counts. */
export const CHECK_AGES_AFTER_DAYS = 365;

/** The help pages are opened on the worst phone and the worst line: what they may weigh, uncompressed. */
export const HELP_PAGE_MAX_BYTES = 15_000;
