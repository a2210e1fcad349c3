"use client";

import { Button } from "@/components/button";
import { words } from "@/components/words";

const t = words("inbox");

type Props = { threadId: string; following: boolean; action: (form: FormData) => Promise<void> };

/** Follow a thread, or stop. Only the member's own key can read what they follow. */
export function FollowForm({ threadId, following, action }: Props) {
  return (
    <form action={action} autoComplete="off" className="no-print">
      <input type="hidden" name="threadId" value={threadId} />
      {following ? <p className="quiet">{t("following")}</p> : null}
      <Button name="follow" value={following ? "off" : "on"} look={following ? "quiet" : "plain"}>
        {t(following ? "unfollow" : "follow")}
      </Button>
    </form>
  );
}
