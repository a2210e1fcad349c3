import { type FormState, typed } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";

/** What one is asked to do about a case first: answer a cry for help, decide about words, close a case without any. */
const TASKS = ["answer", "decide", "close", "seen"] as const;
const DECISIONS = ["release", "hold", "remove"] as const;
/** Everything that can be pressed on the page of a case. */
const CONTROLS = [...TASKS, "pause", "lock", "unlock", "claim", "keep", "handOn"] as const;
export type CaseControl = (typeof CONTROLS)[number];

/** What a reply is begun with: the number of the one that may be written, and sentences to start from. */
export type Answering = { readonly submission: string; readonly starts: readonly string[] };

/** What the one form of the page is about, and what in it may be pressed now. */
export type CaseOffer = {
  readonly caseId: string;
  readonly task: (typeof TASKS)[number];
  readonly offered: readonly CaseControl[];
  /** What may be decided about the post of a cry for help: releasing what everybody sees would say nothing. */
  readonly decisions: readonly (typeof DECISIONS)[number][];
  /** The text that is on the screen. */
  readonly revision: number;
  readonly threadId: string;
};

export function offerOf(view: CaseView, state: FormState): CaseOffer {
  const { id, revision, threadId } = view;
  const task = view.kind === "unposted" ? "seen" : view.gone ? "close" : view.cry ? "answer" : "decide";
  const now = view.cry && (view.standing === "held" ? "hold" : "release");
  const decisions = DECISIONS.filter((decision) => decision !== now);
  return { caseId: id, task, decisions, revision, threadId: threadId ?? "", offered: offeredIn(view, task, state) };
}

function offeredIn(view: CaseView, task: CaseOffer["task"], state: FormState): readonly CaseControl[] {
  if (view.closed) return [];
  // Whoever still has words on the page may ask again for a case that somebody else holds.
  if (!view.claim?.mine) return view.claim === null || hasCaseWords(state) ? ["claim"] : [];
  if (view.own) return ["handOn"];
  const pause = view.left || view.byVolunteers ? [] : (["pause"] as const);
  const lock = view.threadId === null || view.ownThread ? [] : [view.locked ? ("unlock" as const) : ("lock" as const)];
  const more = task === "answer" ? (["decide"] as const) : [];
  return [task, ...more, ...pause, ...lock, "keep", "handOn"];
}

/** The same as the form itself tells it, for whoever is signed out: nothing is looked up for them. */
export function offerAgain(caseId: string, state: FormState): CaseOffer {
  const told = typed(state, "offered").split(" ");
  const offered = CONTROLS.filter((control) => told.includes(control));
  const task = TASKS.find((known) => told.includes(known)) ?? "decide";
  return { caseId, task, offered, decisions: DECISIONS, revision: 1, threadId: typed(state, "threadId") };
}

/** Whether something was written or chosen that the page gives back, whatever may be pressed now. */
export const hasDecisionWords = (state: FormState): boolean =>
  typed(state, "words") !== "" || typed(state, "rule") !== "";
export const hasPauseWords = (state: FormState): boolean => typed(state, "pauseWords") !== "";
export const hasAnswerWords = (state: FormState): boolean => typed(state, "answer") !== "";
export const hasWhy = (state: FormState): boolean => typed(state, "why") !== "";
export const hasCaseWords = (state: FormState): boolean =>
  [hasDecisionWords, hasPauseWords, hasAnswerWords, hasWhy].some((has) => has(state));

/** The text that was on the screen when the form was filled in, until it was said that there is another. */
export function revisionRead({ refusal, values }: FormState, now: number): string {
  return refusal?.code === "conflict" ? String(now) : (values.revision?.[0] ?? String(now));
}
