import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState } from "@/lib/kernel/form-state";

type Props = {
  token: string;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
};

export function InviteForm({ token, returned }: Props) {
  const state = returned ?? blankForm;
  const t = words("desk");
  const gone = state.refusal?.code === "not-found" || state.refusal?.code === "invalid";
  return (
    <form action={forms.acceptInvite(token)} method="post" autoComplete="off" className="stack">
      {gone ? (
        <p role="alert" className="notice notice-warn">
          {t("invite-gone")}
        </p>
      ) : (
        <RefusalWords refusal={state.refusal} />
      )}
      <SignInAlong refusal={state.refusal} wordless />
      <p>
        <button type="submit" className="button button-primary">
          {t("invite-accept")}
        </button>
      </p>
    </form>
  );
}
