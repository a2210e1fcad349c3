import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/button";
import { Day } from "@/components/day";
import { EmptyState } from "@/components/empty-state";
import { Tag } from "@/components/tag";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import type { InboxAnswer } from "@/lib/inbox/answers";
import type { OwnEncouraged } from "@/lib/inbox/encouraged";
import type { NewReplies } from "@/lib/inbox/new-replies";
import type { OwnDecision } from "@/lib/inbox/own-decision";
import { at, forms } from "@/lib/kernel/addresses";
import { DecisionLines } from "./decision-lines";
import { EncouragedLines } from "./encouraged-lines";
import { ReplyLines } from "./reply-lines";

const t = words("inbox");

type Props = {
  replies: readonly NewReplies[];
  answers: readonly InboxAnswer[];
  decisions: readonly OwnDecision[];
  encouraged: readonly OwnEncouraged[];
  /** Above all else: what binds this member now, and what volunteers wrote to them. */
  children: ReactNode;
  /** Whether anything stands above. */
  above: boolean;
};

/** What is new for one member. It is worked out while they look, and kept nowhere. */
export function InboxPage({ replies, answers, decisions, encouraged, above, children }: Props) {
  const nothing = !above && replies.length + answers.length + decisions.length + encouraged.length === 0;
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {children}
      {nothing ? (
        <EmptyState title={t("empty")}>
          <ButtonLink href={at.home()}>{t("look-around")}</ButtonLink>
        </EmptyState>
      ) : null}
      <DecisionLines decisions={decisions} />
      {replies.length > 0 ? (
        <section className="stack">
          <h2>{t("replies")}</h2>
          <ReplyLines replies={replies} />
          <form action={forms.readAll()} method="post" autoComplete="off">
            <Button>{t("all-read")}</Button>
          </form>
        </section>
      ) : null}
      {answers.length > 0 ? (
        <section className="stack">
          <h2>{t("answers")}</h2>
          <ul className="rows">
            {answers.map((answer) => (
              <li key={answer.postId}>
                {t.rich("answer", {
                  name: () => <VoiceName name={answer.name} seed={answer.avatarSeed} />,
                  thread: () => <a href={at.permalink(answer.postId)}>{titleOf(answer.title)}</a>,
                })}{" "}
                <Day date={answer.day} weekOnly={answer.underStone} />{" "}
                {answer.fresh ? <Tag kind="state">{t("new")}</Tag> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {encouraged.length > 0 ? (
        <section className="stack">
          <h2>{t("encouraged")}</h2>
          <EncouragedLines encouraged={encouraged} />
        </section>
      ) : null}
      <p className="quiet">{t("kept")}</p>
    </div>
  );
}

function titleOf(title: string): ReactNode {
  return title === "" ? t("withdrawn") : <bdi>{title}</bdi>;
}
