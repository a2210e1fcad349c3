import { EmptyState } from "@/components/empty-state";
import { words } from "@/components/words";
import type { BoardWithLatest } from "@/lib/boards/queries";
import { BoardRows } from "./board-rows";

const t = words("doors");

/** All boards, in the host's order, with what each is for and what was last spoken about there. */
export function BoardsArticle({ boards }: { boards: readonly BoardWithLatest[] }) {
  return (
    <div className="wide all-boards">
      <h1>{t("boards-title")}</h1>
      <p className="lead">{t("boards-lead")}</p>
      {boards.length === 0 ? <EmptyState /> : <BoardRows boards={boards} latest as="h2" />}
    </div>
  );
}
