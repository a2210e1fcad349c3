import { Button, ButtonLink } from "@/components/button";
import { FormStart } from "@/components/composer/form-start";
import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState } from "@/lib/kernel/form-state";

const t = words("milestones");

type Props = {
  id: string;
  label: string;
  /** Volunteers are deciding about its words, and will keep them for that. */
  looking?: boolean;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
};

/** Asked once, and said plainly: what goes, and what cannot be undone. */
export function WithdrawForm({ id, label, looking = false, returned }: Props) {
  const state = returned ?? blankForm;
  return (
    <form action={forms.withdrawMilestone(id)} method="post" autoComplete="off" className="stack">
      <h1>{t("withdraw.title")}</h1>
      <FormStart state={state} wordless />
      {label === "" ? null : <p className="lead">{label}</p>}
      <p>{t("withdraw.what")}</p>
      {looking ? <p className="notice">{t("withdraw.kept")}</p> : null}
      <p className="quiet">{t("withdraw.copies")}</p>
      <p className="actions">
        <Button look="warn">{t("withdraw.yes")}</Button>{" "}
        <ButtonLink href={at.milestone(id)}>{t("withdraw.no")}</ButtonLink>
      </p>
    </form>
  );
}
