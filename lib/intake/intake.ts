import { type Finding, type Phase, readingOf, type Signal } from "./finding";
import { CRISIS_SEVERITY } from "./limits";
import { mask } from "./mask";
import { contactPhase } from "./phases/contact";
import { digitRuns } from "./phases/contact-phones";
import { crisisPhase } from "./phases/crisis";
import { repeatPhase } from "./phases/repeat";
import { shamingPhase } from "./phases/shaming";
import { sourcingPhase } from "./phases/sourcing";

/** In this order; each file opens with why it is here. */
const PHASES: readonly Phase[] = [crisisPhase, contactPhase, sourcingPhase, shamingPhase, repeatPhase];

export type Intake = {
  verdict: "publish" | "masked" | "hold";
  /** What to keep: the text, with contact details covered when the verdict is `masked`. */
  body: string;
  /** Open a case when there are any. */
  signals: Signal[];
  /** Not empty: give the words back and ask once, before anything is kept. */
  nudges: string[];
};

/**
 * What happens to new words. `acknowledged` holds the reasons the writer has been shown and posts anyway;
 * `recent` the writer's latest words in the same place. Pure: the caller gives back, keeps, holds and opens cases.
 */
export function takeIn(input: { text: string; acknowledged: readonly string[]; recent?: readonly string[] }): Intake {
  const reading = readingOf(input.text, input.recent ?? []);
  const findings = PHASES.flatMap((phase) => phase(reading));
  // Crisis wins: these words are seen at once, and nothing that would expose their writer is seen with them.
  if (findings.some((finding) => finding.act === "crisis")) return takeInCrisis(input.text, findings);
  const asked = findings.flatMap((finding) => (finding.nudge ? [finding.nudge] : []));
  return {
    verdict: findings.some((finding) => finding.act === "hold") ? "hold" : "publish",
    body: input.text,
    signals: findings.map(signalOf),
    nudges: [...new Set(asked)].filter((reason) => !input.acknowledged.includes(reason)),
  };
}

/**
 * The crisis phase alone, for words that are refused for another reason; each field is read for itself. Empty when
 * nothing in them speaks of a life in danger.
 */
export function crisisIn(texts: readonly string[]): Signal[] {
  const found = texts.flatMap((text) => crisisPhase(readingOf(text, []))).map(signalOf);
  return isCrisis(found) ? found : [];
}

function takeInCrisis(text: string, findings: readonly Finding[]): Intake {
  // Contact details were looked for already: that is what costs most in a long text.
  const body = covered(text, findings);
  const kept = findings.filter((finding) => finding.act !== "nudge");
  return { verdict: body === text ? "publish" : "masked", body, signals: kept.map(signalOf), nudges: [] };
}

/** The text with every contact detail covered: for words beside a cry for help, such as the body under its title. */
export function coverContacts(text: string): string {
  return covered(text, contactPhase(readingOf(text, [])));
}

function covered(text: string, findings: readonly Finding[]): string {
  return mask(text, [...findings.flatMap((finding) => finding.spans), ...digitRuns(text)]);
}

/** The most urgent of the signals: the severity of the case. */
export function severityOf(signals: readonly Signal[]): number {
  return Math.min(4, ...signals.map((signal) => signal.severity));
}

/** Whether these signals speak of a life in danger: the help panel is shown to the writer. */
export function isCrisis(signals: readonly Signal[]): boolean {
  return signals.some((signal) => signal.phase === "crisis" && signal.severity <= CRISIS_SEVERITY);
}

/** How a signal is kept on its case: 'contact:phone'. */
export function signalName(signal: Signal): string {
  return `${signal.phase}:${signal.rule}`;
}

function signalOf({ phase, rule, severity }: Finding): Signal {
  return { phase, rule, severity };
}
