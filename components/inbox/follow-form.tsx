"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { HERE } from "@/components/form/here";
import { SignInAlong } from "@/components/identity/sign-in-along";
import { RefusalWords } from "@/components/refusal-words";
import { words } from "@/components/words";
import { blankForm, type FormState, typed } from "@/lib/kernel/form-state";

const t = words("inbox");

type Props = {
  threadId: string;
  /** Null for a reader: then it is there only when it comes back from an ended sign-in. */
  following: boolean | null;
  action: (before: FormState, form: FormData) => Promise<FormState>;
};

/** Follow a thread, or stop. Only the member's own key can read what they follow. */
export function FollowForm({ threadId, following, action }: Props) {
  const [state, submit] = useActionState(action, blankForm, HERE);
  if (following === null && state.refusal === null) return null;
  const off = following ?? typed(state, "follow") === "off";
  return (
    <form action={submit} autoComplete="off" className="no-print">
      <RefusalWords refusal={state.refusal} />
      <SignInAlong refusal={state.refusal} wordless />
      <input type="hidden" name="threadId" value={threadId} />
      {following ? <p className="quiet">{t("following")}</p> : null}
      <Button name="follow" value={off ? "off" : "on"} look={off ? "quiet" : "plain"}>
        {t(off ? "unfollow" : "follow")}
      </Button>
    </form>
  );
}
