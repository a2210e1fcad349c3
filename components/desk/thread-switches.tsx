import { words } from "@/components/words";
import type { ThreadAtDesk } from "@/lib/moderation/thread-at-desk";
import { ActForm } from "./act-form";
import { DeskDone } from "./desk-done";
import type { FormAction } from "./form-action";

const t = words("desk");

type Actions = Readonly<Record<"lock" | "unlock" | "pin" | "unpin", FormAction>>;
type Props = { thread: ThreadAtDesk; actions: Actions; done?: string | undefined };

/** What a volunteer may switch about a thread that no case needs to be about. */
export function ThreadSwitches({ thread, actions, done }: Props) {
  const fields = { threadId: thread.id };
  return (
    <article className="stack">
      <DeskDone done={done} />
      <h1>{t("thread-title")}</h1>
      <p>
        <bdi>
          <a href={`/t/${thread.id}`}>{thread.title}</a>
        </bdi>{" "}
        <span className="quiet">{thread.board}</span>
      </p>
      <ActForm
        action={thread.pinned ? actions.unpin : actions.pin}
        fields={fields}
        button={t(thread.pinned ? "unpin" : "pin")}
        hint={t("pin-why")}
      />
      {thread.own ? (
        <p className="notice">{t("own-thread")}</p>
      ) : (
        <ActForm
          action={thread.locked ? actions.unlock : actions.lock}
          fields={fields}
          button={t(thread.locked ? "unlock" : "lock")}
        />
      )}
      <p>
        <a href="/desk">{t("back")}</a>
      </p>
    </article>
  );
}

/** What comes back when one was pressed after the sign-in had ended: that button, and the key field. */
export function ThreadSignedOut({ threadId, actions }: { threadId: string; actions: Actions }) {
  const act = { place: "signed-out", fields: { threadId } } as const;
  return (
    <article className="stack">
      <h1>{t("signed-out")}</h1>
      <ActForm {...act} action={actions.pin} button={t("pin")} />
      <ActForm {...act} action={actions.unpin} button={t("unpin")} />
      <ActForm {...act} action={actions.lock} button={t("lock")} />
      <ActForm {...act} action={actions.unlock} button={t("unlock")} />
    </article>
  );
}
