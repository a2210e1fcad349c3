import { z } from "zod";

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const example = z.string().min(2).max(600);

/** What may take the force out of a phrase: 'I never wanted to', 'years ago', 'she said', 'if', 'in training', 'kill for a tea'. */
export const SCOPES = ["negation", "past", "quotation", "condition", "teaching", "others"] as const;
export type Scope = (typeof SCOPES)[number];

/** What a rule is about: words on the desk, and which phase it belongs to. */
export const KINDS = {
  crisis: ["overdose", "suicide", "child", "danger", "violence", "alone", "detox", "despair", "farewell", "self-harm"],
  market: ["selling", "sourcing", "brokering"],
  contact: ["invitation"],
  harm: ["shaming", "orders", "exposing", "identifying"],
} as const;

/**
 * A rule: phrases that say one thing. A phrase is made of elements parted by blanks: `word`, `{class}`, `(this|that one|{class})`,
 * each optional with a `?` behind it, and `..3` for up to three words of any kind. Emoji and fillers ('just', 'really')
 * may stand between any two elements; the end of a sentence may not.
 */
export const ruleSchema = z.strictObject({
  id,
  kind: z.enum([...KINDS.crisis, ...KINDS.market, ...KINDS.contact, ...KINDS.harm]),
  /** 1: a hint; 2: shows help, or asks; 4: opens a case, or holds. Of all rules that fire, the weights are added. */
  weight: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** 0 when a life may end within the hour. Of market and harm rules: as in the queues. */
  severity: z.int().min(0).max(3),
  /** Scopes that leave it as it is: 'cannot wake him' is a negation itself. */
  despite: z.array(z.enum(SCOPES)).default([]),
  phrases: z.array(z.string().min(2)).min(1),
  matches: z.array(example).min(1),
  spares: z.array(example).min(1),
});

const words = z.array(z.string().min(1)).min(1);

/** One file of a language. All files of one folder are one language and share their classes. */
export const languageFileSchema = z.strictObject({
  /** Word classes, by name: words, or phrases of fixed words. No apostrophes, no accents, no capitals. */
  classes: z.record(id, words).default({}),
  /** Classes of words that stand in every second sentence: no phrase is looked up by them. */
  common: z.array(id).default([]),
  /** Words that may stand anywhere and change nothing. */
  fillers: z.array(z.string()).default([]),
  /** Words that are found with one letter wrong. */
  fuzzy: z.array(z.string().min(6)).default([]),
  /** `before` a phrase or `after` it, six words away at most. `ends`: what a scope does not reach across ('but', 'now'). */
  scopes: z
    .partialRecord(z.enum(SCOPES), z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }))
    .default({}),
  ends: z.array(z.string()).default([]),
  /** Phrases, in the notation of rules, that mean something else: whatever touches one is not heard. */
  idioms: z.array(z.string()).default([]),
  rules: z.array(ruleSchema).default([]),
});

export type LanguageFile = z.output<typeof languageFileSchema>;
export type Rule = z.output<typeof ruleSchema>;
export type RuleKind = Rule["kind"];
