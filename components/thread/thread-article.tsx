import { Fragment, type ReactElement, type ReactNode } from "react";
import { besideReply, REPLY } from "@/components/composer/beside-reply";
import { EncourageBar, EncourageForm } from "@/components/encourage/encourage-bar";
import { MainButtonFirst } from "@/components/form/main-button-first";
import { HelpCard, isNearDanger } from "@/components/help/help-card";
import { Pager, PastEnd } from "@/components/pager";
import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import { at, forms, within } from "@/lib/kernel/addresses";
import type { PostView } from "@/lib/threads/view";
import { PostArticle, PostInside } from "./post-article";
import type { ShownThread } from "./shown-thread";
import { StoryTags } from "./story-tags";

type Props = {
  shown: ShownThread;
  /** Some of its posts as they were drawn before, by their ids. */
  drawn?: ReadonlyMap<string, ReactElement> | undefined;
  children: ReactNode;
};

/** What stands in one post of the page. */
export function insideOf({ page, given, viewer }: ShownThread, post: PostView): ReactElement {
  const mayQuote = page.thread.replyRefusal === null;
  return (
    <PostInside
      post={post}
      threadId={page.thread.id}
      mayQuote={mayQuote}
      moderates={viewer.moderates}
      encouragements={
        post.standing === "visible" ? (
          <EncourageBar
            id={post.id}
            encouragements={given.get(post.id)}
            open={viewer.signedIn && !post.own}
            beside={mayQuote ? besideReply(within(forms.encourage("post"), post.id)) : null}
          />
        ) : null
      }
    />
  );
}

/** Quoted words may be near it too, of a post on another page. */
const isPostNearDanger = ({ contentNotes, answers }: PostView): boolean =>
  isNearDanger([...contentNotes, ...(answers?.quote?.contentNotes ?? [])]);

/** A thread: what it is called, its posts in order, and at the end the way to answer. */
export function ThreadArticle({ shown, drawn, children }: Props) {
  const { page, here } = shown;
  const { thread, posts } = page;
  const t = words("thread");
  const mayQuote = thread.replyRefusal === null;
  return (
    <div className="stack">
      <nav aria-label={t("trail")}>
        <a href={at.boards()}>{t("home")}</a> · <a href={at.board(thread.board.id)}>{thread.board.name}</a>
      </nav>
      <header className="stack">
        <h1>{thread.title === "" ? t("withdrawn-title") : <bdi>{thread.title}</bdi>}</h1>
        <p className="tags">
          <span className="quiet">{t("label", { label: thread.label })}</span>{" "}
          {thread.lockedOn ? (
            <>
              <Tag kind="state">{t("locked")}</Tag>{" "}
            </>
          ) : null}
          <StoryTags stage={thread.stage} themes={thread.themes} />{" "}
          <span className="quiet">{t("replies", { n: thread.replyCount })}</span>
        </p>
      </header>
      {here?.goOn ? (
        <p>
          <a href={here.goOn}>{t("go-on")}</a>
        </p>
      ) : null}
      {mayQuote ? <MainButtonFirst form={REPLY} /> : null}
      {shown.viewer.signedIn && !mayQuote ? <EncourageForm subject="post" /> : null}
      <PastEnd page={posts} />
      <Pager at={at.thread(thread.id)} before={posts.before} after={null} />
      {posts.items.map((post) => (
        <Fragment key={post.id}>
          {post.id === here?.mark ? <p className="read-to">{t("read-to")}</p> : null}
          {drawn?.get(post.id) ?? <PostArticle post={post}>{insideOf(shown, post)}</PostArticle>}
        </Fragment>
      ))}
      <Pager at={at.thread(thread.id)} before={posts.before} after={posts.after} />
      {posts.items.some(isPostNearDanger) ? <HelpCard /> : null}
      {children}
    </div>
  );
}
