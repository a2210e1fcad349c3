import { KINDS, type RuleKind } from "@/lib/intake/grammar/schema";
import type { Finding, Phase, ReadText } from "../finding";
import { HIGH, LOW, type NudgeReason } from "../limits";

/** Dealers and brokers look for places like this, and someone reading is one message away from using. */
export const marketPhase: Phase = (text) =>
  KINDS.market.flatMap((kind) => said(text, kind, { phase: "sourcing", severity: 2, hold: true }));

/** Shame makes people stop asking; orders make them stop a medication that keeps them alive. Asked about, never held. */
export const shamingPhase: Phase = (text) =>
  (["shaming", "orders"] as const).flatMap((kind) => said(text, kind, { phase: "shaming", severity: 3, hold: false }));

/** What makes another findable waits for a volunteer; of oneself, the writer is asked, and nobody else is told. */
export const findablePhase: Phase = (text) => [
  ...said(text, "exposing", { phase: "exposing", severity: 2, hold: true }),
  ...said(text, "identifying", { phase: "identifying", severity: 3, hold: false }).map((found) => ({
    ...found,
    opensCase: false,
  })),
];

type Meaning = Pick<Finding, "phase" | "severity" | "hold">;

/** From the low weight on a kind is asked about, from the high one on it is what its meaning says. */
function said({ matches }: ReadText, kind: RuleKind & NudgeReason, meaning: Meaning): Finding[] {
  const because = matches.filter(({ rule }) => rule.kind === kind);
  const weight = because.reduce((sum, { rule }) => sum + rule.weight, 0);
  if (weight < LOW) return [];
  return [
    {
      ...meaning,
      rule: kind,
      ask: kind,
      hold: meaning.hold && weight >= HIGH,
      opensCase: weight >= HIGH,
      spans: [],
      because: because.map(({ rule }) => rule.id),
    },
  ];
}
