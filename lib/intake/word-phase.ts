import { compiled } from "@/lib/intake/rules/rules";
import type { IntakeRule } from "@/lib/intake/rules/schema";
import type { Finding, Phase } from "./finding";
import type { NudgeReason } from "./limits";

/** A phase that runs a reviewed list of word rules over the plain reading. Each expression is compiled once. */
export function wordPhase(
  phase: string,
  rules: readonly IntakeRule[],
  act: Finding["act"],
  nudge: NudgeReason | null,
): Phase {
  const ready = rules.map((rule) => ({ rule: rule.id, severity: rule.severity, expression: compiled(rule) }));
  return ({ plain }) =>
    ready
      .filter(({ expression }) => expression.test(plain))
      .map(({ rule, severity }) => ({ phase, rule, severity, act, nudge, spans: [] }));
}
