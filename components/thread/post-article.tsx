import type { ReactNode } from "react";
import { Day } from "@/components/day";
import { PostText } from "@/components/markdown/post-text";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import type { PostView } from "@/lib/threads/view";
import { noteList } from "./note-tags";
import { PostStatus } from "./post-status";

type Props = { post: PostView; threadId: string; mayQuote: boolean; encouragements?: ReactNode };

/** One post. `encouragements` is what stands under the words, from whoever knows about it. */
export function PostArticle({ post, threadId, mayQuote, encouragements = null }: Props) {
  const t = words("thread");
  // Held words that their author took back are removed without an empty place for others; to them they are the same.
  if (post.standing === "withdrawn" || post.body === "") {
    return (
      <article className="tombstone" id={post.id}>
        <p>{t(post.seq === 0 ? "withdrawn-opening" : "withdrawn-reply")}</p>
      </article>
    );
  }
  const shown = <PostText source={post.body} />;
  return (
    <article
      className="post"
      id={post.id}
      aria-label={t(post.seq === 0 ? "opening-by" : "reply-by", { name: post.name })}
    >
      <header className="byline">
        <VoiceName
          name={post.name}
          seed={post.avatarSeed}
          {...(post.profileId ? { href: `/p/${post.profileId}` } : {})}
        />
        {post.byOpener && post.seq > 0 ? <span className="tag tag-state">{t("opener")}</span> : null}
        {post.own ? <span className="tag">{t("you")}</span> : null}
        <a href={`/r/${post.id}`}>
          <Day date={post.day} />
        </a>
        {post.edited ? <span className="hint">{t("edited")}</span> : null}
      </header>
      <PostStatus post={post} />
      {post.answers ? (
        <p className="hint">
          <a href={`/r/${post.answers.id}`}>{t.rich("answers", { who: () => <bdi>{post.answers?.name}</bdi> })}</a>
        </p>
      ) : null}
      {post.contentNotes.length === 0 ? (
        shown
      ) : (
        <details className="fold">
          <summary>{t("fold", { notes: noteList(post.contentNotes) })}</summary>
          {shown}
        </details>
      )}
      {encouragements}
      <PostLinks post={post} threadId={threadId} mayQuote={mayQuote} />
    </article>
  );
}

function PostLinks({ post, threadId, mayQuote }: Props) {
  const t = words("thread");
  const about = { name: post.name };
  return (
    <p className="actions">
      {mayQuote && post.standing === "visible" ? (
        <a href={`/t/${threadId}?quote=${post.id}#reply`} aria-label={t("quote-of", about)}>
          {t("quote")}
        </a>
      ) : null}
      {post.mayEdit ? <a href={`/t/${threadId}/edit/${post.id}`}>{t("edit")}</a> : null}
      {post.own ? <a href={`/t/${threadId}/withdraw/${post.id}`}>{t("withdraw")}</a> : null}
      {!post.own && post.standing === "visible" ? (
        <a href={`/report/post/${post.id}`} aria-label={t("report-of", about)}>
          {t("report")}
        </a>
      ) : null}
    </p>
  );
}
