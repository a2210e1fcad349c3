import { Day } from "@/components/day";
import { NoteTags } from "@/components/thread/note-tags";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import { excerpt } from "@/lib/kernel/plain-text";
import type { OpeningLine } from "@/lib/threads/openings";

const t = words("board");
const FIRST_CHARACTERS = 140;

/** Threads as rows: what each is called, how it begins unless it carries a note, who wrote it and where. */
export function ThreadRows({ threads, where = true }: { threads: readonly OpeningLine[]; where?: boolean }) {
  return (
    <ul className="rows">
      {threads.map((thread) => (
        <li key={thread.id}>
          <h3>
            <a href={at.thread(thread.id)}>
              <bdi>{thread.title}</bdi>
            </a>
          </h3>
          {thread.contentNotes.length === 0 ? (
            <p>
              <bdi>{excerpt(thread.opening, FIRST_CHARACTERS)}</bdi>
            </p>
          ) : (
            <p className="tags">
              <NoteTags notes={thread.contentNotes} />
            </p>
          )}
          <p className="meta">
            <bdi>{thread.name}</bdi> · {where ? `${thread.boardName} · ` : null}
            {thread.replyCount > 0 ? `${t("replies", { n: thread.replyCount })} · ` : null}
            <Day date={thread.latestOn} />
          </p>
        </li>
      ))}
    </ul>
  );
}
