import { asRulesSee } from "@/lib/intake/rules/rules";
import type { NudgeReason } from "./limits";

/** What each phase reads. `plain` is for word rules: same words, one alphabet, one case, single spaces. */
export type IntakeReading = { readonly text: string; readonly plain: string; readonly recent: readonly string[] };

export type Signal = { readonly phase: string; readonly rule: string; readonly severity: number };

/** A partial verdict. `spans` are places in `text` that can be covered. */
export type Finding = Signal & {
  readonly act: "crisis" | "hold" | "nudge";
  readonly nudge: NudgeReason | null;
  readonly spans: readonly (readonly [number, number])[];
};

export type Phase = (reading: IntakeReading) => readonly Finding[];

/** Zero-width and joining marks are dropped: they would hide a word from a rule and change nothing for an eye. */
export function readingOf(text: string, recent: readonly string[]): IntakeReading {
  return { text, plain: plainOf(text), recent };
}

export function plainOf(text: string): string {
  return asRulesSee(text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""));
}
