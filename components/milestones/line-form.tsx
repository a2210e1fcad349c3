import { Button } from "@/components/button";
import { NotesField } from "@/components/composer/fields";
import { Acknowledged } from "@/components/composer/form-end";
import { FormStart } from "@/components/composer/form-start";
import { TextArea } from "@/components/form/text-field";
import { WaitTicket } from "@/components/form/wait-ticket";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed, unsaved } from "@/lib/kernel/form-state";
import { LINE_MAX } from "@/lib/milestones/limits";
import type { MilestoneView } from "@/lib/milestones/view";
import { milestoneLabel } from "./milestone-label";

const t = words("milestones");

type Props = {
  id: string;
  /** Null where whoever is signed in now did not share it. */
  milestone: MilestoneView | null;
  ticket?: string | null;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
};

/** A line to stand beneath the words of one's own stone. */
export function LineForm({ id, milestone, ticket = null, returned }: Props) {
  const state = returned ?? blankForm;
  return (
    <form
      action={forms.addLine(id)}
      method="post"
      autoComplete="off"
      className="stack"
      data-unsaved={unsaved(returned)}
    >
      <h1>{t("line.title")}</h1>
      <FormStart state={state} />
      {milestone ? <p className="lead">{milestoneLabel(milestone)}</p> : null}
      <Acknowledged state={state} />
      <WaitTicket state={state} ticket={ticket} />
      <TextArea
        name="words"
        label={t("line.words")}
        hint={t("line.hint", { max: LINE_MAX })}
        value={typed(state, "words")}
        max={LINE_MAX}
        rows={3}
        required
      />
      <NotesField state={state} initial={milestone?.contentNotes} />
      <p className="actions">
        <Button look="primary">{t("line.add")}</Button> <a href={at.milestone(id)}>{t("line.back")}</a>
      </p>
    </form>
  );
}
