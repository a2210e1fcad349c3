import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import type { NewReplies } from "@/lib/inbox/new-replies";
import { at } from "@/lib/kernel/addresses";

const t = words("inbox");

/** Followed threads with unread replies; each link goes to the first of them. */
export function ReplyLines({ replies }: { replies: readonly NewReplies[] }) {
  return (
    <ul className="rows">
      {replies.map((thread) => (
        <li key={thread.threadId}>
          <h3>
            <a href={at.permalink(thread.firstPostId)}>
              {thread.title === "" ? t("withdrawn") : <bdi>{thread.title}</bdi>}
            </a>
          </h3>
          <p>
            <Tag kind="state">{t(thread.more ? "reply-count-more" : "reply-count", { n: thread.count })}</Tag>
          </p>
        </li>
      ))}
    </ul>
  );
}
