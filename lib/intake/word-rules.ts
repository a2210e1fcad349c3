import { z } from "zod";
import type { Finding, Phase } from "./finding";
import type { NudgeReason } from "./limits";

const examples = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => (typeof text === "string" ? [text] : text));

/** One rule a line: a pattern, what it must find, and what it must leave alone. */
const entrySchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  pattern: z.string().min(3),
  matches: examples,
  spares: examples,
  severity: z.number().int().min(0).max(4),
});

export const wordRulesSchema = z.object({ entries: z.array(entrySchema).min(1) });

export type WordRule = z.infer<typeof entrySchema> & { readonly expression: RegExp };

export function wordRules(json: unknown): readonly WordRule[] {
  return wordRulesSchema.parse(json).entries.map((entry) => ({ ...entry, expression: new RegExp(entry.pattern, "i") }));
}

/** A phase that runs a reviewed list of word rules over the plain reading. */
export function wordPhase(
  phase: string,
  rules: readonly WordRule[],
  act: Finding["act"],
  nudge: NudgeReason | null,
): Phase {
  return ({ plain }) =>
    rules
      .filter((rule) => rule.expression.test(plain))
      .map((rule) => ({ phase, rule: rule.id, severity: rule.severity, act, nudge, spans: [] }));
}
