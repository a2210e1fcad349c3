import { Fragment, type ReactElement, type ReactNode } from "react";
import { besideReply, REPLY } from "@/components/composer/beside-reply";
import { EncourageForm, GiveEncouragement, GivenEncouragements } from "@/components/encourage/encouragements";
import { MainButtonFirst } from "@/components/form/main-button-first";
import { isNearUse, ToHelpCard } from "@/components/help/help-card";
import { Pager, PastEnd } from "@/components/pager";
import { MoreStories } from "@/components/stories/story-choice";
import { words } from "@/components/words";
import { at, forms, within } from "@/lib/kernel/addresses";
import type { PostView } from "@/lib/threads/view";
import { isPostNearDanger } from "./near-danger";
import { PostArticle, PostInside } from "./post-article";
import type { ShownThread } from "./shown-thread";
import { ThreadBeside } from "./thread-beside";
import { ThreadHead } from "./thread-head";

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
      given={
        post.standing === "visible" ? <GivenEncouragements encouragements={given.get(encouragedId(post))} /> : null
      }
      give={
        post.standing === "visible" && viewer.signedIn && !post.own && encouragedId(post) === post.id ? (
          <GiveEncouragement
            id={post.id}
            encouragements={given.get(post.id)}
            beside={mayQuote ? besideReply(within(forms.encourage("post"), post.id)) : null}
          />
        ) : null
      }
    />
  );
}

/** What kind words about a post are about: of the opening beneath a stone it is the stone, and they are given there. */
const encouragedId = ({ id, seq, stoneId }: PostView): string => (seq === 0 && stoneId ? stoneId : id);

/** A thread: what it is called, its posts in order, and at the end the way to answer. */
export function ThreadArticle({ shown, drawn, children }: Props) {
  const { page, here } = shown;
  const { thread, posts } = page;
  const t = words("thread");
  const mayQuote = thread.replyRefusal === null;
  const near = isNearUse(thread.board.slug) || posts.items.some(isPostNearDanger);
  return (
    <div className="wide thread-page">
      <nav className="crumbs" aria-label={t("trail")}>
        <a href={at.boards()}>{t("home")}</a> <span aria-hidden="true">›</span>{" "}
        <a href={at.board(thread.board.id)}>{thread.board.name}</a>
      </nav>
      <ThreadHead page={page} address={shown.address} goOn={here?.goOn ?? null} />
      <div className="thread-posts">
        {near ? <ToHelpCard /> : null}
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
        {thread.board.stories && posts.after === null ? (
          <MoreStories stage={thread.stage} themes={thread.themes} />
        ) : null}
        {children}
      </div>
      <ThreadBeside board={thread.board} near={near} />
    </div>
  );
}
