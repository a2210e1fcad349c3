import { words } from "@/components/words";
import { at, forms } from "@/lib/kernel/addresses";
import type { FormState } from "@/lib/kernel/form-state";
import type { ThreadAtDesk } from "@/lib/moderation/thread-at-desk";
import { ActForm } from "./act-form";
import { DeskDone } from "./desk-done";

const t = words("desk");

/** The forms that came back; null for each that was not sent. */
type Returned = Readonly<Record<"lock" | "unlock" | "pin" | "unpin", FormState | null>>;
type Props = { thread: ThreadAtDesk; returned: Returned; done?: string | undefined };

/** What a volunteer may switch about a thread that no case needs to be about. */
export function ThreadSwitches({ thread, returned, done }: Props) {
  const { id, pinned, locked, own } = thread;
  const hint = t("pin-why");
  return (
    <article className="stack">
      <DeskDone done={done} />
      <h1>{t("thread-title")}</h1>
      <p>
        <bdi>
          <a href={at.thread(id)}>{thread.title}</a>
        </bdi>{" "}
        <span className="quiet">{thread.board}</span>
      </p>
      <ActForm action={forms.pinThread(id)} returned={returned.pin} offered={!pinned} button={t("pin")} hint={hint} />
      <ActForm
        action={forms.unpinThread(id)}
        returned={returned.unpin}
        offered={pinned}
        button={t("unpin")}
        hint={hint}
      />
      {own ? <p className="notice">{t("own-thread")}</p> : null}
      <ActForm action={forms.lockThread(id)} returned={returned.lock} offered={!own && !locked} button={t("lock")} />
      <ActForm
        action={forms.unlockThread(id)}
        returned={returned.unlock}
        offered={!own && locked}
        button={t("unlock")}
      />
      <p>
        <a href={at.desk()}>{t("back")}</a>
      </p>
    </article>
  );
}

/** What comes back when one was pressed after the sign-in had ended: that button, and the key field. */
export function ThreadSignedOut({ threadId, returned }: { threadId: string; returned: Returned }) {
  const act = { offered: false } as const;
  return (
    <article className="stack">
      <h1>{t("signed-out")}</h1>
      <ActForm {...act} action={forms.pinThread(threadId)} returned={returned.pin} button={t("pin")} />
      <ActForm {...act} action={forms.unpinThread(threadId)} returned={returned.unpin} button={t("unpin")} />
      <ActForm {...act} action={forms.lockThread(threadId)} returned={returned.lock} button={t("lock")} />
      <ActForm {...act} action={forms.unlockThread(threadId)} returned={returned.unlock} button={t("unlock")} />
    </article>
  );
}
