import { isBlank } from "@/lib/kernel/blank";
import type { FormState } from "@/lib/kernel/form-state";
import type { FieldIssue } from "@/lib/kernel/result";
import type { StoneGroup } from "./groups";
import { lengthOf } from "./lengths";
import { FIRSTS, MARKS, type MilestoneMark, TYPED_LENGTH } from "./limits";

/** The screens of sharing, in their order: what is marked, more of it, words, and the stone before it is placed. */
export const SHARE_STEPS = ["mark", "detail", "words", "place"] as const;
export type ShareStep = (typeof SHARE_STEPS)[number];

/** What was answered until now: a field's name, and what was sent in it. Nothing half-said is kept anywhere else. */
type Answers = FormState["values"];

const one = (answers: Answers, field: string): string => answers[field]?.[0] ?? "";

/** Of which sort it is; undefined before anything was chosen. */
export const markIn = (answers: Answers): MilestoneMark | undefined =>
  MARKS.find((mark) => mark === one(answers, "mark"));

/** The sort that stones of a group are of. */
export function markOfGroup({ kinds }: StoneGroup): MilestoneMark {
  return MARKS.find((mark) => kinds.some((kind) => kind === mark)) ?? "time";
}

/** Three sorts ask more than their name says. */
const hasDetail = (mark: MilestoneMark | undefined): boolean =>
  mark === "time" || mark === "first" || mark === "coming_back";

/** The screen that a form stands on, or the first where it does not say. */
export function stepIn(answers: Answers): ShareStep {
  return SHARE_STEPS.find((step) => step === one(answers, "step")) ?? "mark";
}

export function stepAfter(step: ShareStep, answers: Answers): ShareStep {
  if (step === "mark") return hasDetail(markIn(answers)) ? "detail" : "words";
  return step === "detail" ? "words" : "place";
}

export function stepBefore(step: ShareStep, answers: Answers): ShareStep {
  if (step === "place") return "words";
  return step === "words" && hasDetail(markIn(answers)) ? "detail" : "mark";
}

/** The field that has to be answered before the stone can be placed, up to this screen; null where nothing is missing. */
export function missingIn(answers: Answers, upTo: ShareStep): FieldIssue | null {
  const reached = (step: ShareStep) => SHARE_STEPS.indexOf(step) <= SHARE_STEPS.indexOf(upTo);
  const mark = markIn(answers);
  if (mark === undefined) return { field: "kind", message: "not-valid" };
  if (!reached("detail")) return null;
  const length = one(answers, "length");
  const typed = length === TYPED_LENGTH || (length === "" && isTyped(answers));
  if (mark === "time" && !typed && !lengthOf(length)) return { field: "length", message: "choose-one" };
  if (mark === "first" && !FIRSTS.some((known) => known === one(answers, "first")))
    return { field: "first", message: "choose-one" };
  if (!reached("words")) return null;
  return mark === "own_words" && isBlank(one(answers, "words"))
    ? { field: "words", message: "too-short", limit: 1 }
    : null;
}

/** Whether a number or a day was typed: whoever presses Enter in its field has chosen no rung. */
const isTyped = (answers: Answers): boolean => ["amount", "since"].some((field) => !isBlank(one(answers, field)));

/** The screen on which a field is answered. */
export function stepOf(field: string): ShareStep {
  if (field === "kind") return "mark";
  if (["length", "first", "amount", "since"].includes(field)) return "detail";
  return field === "words" || field === "contentNotes" ? "words" : "place";
}

/** Fields that belong to the screens alone. */
const OF_THE_SCREENS = ["step", "mark", "group", "length", "unit", "helped"];

/**
 * The form as the command takes it: what was answered, without what belongs to the screens, and without answers to
 * questions of another sort than the chosen one. A rung is a length already blurred; what was typed is read as it stands.
 */
export function commandForm(sent: FormData): FormData {
  const answers = Object.fromEntries([...sent.keys()].map((name) => [name, sent.getAll(name).map(String)]));
  const mark = markIn(answers);
  const rung = mark === "time" ? lengthOf(one(answers, "length")) : undefined;
  const typed = mark === "time" && !rung;
  const form = new FormData();
  for (const [name, value] of sent.entries()) {
    if (OF_THE_SCREENS.includes(name) || (name === "first" && mark !== "first")) continue;
    if (!typed && ["amount", "since", "exact"].includes(name)) continue;
    form.append(name, value);
  }
  form.set("kind", typed ? one(answers, "unit") || "days" : (rung?.kind ?? mark ?? ""));
  if (rung) form.set("amount", `${rung.amount}`);
  // Whoever shares at once, before that is asked.
  if (!form.has("speakAs")) form.set("speakAs", "alias");
  return form;
}
