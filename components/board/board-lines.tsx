import { words } from "@/components/words";
import type { BoardWithLatest } from "@/lib/boards/queries";

/** All boards with a line each and what was last spoken about. */
export function BoardLines({ boards }: { boards: readonly BoardWithLatest[] }) {
  const t = words("board");
  return (
    <ul className="plain-list grid gap-4 sm:grid-cols-2">
      {boards.map((board) => (
        <li className="card" key={board.id}>
          <a href={`/b/${board.id}`}>{board.name}</a>
          <p>{board.line}</p>
          <p className="quiet">
            {t("threads", { n: board.threads })}
            {board.latestId && board.latestTitle ? (
              <>
                {" · "}
                {t.rich("latest-thread", {
                  thread: () => (
                    <a href={`/t/${board.latestId}`}>
                      <bdi>{board.latestTitle}</bdi>
                    </a>
                  ),
                })}
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
