"use client";

import { Fragment, type ReactNode } from "react";
import { EncourageBar, EncourageForm } from "@/components/encourage/encourage-bar";
import { HelpCard, isNearDanger } from "@/components/help/help-card";
import { Pager } from "@/components/pager";
import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import type { Encouragements } from "@/lib/encouragements/limits";
import type { Reading } from "@/lib/inbox/reading";
import type { ThreadPage } from "@/lib/threads/queries";
import { PostArticle } from "./post-article";
import { StoryTags } from "./story-tags";

type Props = {
  page: ThreadPage;
  /** Where the viewer stopped reading; null for readers. */
  here: Pick<Reading, "goOn" | "mark"> | null;
  given: ReadonlyMap<string, Encouragements>;
  /** Null for readers. */
  encourage: ((form: FormData) => Promise<void>) | null;
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
        <a href="/">{t("home")}</a> · <a href={`/b/${thread.board.id}`}>{thread.board.name}</a>
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
      {encourage ? <EncourageForm subject="post" action={encourage} /> : null}
      <Pager at={`/t/${thread.id}`} before={posts.before} after={null} />
      {posts.items.map((post) => (
        <Fragment key={post.id}>
          {post.id === here?.mark ? <p className="read-to">{t("read-to")}</p> : null}
          <PostArticle
            post={post}
            threadId={thread.id}
            mayQuote={mayQuote}
            encouragements={
              post.standing === "visible" ? (
                <EncourageBar id={post.id} encouragements={given.get(post.id)} open={encourage !== null && !post.own} />
              ) : null
            }
          />
        </Fragment>
      ))}
      <Pager at={`/t/${thread.id}`} before={posts.before} after={posts.after} />
      {posts.items.some((post) => isNearDanger(post.contentNotes)) ? <HelpCard /> : null}
      {children}
    </div>
  );
}
