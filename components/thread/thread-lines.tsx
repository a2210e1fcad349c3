import { Day } from "@/components/day";
import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { ThreadLine } from "@/lib/threads/view";
import { NoteTags } from "./note-tags";

type Props = {
  threads: readonly ThreadLine[];
  showBoard?: boolean;
  /** One below the heading that the list stands under. */
  heading?: "h2" | "h3";
};

/** Threads as a list: what each is called, who started it, whether it still waits. */
export function ThreadLines({ threads, showBoard = false, heading = "h3" }: Props) {
  return (
    <ul className="rows">
      {threads.map((thread) => (
        <Line key={thread.id} thread={thread} showBoard={showBoard} heading={heading} />
      ))}
    </ul>
  );
}

function Line({ thread, showBoard, heading: Heading }: Required<Omit<Props, "threads">> & { thread: ThreadLine }) {
  const t = words("board");
  const waits = thread.waiting && !thread.locked;
  return (
    <li>
      <Heading>
        <a href={at.thread(thread.id)}>{thread.withdrawn ? t("withdrawn-title") : <bdi>{thread.title}</bdi>}</a>
      </Heading>
      <p className="meta">
        {thread.withdrawn ? null : (
          <>
            <bdi>{thread.name}</bdi> ·{" "}
          </>
        )}
        {showBoard ? `${thread.boardName} · ` : null}
        {thread.replyCount === 0 ? null : `${t("replies", { n: thread.replyCount })} · ${t("latest")} `}
        <Day date={thread.latestOn} />
      </p>
      {thread.pinned || thread.locked || waits || thread.contentNotes.length > 0 ? (
        <p className="tags">
          {thread.pinned ? (
            <>
              <Tag kind="state">{t("pinned")}</Tag>{" "}
            </>
          ) : null}
          {thread.locked ? (
            <>
              <Tag kind="state">{t("locked")}</Tag>{" "}
            </>
          ) : null}
          {waits ? (
            <>
              <Tag kind="state">{t("waiting")}</Tag>{" "}
            </>
          ) : null}
          <NoteTags notes={thread.contentNotes} />
        </p>
      ) : null}
    </li>
  );
}
