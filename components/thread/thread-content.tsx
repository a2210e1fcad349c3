import type { ReactElement } from "react";
import { ReplyForm } from "@/components/composer/reply-form";
import { SavedElsewhere } from "@/components/drafts/saved-words";
import { FollowForm } from "@/components/inbox/follow-form";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { Quoting } from "@/lib/threads/quotable";
import { ReplyEnd } from "./reply-end";
import type { ShownThread } from "./shown-thread";
import { ThreadArticle } from "./thread-article";

type Props = {
  shown: ShownThread;
  /** The number of the reply that may be written on this page. */
  submission: string;
  /** The forms that came back; null where the page was only asked for. */
  reply: FormState | null;
  follow: FormState | null;
  /** What the reply that came back quotes, or the one that was saved. */
  quoting: Quoting | null;
  /** Some of its posts as they were drawn before, by their ids. */
  drawn?: ReadonlyMap<string, ReactElement> | undefined;
};

/** What a thread's page has beside what every page has. */
export function ThreadContent({ shown, submission, reply, follow, quoting, drawn }: Props) {
  const { thread } = shown.page;
  // A form that came back is on the page whatever the viewer may do now: it is what gives every word back.
  const refusal = reply ? null : thread.replyRefusal;
  return (
    <ThreadArticle shown={shown} drawn={drawn}>
      <FollowForm
        threadId={thread.id}
        following={shown.here?.following ?? null}
        returned={follow}
        besideReply={thread.replyRefusal === null}
      />
      {shown.viewer.moderates ? (
        <p className="no-print">
          <a href={at.deskThread(thread.id)}>{words("desk")("thread-link")}</a>
        </p>
      ) : null}
      <ReplyEnd refusal={refusal} here={at.thread(thread.id)}>
        <ReplyForm
          threadId={thread.id}
          here={shown.address}
          returned={reply}
          submission={submission}
          ticket={shown.ticket}
          voice={thread.ownVoice}
          saved={shown.saved}
          quoting={quoting}
        />
      </ReplyEnd>
      {refusal && shown.saved ? <SavedElsewhere saved={shown.saved} /> : null}
    </ThreadArticle>
  );
}
