import { Button } from "@/components/button";
import { besideReply } from "@/components/composer/beside-reply";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { forms } from "@/lib/kernel/addresses";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";

const t = words("inbox");

type Props = {
  threadId: string;
  /** Null for a reader: then it is there only when it comes back from an ended sign-in. */
  following: boolean | null;
  /** The form that came back; null before it was sent. */
  returned: FormState | null;
  /** There is a reply form on the page, whose words travel along. */
  besideReply?: boolean;
};

/** Follow a thread, or stop. Only the member's own key can read what they follow. */
export function FollowForm({ threadId, following, returned, besideReply: beside = false }: Props) {
  const state = returned ?? blankForm;
  if (following === null && state.refusal === null) return null;
  const off = following ?? typed(state, "follow") === "off";
  const sent = beside ? besideReply(forms.follow(threadId)) : {};
  const button = (
    <Button type="submit" name="follow" value={off ? "off" : "on"} look={off ? "quiet" : "plain"} {...sent}>
      {t(off ? "unfollow" : "follow")}
    </Button>
  );
  const said = following ? <p className="quiet">{t("following")}</p> : null;
  if (beside)
    return (
      <div className="follow no-print">
        {said}
        {button}
      </div>
    );
  return (
    <form action={forms.follow(threadId)} method="post" autoComplete="off" className="follow no-print">
      <RefusalWords refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} wordless />
      {said}
      {button}
    </form>
  );
}
