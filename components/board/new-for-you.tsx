import { ButtonLink } from "@/components/button";
import { words } from "@/components/words";
import type { NewReplies } from "@/lib/inbox/new-replies";
import { at } from "@/lib/kernel/addresses";

/** What a member sees first: what is new where they follow, or where they could begin. */
export function NewForYou({ threads }: { threads: readonly NewReplies[] }) {
  const t = words("home");
  if (threads.length === 0)
    return (
      <p>
        <ButtonLink href="#boards" look="primary">
          {t("write")}
        </ButtonLink>
      </p>
    );
  return (
    <section aria-labelledby="new-for-you" className="stack">
      <h2 id="new-for-you">{t("new-for-you")}</h2>
      <ul className="plain-list space-y-2">
        {threads.slice(0, 5).map((thread) => (
          <li key={thread.threadId}>
            <a href={at.permalink(thread.firstPostId)}>
              <bdi>{thread.title || words("thread")("withdrawn-title")}</bdi>
            </a>{" "}
            <span className="quiet">{t(thread.more ? "new-replies-more" : "new-replies", { n: thread.count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
