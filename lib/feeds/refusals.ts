/** Why one record of a list is not taken. A closed list: volunteers read it, and pages say it in words. */
export const RECORD_REFUSALS = [
  "not-an-object",
  "no-id",
  "id-twice",
  "no-name",
  "bad-day",
  "bad-time",
  "bad-zone",
  "bad-number",
  "no-place",
  "bad-link",
  "too-long",
] as const;
export type RecordRefusal = (typeof RECORD_REFUSALS)[number];

/** Why a whole list was not taken: nothing was changed, and it never means that there are no meetings. */
export const FEED_FAILURES = [
  /** It is no JSON, such as a page that says something went wrong. */
  "not-json",
  /** JSON, but neither a list nor `{"meetings": […]}`. */
  "not-a-list",
  "cut-off",
  /** Something stands behind its end. */
  "rubbish",
  "no-records",
  "record-too-big",
  "too-big",
  "too-slow",
  "bad-address",
  "private-address",
  "too-many-redirects",
  "unreachable",
  /** The server answered, but not with a list. */
  "bad-answer",
  /** The process that read it ended before its time. */
  "crashed",
  /** The source was taken away or changed meanwhile. */
  "no-source",
] as const;
export type FeedFailure = (typeof FEED_FAILURES)[number];

/** Why a volunteer looks before anything is changed. */
export const LOOK_REASONS = ["many-refused", "many-gone"] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

/** A list that cannot be taken. */
export class FeedError extends Error {
  constructor(
    readonly why: FeedFailure,
    detail = "",
  ) {
    super(detail === "" ? why : `${why}: ${detail}`);
  }
}
