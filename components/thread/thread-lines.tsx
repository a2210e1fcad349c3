import { Day } from "@/components/day";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { ThreadLine } from "@/lib/threads/view";
import { NoteTags } from "./note-tags";

/** Threads as a list: what each is called, who opened it, whether it still waits. */
export function ThreadLines({ threads, showBoard = false }: { threads: readonly ThreadLine[]; showBoard?: boolean }) {
  return (
    <ul className="plain-list stack">
      {threads.map((thread) => (
        <Line key={thread.id} thread={thread} showBoard={showBoard} />
      ))}
    </ul>
  );
}

function Line({ thread, showBoard }: { thread: ThreadLine; showBoard: boolean }) {
  const t = words("board");
  return (
    <li className="card">
      <a href={at.thread(thread.id)}>{thread.withdrawn ? t("withdrawn-title") : <bdi>{thread.title}</bdi>}</a>
      <p className="quiet">
        {thread.withdrawn ? null : (
          <>
            <bdi>{thread.name}</bdi> ·{" "}
          </>
        )}
        {showBoard ? (
          <>
            <a href={at.board(thread.boardId)}>{thread.boardName}</a> ·{" "}
          </>
        ) : null}
        {t("replies", { n: thread.replyCount })} · {t("latest")} <Day date={thread.latestOn} />
      </p>
      <p className="tags">
        {thread.pinned ? (
          <>
            <span className="tag tag-state">{t("pinned")}</span>{" "}
          </>
        ) : null}
        {thread.locked ? (
          <>
            <span className="tag tag-state">{t("locked")}</span>{" "}
          </>
        ) : null}
        {thread.waiting && !thread.locked ? (
          <>
            <span className="tag tag-state">{t("waiting")}</span>{" "}
          </>
        ) : null}
        <NoteTags notes={thread.contentNotes} />
      </p>
    </li>
  );
}
