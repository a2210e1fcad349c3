import { HelpCard, isNearDanger } from "@/components/help/help-card";
import { Pager, PastEnd } from "@/components/pager";
import { words } from "@/components/words";
import { at, within } from "@/lib/kernel/addresses";
import type { OwnWords } from "@/lib/threads/own-words";
import { PostArticle, PostInside } from "./post-article";

/** What somebody wrote in one thread, with the ways to change it and to take it back, and why others may not see it. */
export function OwnWordsIn({ own: { thread, shown, left, posts } }: { own: OwnWords }) {
  const t = words("me");
  const here = at.ownThread(thread.id);
  return (
    <div className="stack">
      <nav aria-label={words("thread")("trail")}>
        <a href={within(at.me(), "threads")}>{t("own-back")}</a>
      </nav>
      <h1>{t("own-title")}</h1>
      {shown === "shown" ? (
        <p>
          {t("own-shown")} <a href={at.thread(thread.id)}>{t("own-to-thread")}</a>
        </p>
      ) : (
        <p className="notice">{t(left ? "own-hidden" : "own-none-left")}</p>
      )}
      <PastEnd page={posts} />
      <Pager at={here} before={posts.before} after={null} />
      {posts.items.map((post) => (
        <PostArticle key={post.id} post={post}>
          <PostInside post={post} threadId={thread.id} mayQuote={false} />
        </PostArticle>
      ))}
      <Pager at={here} before={posts.before} after={posts.after} />
      {posts.items.some((post) => isNearDanger(post.contentNotes)) ? <HelpCard /> : null}
    </div>
  );
}
