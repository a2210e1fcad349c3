import { Button } from "@/components/button";
import { FormStart } from "@/components/composer/form-start";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState } from "@/lib/kernel/form-state";

const t = words("drafts");

type Props = {
  id: string;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
};

/** The words are shown above: who throws them away has seen which ones. */
export function ThrowAwayForm({ id, returned }: Props) {
  const state = returned ?? blankForm;
  return (
    <form action={forms.throwDraftAway(id)} method="post" autoComplete="off" className="stack">
      <FormStart state={state} wordless />
      <p>{t("cannot-come-back")}</p>
      <p className="actions">
        <Button look="warn">{t("throw-away-now")}</Button> <a href={at.drafts()}>{t("keep")}</a>
      </p>
    </form>
  );
}
