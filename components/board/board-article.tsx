import { ButtonLink } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Fold } from "@/components/fold";
import { HelpCard, isNearUse } from "@/components/help/help-card";
import { LeftOut } from "@/components/notes/left-out";
import { Pager, PastEnd } from "@/components/pager";
import { ThreadLines } from "@/components/thread/thread-lines";
import { words } from "@/components/words";
import type { BoardView } from "@/lib/boards/queries";
import { at } from "@/lib/kernel/addresses";
import type { Page } from "@/lib/kernel/paging";
import type { ThreadLine } from "@/lib/threads/view";

type Props = {
  board: BoardView;
  page: Page<ThreadLine>;
  /** Threads of the page that its reader leaves out by their content notes. */
  leftOut?: number;
};

/** A board: what it is for, folded, and its threads by latest activity. */
export function BoardArticle({ board, page, leftOut = 0 }: Props) {
  const t = words("board");
  const feed = at.boardFeed(`${board.id}.xml`);
  const open = (
    <ButtonLink href={at.openThread(board.id)} look="primary">
      {t(board.stories ? "open-story" : "open")}
    </ButtonLink>
  );
  return (
    <div className="stack">
      <link rel="alternate" type="application/atom+xml" href={feed} title={t("feed")} />
      <nav aria-label={t("trail")}>
        <a href={at.home()}>{t("all")}</a>
      </nav>
      <h1>{board.name}</h1>
      <p className="lead">{board.line}</p>
      {isNearUse(board.slug) ? <HelpCard /> : null}
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
      <p>{open}</p>
      <PastEnd page={page} />
      {page.items.length > 0 ? <ThreadLines threads={page.items} /> : null}
      {page.items.length === 0 && leftOut === 0 ? <EmptyState title={t("empty")} /> : null}
      <LeftOut count={leftOut} />
      <Pager at={at.board(board.id)} before={page.before} after={page.after} />
      <p>
        <a href={feed}>{t("feed")}</a>
      </p>
    </div>
  );
}
