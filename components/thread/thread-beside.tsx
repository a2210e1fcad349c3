import { HelpCard } from "@/components/help/help-card";
import { words } from "@/components/words";
import { at } from "@/lib/kernel/addresses";
import type { ThreadView } from "@/lib/threads/view";

/** What stands beside a thread where there is room, and after it where there is none: what to know, and what its board asks of everybody. */
export function ThreadBeside({ board, near }: { board: ThreadView["board"]; near: boolean }) {
  const t = words("thread");
  return (
    <aside className="beside" aria-label={t("beside")}>
      {near ? <HelpCard /> : null}
      <section>
        <h2>
          <a href={at.board(board.id)}>{board.name}</a>
        </h2>
        <p className="meta">{board.line}</p>
        <ul>
          {board.groundRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
