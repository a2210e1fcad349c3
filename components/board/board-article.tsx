import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Fold } from "@/components/fold";
import { HelpCard, isNearUse } from "@/components/help/help-card";
import { LeftOut } from "@/components/notes/left-out";
import { Pager, PastEnd } from "@/components/pager";
import { ThreadLines } from "@/components/thread/thread-lines";
import { words } from "@/components/words";
import type { BoardView } from "@/lib/boards/queries";
import { asking, at } from "@/lib/kernel/addresses";
import type { Page } from "@/lib/kernel/paging";
import type { ThreadLine } from "@/lib/threads/view";

const t = words("board");

type Props = {
  board: BoardView;
  page: Page<ThreadLine>;
  /** Threads of the page that its reader leaves out by their content notes. */
  leftOut?: number;
};

/** A board: what to know first where lives are at risk, its threads by latest activity, and beside them what it is for. */
export function BoardArticle({ board, page, leftOut = 0 }: Props) {
  const feed = at.boardFeed(`${board.id}.xml`);
  return (
    <div className="wide board-page">
      <link rel="alternate" type="application/atom+xml" href={feed} title={t("feed")} />
      <nav className="crumbs" aria-label={t("trail")}>
        <a href={at.boards()}>{t("all")}</a>
      </nav>
      <header className="board-head">
        <h1>{board.name}</h1>
        <p className="lead">{board.line}</p>
        <p>
          {board.stones ? (
            <ButtonLink href={asking(at.shareMilestone(), { place: "both" })} look="primary">
              {t("open-stone")}
            </ButtonLink>
          ) : (
            <ButtonLink href={at.openThread(board.id)} look="primary">
              {t(board.stories ? "open-story" : "open")}
            </ButtonLink>
          )}
        </p>
      </header>
      <div className="beside">
        {isNearUse(board.slug) ? <HelpCard /> : null}
        <BoardPurpose board={board} />
      </div>
      <div className="board-threads">
        <PastEnd page={page} />
        {page.items.length > 0 ? <ThreadLines threads={page.items} heading="h2" /> : null}
        {page.items.length === 0 && leftOut === 0 ? <EmptyState title={t("empty")} /> : null}
        <LeftOut count={leftOut} />
        <Pager at={at.board(board.id)} before={page.before} after={page.after} />
        <p className="meta">
          <a className="more-link" href={feed}>
            {t("feed")}
          </a>
        </p>
      </div>
    </div>
  );
}

/** Folded on a phone, where the threads come first; open beside them on a wider screen. */
function BoardPurpose({ board }: { board: BoardView }) {
  return (
    <aside className="purpose" aria-label={t("purpose")}>
      <Fold title={t("purpose")}>
        <div className="stack">
          <p>{board.purpose}</p>
          <ul>
            {board.groundRules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      </Fold>
    </aside>
  );
}
