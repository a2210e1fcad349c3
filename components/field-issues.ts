import { words } from "@/components/words";
import type { FieldIssue } from "@/lib/kernel/result";

const FIELDS = [
  "title",
  "body",
  "words",
  "device",
  "contentNotes",
  "speakAs",
  "reason",
  "kind",
  "amount",
  "length",
  "first",
  "since",
  "name",
  "bio",
  "stage",
  "themes",
  "query",
  "town",
  "rule",
  "pauseRule",
  "pauseWords",
  "hours",
  "answer",
  "why",
  "address",
  "programme",
  "format",
  "zone",
  "every",
  "terms",
  "whyHidden",
] as const;
/** Fields of which more can be said than 'please check this'. */
const EXPLAINED = ["amount", "since", "rule", "kind"] as const;
const MESSAGES = [
  "too-short",
  "too-long",
  "choose-one",
  "make-own",
  "other-unit",
  "two-lengths",
  "too-many",
  "write-something",
  "no-more-room",
  "unknown-place",
  "not-valid",
  "here-already",
] as const;

/** What a field is called. */
export function fieldText(field: string): string {
  const known = FIELDS.find((name) => name === field);
  return words("refusals")(known ? `field-${known}` : "field-form");
}

/** What is wrong with a field, and what to do about it. */
export function issueText({ field, message, limit = 0 }: FieldIssue): string {
  const known = MESSAGES.find((name) => name === message) ?? "not-valid";
  const explained = known === "not-valid" ? EXPLAINED.find((name) => name === field) : undefined;
  return words("refusals")(explained ? `not-valid-${explained}` : known, { limit });
}
