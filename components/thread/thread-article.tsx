import { Fragment, type ReactNode } from "react";
import { besideReply, REPLY } from "@/components/composer/beside-reply";
import { EncourageBar, EncourageForm } from "@/components/encourage/encourage-bar";
import { MainButtonFirst } from "@/components/form/main-button-first";
import { HelpCard, isNearDanger } from "@/components/help/help-card";
import { Pager } from "@/components/pager";
import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import type { Encouragements } from "@/lib/encouragements/limits";
import type { Reading } from "@/lib/inbox/reading";
import { at, forms, within } from "@/lib/kernel/addresses";
import type { ThreadPage } from "@/lib/threads/queries";
import { PostArticle } from "./post-article";
import { StoryTags } from "./story-tags";

type Props = {
  page: ThreadPage;
  /** Where the viewer stopped reading; null for readers. */
  here: Pick<Reading, "goOn" | "mark"> | null;
  given: ReadonlyMap<string, Encouragements>;
  /** Whether the viewer may: readers may not. */
  encourage: boolean;
  children: ReactNode;
};

/** A thread: what it is called, its posts in order, and at the end the way to answer. */
export function ThreadArticle({ page, here, given, encourage, children }: Props) {
  const { thread, posts } = page;
  const t = words("thread");
  const mayQuote = thread.replyRefusal === null;
  return (
    <div className="stack">
      <nav aria-label={t("trail")}>
        <a href={at.home()}>{t("home")}</a> · <a href={at.board(thread.board.id)}>{thread.board.name}</a>
      </nav>
      <header className="stack">
        <h1>{thread.title === "" ? t("withdrawn-title") : <bdi>{thread.title}</bdi>}</h1>
        <p className="tags">
          <span className="quiet">{t("label", { label: thread.label })}</span>
          {thread.lockedOn ? <Tag kind="state">{t("locked")}</Tag> : null}
          <StoryTags stage={thread.stage} themes={thread.themes} />
          <span className="quiet">{t("replies", { n: thread.replyCount })}</span>
        </p>
      </header>
      {here?.goOn ? (
        <p>
          <a href={here.goOn}>{t("go-on")}</a>
        </p>
      ) : null}
      {mayQuote ? <MainButtonFirst form={REPLY} /> : null}
      {encourage && !mayQuote ? <EncourageForm subject="post" /> : null}
      <Pager at={at.thread(thread.id)} before={posts.before} after={null} />
      {posts.items.map((post) => (
        <Fragment key={post.id}>
          {post.id === here?.mark ? <p className="read-to">{t("read-to")}</p> : null}
          <PostArticle
            post={post}
            threadId={thread.id}
            mayQuote={mayQuote}
            encouragements={
              post.standing === "visible" ? (
                <EncourageBar
                  id={post.id}
                  encouragements={given.get(post.id)}
                  open={encourage && !post.own}
                  beside={mayQuote ? besideReply(within(forms.encourage("post"), post.id)) : null}
                />
              ) : null
            }
          />
        </Fragment>
      ))}
      <Pager at={at.thread(thread.id)} before={posts.before} after={posts.after} />
      {posts.items.some((post) => isNearDanger(post.contentNotes)) ? <HelpCard /> : null}
      {children}
    </div>
  );
}
