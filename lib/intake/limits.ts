/** Why a writer is asked to look again before posting; the words for each stand with the refusals. */
export const NUDGE_REASONS = ["contact", "sourcing", "shaming", "repeat"] as const;
export type NudgeReason = (typeof NUDGE_REASONS)[number];

/** What stands where a telephone number or address was covered; nothing of it is kept. */
export const MASK = "[contact details covered]";

/** From this severity on (0 is the first), words speak of a life in danger. */
export const CRISIS_SEVERITY = 1;

/**
 * How a cry for help was heard. `low`: the words might be one, and their writer is shown help; nothing else changes.
 * `high`: a volunteer is told too, and nothing holds the words.
 */
export type Heard = "low" | "high";
