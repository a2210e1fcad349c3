import type { ReactNode } from "react";
import { LinkBesideReply, REPLY } from "@/components/composer/beside-reply";
import { Day } from "@/components/day";
import { PostText } from "@/components/markdown/post-text";
import { VoiceName } from "@/components/voice-name";
import { words } from "@/components/words";
import { at, forms, within } from "@/lib/kernel/addresses";
import type { PostView } from "@/lib/threads/view";
import { noteList } from "./note-tags";
import { PostStatus } from "./post-status";

type Props = {
  post: PostView;
  threadId: string /** There is a reply form. */;
  mayQuote: boolean;
  encouragements?: ReactNode;
};

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
          {...(post.profileId ? { href: at.profile(post.profileId) } : {})}
        />
        {post.byOpener && post.seq > 0 ? <span className="tag tag-state">{t("opener")}</span> : null}
        {post.own ? <span className="tag">{t("you")}</span> : null}
        <a href={at.permalink(post.id)}>
          <Day date={post.day} />
        </a>
        {post.edited ? <span className="hint">{t("edited")}</span> : null}
      </header>
      <PostStatus post={post} />
      {post.answers ? (
        <p className="hint">
          <a href={at.permalink(post.answers.id)}>
            {t.rich("answers", { who: () => <bdi>{post.answers?.name}</bdi> })}
          </a>
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
        <LinkBesideReply
          to={within(forms.quote(threadId), REPLY)}
          name="quote"
          value={post.id}
          label={t("quote-of", about)}
        >
          {t("quote")}
        </LinkBesideReply>
      ) : null}
      {post.mayEdit ? <a href={at.editPost(threadId, post.id)}>{t("edit")}</a> : null}
      {post.own ? <a href={at.withdrawPost(threadId, post.id)}>{t("withdraw")}</a> : null}
      {!post.own && post.standing === "visible" ? (
        <ReportLink post={post} threadId={threadId} mayQuote={mayQuote} />
      ) : null}
    </p>
  );
}

/** Where words may stand in the reply form this is a button of it, so that they come back after the report. */
function ReportLink({ post, threadId, mayQuote }: Props) {
  const t = words("thread");
  const label = t("report-of", { name: post.name });
  if (!mayQuote)
    return (
      <a href={at.report("post", post.id)} aria-label={label}>
        {t("report")}
      </a>
    );
  return (
    <LinkBesideReply to={forms.toReport(threadId)} name="about" value={post.id} label={label}>
      {t("report")}
    </LinkBesideReply>
  );
}
