import { type FormState, typed } from "@/lib/kernel/form-state";
import type { CaseView } from "@/lib/moderation/case-view";

/** What one can be asked to do about a case: decide about words, close a case without any, or answer a cry for help. */
const TASKS = ["decide", "close", "seen"] as const;
/** Everything that can be pressed on the page of a case. */
const CONTROLS = [...TASKS, "pause", "lock", "unlock", "claim", "keep", "handOn"] as const;
export type CaseControl = (typeof CONTROLS)[number];

/** What the one form of the page is about, and what in it may be pressed now. */
export type CaseOffer = {
  readonly caseId: string;
  readonly task: (typeof TASKS)[number];
  readonly offered: readonly CaseControl[];
  /** The text that is on the screen. */
  readonly revision: number;
  readonly threadId: string;
};

export function offerOf(view: CaseView, state: FormState): CaseOffer {
  const { id, revision, threadId } = view;
  const task = view.kind === "unposted" ? "seen" : view.gone ? "close" : "decide";
  return { caseId: id, task, revision, threadId: threadId ?? "", offered: offeredIn(view, task, state) };
}

function offeredIn(view: CaseView, task: CaseOffer["task"], state: FormState): readonly CaseControl[] {
  if (view.closed) return [];
  // Whoever still has words on the page may ask again for a case that somebody else holds.
  if (!view.claim?.mine) return view.claim === null || hasCaseWords(state) ? ["claim"] : [];
  if (view.own) return ["handOn"];
  const pause = view.left ? [] : (["pause"] as const);
  const lock = view.threadId === null || view.ownThread ? [] : [view.locked ? ("unlock" as const) : ("lock" as const)];
  return [task, ...pause, ...lock, "keep", "handOn"];
}

/** The same as the form itself tells it, for whoever is signed out: nothing is looked up for them. */
export function offerAgain(caseId: string, state: FormState): CaseOffer {
  const told = typed(state, "offered").split(" ");
  const offered = CONTROLS.filter((control) => told.includes(control));
  const task = TASKS.find((known) => told.includes(known)) ?? "decide";
  return { caseId, task, offered, revision: 1, threadId: typed(state, "threadId") };
}

/** Whether something was written or chosen that the page gives back, whatever may be pressed now. */
export const hasDecisionWords = (state: FormState): boolean =>
  typed(state, "words") !== "" || typed(state, "rule") !== "";
export const hasPauseWords = (state: FormState): boolean => typed(state, "pauseWords") !== "";
export const hasCaseWords = (state: FormState): boolean => hasDecisionWords(state) || hasPauseWords(state);

/** The text that was on the screen when the form was filled in, until it was said that there is another. */
export function revisionRead({ refusal, values }: FormState, now: number): string {
  return refusal?.code === "conflict" ? String(now) : (values.revision?.[0] ?? String(now));
}
