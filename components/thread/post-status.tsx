import { AuthorNoticeWords } from "@/components/report/author-notice";
import { words } from "@/components/words";
import type { PostView } from "@/lib/threads/view";

/** What only its author and moderators see: that others do not see this post, and why. */
export function PostStatus({ post }: { post: PostView }) {
  const hidden = post.standing === "held" || post.standing === "removed" ? post.standing : null;
  return (
    <>
      {hidden && post.own ? <AuthorNoticeWords standing={hidden} notice={post.notice} /> : null}
      {hidden && !post.own ? <p className="notice">{words("thread")(`${hidden}-for-moderators`)}</p> : null}
    </>
  );
}
