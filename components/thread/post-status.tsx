import { words } from "@/components/words";
import type { PostView } from "@/lib/threads/view";
import { rules } from "@/seeds/rules/rules";

/** What only its author and moderators see: that others do not see this post, and why; and help where it is needed. */
export function PostStatus({ post }: { post: PostView }) {
  const t = words("thread");
  const rule = post.decision ? rules.find((known) => known.id === post.decision?.rule) : undefined;
  return (
    <>
      {post.standing === "held" ? (
        <p className="notice notice-warn">
          {t.rich("held", { help: (text) => <a href="/help">{text}</a> })}
        </p>
      ) : null}
      {post.standing === "removed" ? <p className="notice notice-warn">{t("removed")}</p> : null}
      {post.decision ? (
        <div className="notice">
          {rule ? <p>{t("decision-rule", { rule: rule.title })}</p> : null}
          {post.decision.words ? <p>{t.rich("decision-words", { said: () => <bdi>{post.decision?.words}</bdi> })}</p> : null}
        </div>
      ) : null}
      {post.crisis ? (
        <div className="notice notice-error" role="note">
          <p>{t("crisis")}</p>
          <p>
            <a className="button button-primary" href="/help">
              {t("crisis-help")}
            </a>
          </p>
        </div>
      ) : null}
    </>
  );
}
