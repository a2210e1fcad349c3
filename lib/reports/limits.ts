/** Enough to say what a volunteer should look at. */
export const REPORT_WORDS_MAX = 500;
/** Kept words of readers' reports a case: nobody signs them, so more would only be a way to fill the desk. */
export const READER_REPORTS_KEPT = 10;
