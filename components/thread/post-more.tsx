import { LinkBesideReply, REPLY } from "@/components/composer/beside-reply";
import { words } from "@/components/words";
import { at, forms, within } from "@/lib/kernel/addresses";
import type { PostView } from "@/lib/threads/view";

type Props = {
  post: PostView;
  threadId: string;
  /** There is a reply form. */
  mayQuote: boolean;
  /** The viewer moderates: any volunteer may delete what one of them wrote. */
  moderates: boolean;
};

const t = words("thread");

/** What can be done about a post beside saying something kind, folded: one stop for the keyboard instead of four. */
export function PostMore({ post, threadId, mayQuote, moderates }: Props) {
  // What can be done about a stone is done on its own page.
  if (post.seq === 0 && post.stoneId !== null) return null;
  const about = { name: post.name };
  const visible = post.standing === "visible";
  return (
    <details className="fold no-print">
      <summary>
        {t("more")} <span className="visually-hidden">{t("more-of", about)}</span>
      </summary>{" "}
      <p className="actions">
        {mayQuote && visible ? (
          <>
            <LinkBesideReply
              to={within(forms.quote(threadId), REPLY)}
              name="quote"
              value={post.id}
              label={t("quote-of", about)}
            >
              {t("quote")}
            </LinkBesideReply>{" "}
          </>
        ) : null}
        {post.mayEdit ? (
          <>
            <a href={at.editPost(threadId, post.id)}>{t("edit")}</a>{" "}
          </>
        ) : null}
        {post.own ? (
          <>
            <a href={at.withdrawPost(threadId, post.id)}>{t("withdraw")}</a>{" "}
          </>
        ) : null}
        {moderates && post.byVolunteers && visible ? (
          <>
            <a href={at.volunteersReply(post.id)} aria-label={words("desk")("delete-of")}>
              {words("desk")("delete-link")}
            </a>{" "}
          </>
        ) : null}
        {!post.own && visible ? (
          <>
            <ReportLink post={post} threadId={threadId} mayQuote={mayQuote} />{" "}
          </>
        ) : null}
        <a href={at.permalink(post.id)}>{t("link")}</a>
      </p>
    </details>
  );
}

/** Where words may stand in the reply form this is a button of it, so that they come back after the report. */
function ReportLink({ post, threadId, mayQuote }: Omit<Props, "moderates">) {
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
