import { type FormState, typed } from "@/lib/kernel/form-state";
import type { ShareStep } from "@/lib/milestones/share-steps";

/** On which screen each answer is given; on the others it travels along unseen. */
const GIVEN_ON: Readonly<Record<string, ShareStep>> = {
  mark: "mark",
  // The group of stones that somebody came from: it decides which lengths stand first, until another sort is chosen.
  group: "mark",
  length: "detail",
  amount: "detail",
  unit: "detail",
  since: "detail",
  exact: "detail",
  first: "detail",
  words: "words",
  // Help was shown beside these words.
  helped: "mark",
  onMedication: "place",
  speakAs: "place",
  place: "place",
};

/** What was answered on the other screens. */
export function Answers({ state, step }: { state: FormState; step: ShareStep }) {
  const elsewhere = Object.keys(GIVEN_ON).filter((field) => GIVEN_ON[field] !== step && typed(state, field) !== "");
  const notes = step === "words" ? [] : (state.values.contentNotes ?? []);
  return (
    <>
      {elsewhere.map((field) => (
        <input key={field} type="hidden" name={field} value={typed(state, field)} />
      ))}
      {notes.map((note) => (
        <input key={note} type="hidden" name="contentNotes[]" value={note} />
      ))}
    </>
  );
}

/**
 * The answer given before on a screen whose answers are buttons: it stands behind them, so that the one that is pressed
 * comes first, and what is pressed beside them, Back or 'Save draft', loses nothing.
 */
export function AnsweredBefore({ state, step }: { state: FormState; step: ShareStep }) {
  const fields = step === "mark" ? ["mark"] : step === "detail" ? ["length", "first"] : [];
  return fields
    .filter((field) => typed(state, field) !== "")
    .map((field) => <input key={field} type="hidden" name={field} value={typed(state, field)} />);
}

/** What the writer has been asked about: sent along, so that the next press says 'I have seen it'. */
export function ShownBefore({ state: { refusal, values } }: { state: FormState }) {
  const now = refusal?.code === "nudge" ? refusal.reasons : [];
  return [...new Set([...(values.acknowledged ?? []), ...now])].map((reason) => (
    <input key={reason} type="hidden" name="acknowledged[]" value={reason} />
  ));
}
