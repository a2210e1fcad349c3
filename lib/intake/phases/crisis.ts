import type { Match } from "@/lib/intake/grammar/match";
import { KINDS, type RuleKind } from "@/lib/intake/grammar/schema";
import { soundsLikeCry } from "@/lib/intake/model/model";
import type { ReadText, Signal } from "../finding";
import { type Heard, HIGH, LOW } from "../limits";

/** What was heard of a life in danger, and why. */
export type Cry = {
  readonly heard: Heard | null;
  readonly severity: 0 | 1;
  readonly signals: readonly Signal[];
  readonly because: readonly Match[];
  /** No rule fired, and the words as a whole sound like one. */
  readonly bySound: boolean;
};

const isCry = ({ rule }: Match): boolean => KINDS.crisis.some((kind) => kind === rule.kind);

/** What hints must have in common to count together: a dog given away says nothing about a dealer's car. */
const FAMILIES: readonly (readonly RuleKind[])[] = [
  ["suicide", "farewell", "despair", "self-harm", "danger"],
  ["overdose", "child"],
  ["alone", "detox"],
  ["violence"],
];

const weightOf = (matches: readonly Match[]): number =>
  matches.reduce((sum, { rule, quoted }) => sum + (quoted ? rule.weight / 2 : rule.weight), 0);

/**
 * First, because a life in danger outranks every other thing that these words may also be. The weights of all rules
 * that fire are added, but of mere hints only those of one family; what stands in a Markdown quote counts half, since
 * it may be another's.
 */
export function cryIn({ matches, reading }: Pick<ReadText, "matches" | "reading">): Cry {
  const because = matches.filter(isCry);
  const hints = because.filter(({ rule }) => rule.weight === 1);
  const hinted = FAMILIES.map((kinds) => weightOf(hints.filter(({ rule }) => kinds.includes(rule.kind))));
  const weight = weightOf(because.filter(({ rule }) => rule.weight > 1)) + Math.max(...hinted);
  // What may end a life within the hour is told to a volunteer also where it only might be so.
  const urgent = because.some(({ rule, quoted }) => rule.severity === 0 && rule.weight >= LOW && !quoted);
  const byRules = weight >= HIGH || urgent ? "high" : weight >= LOW ? "low" : null;
  const bySound = byRules === null && soundsLikeCry(reading.tokens.map(({ text }) => text));
  const heard = bySound ? "low" : byRules;
  const signals = because.map(({ rule }) => ({ phase: "crisis", rule: rule.kind, severity: rule.severity }));
  return { heard, severity: because.some(({ rule }) => rule.severity === 0) ? 0 : 1, signals, because, bySound };
}
