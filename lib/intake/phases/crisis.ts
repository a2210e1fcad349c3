import type { Match } from "@/lib/intake/grammar/match";
import { KINDS, type RuleKind } from "@/lib/intake/grammar/schema";
import { soundOf } from "@/lib/intake/model/model";
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

const touch = ({ span: one, rule }: Match, { span: other, rule: otherRule }: Match): boolean =>
  rule.kind === otherRule.kind && one[0] < other[1] && other[0] < one[1];

const weightOf = (matches: readonly Match[]): number =>
  matches.reduce((sum, { rule, quoted }) => sum + (quoted ? rule.weight / 2 : rule.weight), 0);

/** Hints further apart than this, in words, have nothing to do with each other. */
const NEAR = 40;

/** The most that hints weigh together that stand near each other. */
function nearby(hints: readonly Match[]): number {
  return Math.max(
    0,
    ...hints.map(({ span: [start] }) =>
      weightOf(hints.filter(({ span: [from] }) => from >= start && from < start + NEAR)),
    ),
  );
}

/**
 * First, because a life in danger outranks every other thing that these words may also be. The weights of all rules
 * that fire are added, but of mere hints only those of one family; what stands in a Markdown quote counts half, since
 * it may be another's.
 */
export function cryIn({ matches, reading }: Pick<ReadText, "matches" | "reading">, soundsLike = soundOf): Cry {
  const because = matches.filter(isCry);
  // Hints at the same words are one hint.
  const hints = because
    .filter(({ rule }) => rule.weight === 1)
    .filter((hint, at, all) => !all.slice(0, at).some((other) => touch(hint, other)));
  const hinted = FAMILIES.map((kinds) => nearby(hints.filter(({ rule }) => kinds.includes(rule.kind))));
  const weight = weightOf(because.filter(({ rule }) => rule.weight > 1)) + Math.max(...hinted);
  // What may end a life within the hour is told to a volunteer also where it only might be so.
  const urgent = because.some(({ rule, quoted }) => rule.severity === 0 && rule.weight >= LOW && !quoted);
  const sure = weight >= HIGH || urgent;
  const sound = sure ? "unsure" : soundsLike(reading.tokens.map(({ text }) => text));
  // What rules only suspect is one where it does not sound like anything else.
  const suspected = weight >= LOW && sound !== "other";
  const bySound = weight < LOW && sound === "cry";
  const heard = sure ? "high" : suspected || bySound ? "low" : null;
  const signals = because.map(({ rule }) => ({ phase: "crisis", rule: rule.kind, severity: rule.severity }));
  return { heard, severity: because.some(({ rule }) => rule.severity === 0) ? 0 : 1, signals, because, bySound };
}
