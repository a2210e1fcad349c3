import { Day } from "@/components/day";
import { words } from "@/components/words";
import type { BoardWithLatest } from "@/lib/boards/queries";
import { at } from "@/lib/kernel/addresses";

/** All boards with a line each and what was last spoken about. */
export function BoardLines({ boards }: { boards: readonly BoardWithLatest[] }) {
  const t = words("board");
  return (
    <ul className="plain-list grid grid-cols-1 gap-4 sm:grid-cols-2">
      {boards.map(({ latestId, ...board }) => (
        <li className="card" key={board.id}>
          <a href={at.board(board.id)}>{board.name}</a>
          <p>{board.line}</p>
          <p className="quiet">
            {latestId && board.latestTitle && board.latestOn ? (
              <>
                {t.rich("latest-thread", {
                  thread: () => (
                    <a href={at.thread(latestId)}>
                      <bdi>{board.latestTitle}</bdi>
                    </a>
                  ),
                })}{" "}
                · <Day date={board.latestOn} />
              </>
            ) : board.latestOn ? (
              <Day date={board.latestOn} />
            ) : (
              t("no-threads")
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
