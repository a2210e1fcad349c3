import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { HeroCairn } from "@/components/stone/hero";
import { StoryLines } from "@/components/stories/story-lines";
import { ThreadLines } from "@/components/thread/thread-lines";
import { words } from "@/components/words";
import type { BoardWithLatest } from "@/lib/boards/queries";
import { at } from "@/lib/kernel/addresses";
import type { StoryLine, ThreadLine } from "@/lib/threads/view";
import { BoardLines } from "./board-lines";

type Props = {
  boards: readonly BoardWithLatest[];
  waiting: readonly ThreadLine[];
  latest: readonly ThreadLine[];
  stories: readonly StoryLine[];
  /** What a member gets to see first, and what stands between stories and boards. */
  member: ReactNode;
  stones: ReactNode;
};

/** The first page: what Cairn is in two sentences, who waits for an answer, where one could begin. */
export function HomeArticle({ boards, waiting, latest, stories, member, stones }: Props) {
  const t = words("home");
  return (
    <>
      <header className="stack">
        <HeroCairn className="hero" />
        <h1>{t("heading")}</h1>
        <p className="lead">
          {t("intro")} {t("anonymous")}
        </p>
        {member ?? (
          <p className="actions">
            <ButtonLink href={at.join()} look="primary">
              {t("join")}
            </ButtonLink>{" "}
            <ButtonLink href={at.help()}>{t("help")}</ButtonLink>
          </p>
        )}
      </header>
      {waiting.length === 0 ? null : (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t("waiting")}</h2>
          <p className="quiet">{t("waiting-hint")}</p>
          <ThreadLines threads={waiting} showBoard />
        </section>
      )}
      <section aria-labelledby="boards">
        <h2 id="boards">{t("boards")}</h2>
        <BoardLines boards={boards} />
      </section>
      <section aria-labelledby="latest">
        <h2 id="latest">{t("latest")}</h2>
        {latest.length === 0 ? <EmptyState title={t("empty")} /> : <ThreadLines threads={latest} showBoard />}
      </section>
      {stories.length === 0 ? null : (
        <section aria-labelledby="stories">
          <h2 id="stories">{t("stories")}</h2>
          <StoryLines stories={stories} />
          <p>
            <a href={at.stories()}>{t("all-stories")}</a>
          </p>
        </section>
      )}
      {stones}
    </>
  );
}
