import { Day } from "@/components/day";
import { Tag } from "@/components/tag";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { excerpt } from "@/lib/kernel/plain-text";
import type { OpeningLine } from "@/lib/threads/openings";
import type { ThreadLine } from "@/lib/threads/view";
import { NoteTags } from "./note-tags";

type Props = {
  /** With their first words, or without. */
  threads: readonly (ThreadLine | OpeningLine)[];
  showBoard?: boolean;
  /** The list stands under a heading that says that they wait. */
  inWaiting?: boolean;
  /** One below the heading that the list stands under. */
  heading?: "h2" | "h3";
};

/** Characters of a thread's first words. */
const OPENING = 140;

/** Threads as a list: what each is called, who started it, whether it still waits. */
export function ThreadLines({ threads, showBoard = false, inWaiting = false, heading = "h3" }: Props) {
  return (
    <ul className="rows">
      {threads.map((thread) => (
        <Line key={thread.id} thread={thread} showBoard={showBoard} inWaiting={inWaiting} heading={heading} />
      ))}
    </ul>
  );
}

type LineProps = Required<Omit<Props, "threads">> & { thread: ThreadLine | OpeningLine };

function Line({ thread, showBoard, inWaiting, heading: Heading }: LineProps) {
  const t = words("board");
  const waits = thread.waiting && !thread.locked && !inWaiting;
  const quoted = "opening" in thread && thread.contentNotes.length === 0 ? thread.opening : "";
  return (
    <li>
      <Heading>
        <a href={at.thread(thread.id)}>{thread.withdrawn ? t("withdrawn-title") : <bdi>{thread.title}</bdi>}</a>
      </Heading>
      {quoted === "" ? null : (
        <p>
          <bdi>{excerpt(quoted, OPENING)}</bdi>
        </p>
      )}
      <p className="meta">
        {thread.withdrawn ? null : (
          <>
            <bdi>{thread.name}</bdi> ·{" "}
          </>
        )}
        {showBoard ? `${thread.boardName} · ` : null}
        {thread.replyCount === 0 ? null : `${t("replies", { n: thread.replyCount })} · ${t("latest")} `}
        <Day date={thread.latestOn} weekOnly={thread.stoneId !== null} />
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
