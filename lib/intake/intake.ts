import { matchesIn } from "@/lib/intake/grammar/match";
import { grammar } from "@/lib/intake/languages/languages";
import { readingOf } from "@/lib/intake/reading/reading";
import type { Finding, Phase, ReadText, Signal } from "./finding";
import type { Heard, NudgeReason } from "./limits";
import { apart, masked, type PartsApart, placesOf, typedText } from "./parts";
import { contactPhase } from "./phases/contact";
import { type Cry, cryIn } from "./phases/crisis";
import { flood } from "./phases/flood";
import { repeatPhase } from "./phases/repeat";
import { findablePhase, marketPhase, shamingPhase } from "./phases/said";

/** In this order; each opens with why it is here. What speaks of a life in danger comes before them all. */
const PHASES: readonly Phase[] = [contactPhase, marketPhase, shamingPhase, findablePhase, repeatPhase];

export type NewText = {
  /** Null where there is none: a reply, a stone, what a profile says. */
  readonly title: string | null;
  readonly body: string;
  /** Reasons that the writer was shown, and posts anyway. */
  readonly acknowledged: readonly string[];
  /** The writer's latest words in the same place. */
  readonly recent?: readonly string[];
  /** How many texts like these words came within a day, from anyone, anywhere. */
  readonly copiesBefore?: (words: readonly string[]) => number;
};

export type Intake = {
  readonly heard: Heard | null;
  /** Not empty: give every word back and ask once, before anything is kept. */
  readonly nudges: readonly NudgeReason[];
  /** Wait for a volunteer. Never where the words might be a cry for help. */
  readonly held: boolean;
  /** As they would stand when posted anyway: contact details are covered. */
  readonly title: string | null;
  readonly body: string;
  /** Open a case when there are any. */
  readonly signals: readonly Signal[];
  /** As rules see them: what `copiesBefore` was asked of. */
  readonly words: readonly string[];
  /** New words, and no change of earlier ones: the next like them are copies. */
  readonly isNew: boolean;
  /** Places in title and body that rules fired on, for volunteers who look why. */
  readonly marks: PartsApart;
  /** For the test bench: all that fired. */
  readonly cry: Cry;
  readonly findings: readonly Finding[];
};

/** What happens to new words. Pure: the caller gives back, keeps, holds and opens cases. */
export function takeIn(text: NewText): Intake {
  const read = readText(text);
  const cry = cryIn(read);
  const words = read.reading.tokens.map((token) => token.text);
  const findings = [...PHASES.flatMap((phase) => phase(read)), ...flood(text.copiesBefore?.(words) ?? 0)];
  // A cry for help is published at once: its writer is asked nothing, and what would expose them is covered.
  const asks = cry.heard === "high" ? [] : findings.flatMap(({ ask }) => ask ?? []);
  const held = cry.heard === null && findings.some((finding) => finding.hold);
  const kept = findings.filter(({ opensCase, ask }) => opensCase && (cry.heard !== "high" || ask !== "repeat"));
  return {
    heard: cry.heard,
    nudges: [...new Set(asks)].filter((reason) => !text.acknowledged.includes(reason)),
    held,
    ...masked(
      text,
      findings.flatMap(({ spans }) => spans),
    ),
    signals: [...(cry.heard === "high" ? cry.signals : []), ...kept.map(signalOf)],
    words,
    isNew: text.copiesBefore !== undefined,
    marks: apart(text, [...findings.flatMap(({ spans }) => spans), ...placesOf(read)]),
    cry,
    findings,
  };
}

/** What in several fields of one form speaks of a life in danger: for words that are refused for another reason. */
export function cryOf(texts: readonly string[]): Cry {
  return cryIn(readText({ title: null, body: texts.join("\n"), acknowledged: [] }));
}

/** The text with every contact detail covered. */
export function coverContacts(text: string): string {
  const read = readText({ title: null, body: text, acknowledged: [] });
  return masked(
    { title: null, body: text },
    contactPhase(read).flatMap(({ spans }) => spans),
  ).body;
}

/** The most urgent of the signals: the severity of the case. */
export function severityOf(signals: readonly Signal[]): number {
  return Math.min(4, ...signals.map((signal) => signal.severity));
}

/** What a case says of these signals: how urgent it is, and each once, as 'contact:phone'. */
export function seenIn(signals: readonly Signal[]): { severity: number; signals: string[] } {
  const names = new Set(signals.map(({ phase, rule }) => `${phase}:${rule}`));
  return { severity: severityOf(signals), signals: [...names] };
}

function readText({ recent = [], ...text }: NewText): ReadText {
  const rules = grammar();
  const reading = readingOf(typedText(text), rules.lexicon);
  return { reading, matches: matchesIn(reading.tokens, rules), recent };
}

function signalOf({ phase, rule, severity }: Finding): Signal {
  return { phase, rule, severity };
}
