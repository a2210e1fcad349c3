import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import type { NewReplies } from "@/lib/inbox/new-replies";
import { at } from "@/lib/kernel/addresses";

const t = words("inbox");

/** Followed threads with unread replies; each link goes to the first of them. */
export function ReplyLines({ replies }: { replies: readonly NewReplies[] }) {
  return (
    <ul className="plain-list stack">
      {replies.map((thread) => (
        <li key={thread.threadId} className="card">
          <a href={at.permalink(thread.firstPostId)}>
            {thread.title === "" ? t("withdrawn") : <bdi>{thread.title}</bdi>}
          </a>{" "}
          <Tag kind="state">{t(thread.more ? "reply-count-more" : "reply-count", { n: thread.count })}</Tag>
        </li>
      ))}
    </ul>
  );
}
