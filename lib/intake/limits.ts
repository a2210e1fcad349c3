/** Why a writer is asked to look again before posting; the words for each stand with the refusals. */
export const NUDGE_REASONS = [
  "contact",
  "selling",
  "sourcing",
  "brokering",
  "shaming",
  "orders",
  "exposing",
  "identifying",
  "repeat",
] as const;
export type NudgeReason = (typeof NUDGE_REASONS)[number];

/** What stands where a telephone number or address was covered; nothing of it is kept. */
export const MASK = "[contact details covered]";

/**
 * How a cry for help was heard. `low`: the words might be one, and their writer is shown help; nothing else changes.
 * `high`: a volunteer is told too, and nothing holds the words.
 */
export type Heard = "low" | "high";

/** The sum of weights of the rules that fire from which words might be a cry, and from which a volunteer is told. */
export const LOW = 2;
export const HIGH = 4;
