import { Day } from "@/components/day";
import { words } from "@/components/words";
import type { BoardWithLatest } from "@/lib/boards/queries";
import { at } from "@/lib/kernel/addresses";

const t = words("board");

/** Boards as rows, each with what it is for; `latest`: and with what was last spoken about there. */
export function BoardRows({
  boards,
  latest = false,
  as: Heading = "h3",
}: {
  boards: readonly BoardWithLatest[];
  latest?: boolean;
  as?: "h2" | "h3";
}) {
  return (
    <ul className="rows">
      {boards.map((board) => (
        <li key={board.id}>
          <Heading>
            <a href={at.board(board.id)}>{board.name}</a>
          </Heading>
          <p className={latest ? undefined : "meta"}>{board.line}</p>
          {latest ? <Latest board={board} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Latest({ board: { latestId, latestTitle, latestOn, latestUnderStone } }: { board: BoardWithLatest }) {
  if (!latestOn) return <p className="meta">{t("no-threads")}</p>;
  // Its latest thread is left out by who reads: a title of nothing else is known.
  if (!latestId || !latestTitle) return null;
  return (
    <p className="meta">
      {t.rich("latest-thread", {
        thread: () => (
          <a href={at.thread(latestId)}>
            <bdi>{latestTitle}</bdi>
          </a>
        ),
      })}{" "}
      · <Day date={latestOn} weekOnly={latestUnderStone === true} />
    </p>
  );
}
