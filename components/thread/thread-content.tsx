import type { ReactElement } from "react";
import { ReplyForm } from "@/components/composer/reply-form";
import { SavedElsewhere, type SavedWords } from "@/components/drafts/saved-words";
import { FollowForm } from "@/components/inbox/follow-form";
import type { ShellViewer } from "@/components/shell/main-nav";
import { words } from "@/components/words";
import type { Encouragements } from "@/lib/encouragements/limits";
import type { Reading } from "@/lib/inbox/reading";
import { type Address, at } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { ThreadPage } from "@/lib/threads/queries";
import { ReplyEnd } from "./reply-end";
import { ThreadArticle } from "./thread-article";

/** Everything that a thread's page shows to one viewer. */
export type ShownThread = {
  readonly page: ThreadPage;
  /** This page of the thread, to come back to. */
  readonly address: Address;
  readonly viewer: ShellViewer;
  readonly given: ReadonlyMap<string, Encouragements>;
  /** Where they stopped reading, and whether they follow; null for readers. */
  readonly here: (Pick<Reading, "goOn" | "mark"> & { readonly following: boolean }) | null;
  /** Words they saved for this thread. */
  readonly saved: SavedWords | null;
  /** What lets a newcomer's words through while many join. */
  readonly ticket: string | null;
};

type Props = {
  shown: ShownThread;
  /** The number of the reply that may be written on this page. */
  submission: string;
  /** The forms that came back; null where the page was only asked for. */
  reply: FormState | null;
  follow: FormState | null;
  /** Some of its posts as they were drawn before, by their ids. */
  drawn?: ReadonlyMap<string, ReactElement> | undefined;
};

/** What a thread's page has beside what every page has. */
export function ThreadContent({ shown, submission, reply, follow, drawn }: Props) {
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
        />
      </ReplyEnd>
      {refusal && shown.saved ? <SavedElsewhere saved={shown.saved} /> : null}
    </ThreadArticle>
  );
}
