import crisis from "./crisis.json";
import ordinary from "./ordinary.json";
import { type IntakeRule, ordinarySchema, rulesSchema } from "./schema";
import shaming from "./shaming.json";
import sourcing from "./sourcing.json";

/** Cries for help. They put a post in front of volunteers; they never hide it. */
export const crisisRules: readonly IntakeRule[] = rulesSchema.parse(crisis).entries;

/** Selling, asking for a source, brokering treatment, drawing people elsewhere. */
export const sourcingRules: readonly IntakeRule[] = rulesSchema.parse(sourcing).entries;

/** Words that shame people who use, or people on medication. What others said to the writer is spared. */
export const shamingRules: readonly IntakeRule[] = rulesSchema.parse(shaming).entries;

export const ordinarySentences: readonly string[] = ordinarySchema.parse(ordinary);

/** A text as the rules expect it: one case, straight apostrophes, single spaces, no lines. */
export function asRulesSee(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

/** A rule's pattern, ready to be tried on a text that `asRulesSee` returned. */
export function compiled(rule: { pattern: string }): RegExp {
  return new RegExp(rule.pattern, "i");
}
