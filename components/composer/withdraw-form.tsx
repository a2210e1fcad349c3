import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState } from "@/lib/kernel/form-state";
import { FormStart } from "./form-start";

type Props = { threadId: string; postId: string; returned: FormState | null };

export function WithdrawForm({ threadId, postId, returned }: Props) {
  const state = returned ?? blankForm;
  const t = words("composer");
  return (
    <form action={forms.withdrawPost(threadId, postId)} method="post" autoComplete="off" className="stack">
      <FormStart state={state} wordless />
      <p className="actions">
        <button type="submit" className="button button-warn">
          {t("withdraw-now")}
        </button>{" "}
        <a href={at.permalink(postId)}>{t("keep")}</a>
      </p>
    </form>
  );
}
