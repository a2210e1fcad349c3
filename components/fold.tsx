import type { ReactNode } from "react";
import { words } from "@/components/words";

const t = words("common");

/** Something that opens when asked. */
export function Fold({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary> {children}
    </details>
  );
}

type NotedProps = {
  notes: readonly string[];
  /** Whoever reads chose to see such words: the notes are named, and nothing is folded. */
  open?: boolean;
  children: ReactNode;
};

/** Words behind their content notes: the notes say what is inside before anyone has to read it. */
export function NotedWords({ notes, open = false, children }: NotedProps) {
  if (notes.length === 0) return children;
  const named = <span className="tag tag-note">{t("note.one", { notes: notes.join(", ") })}</span>;
  if (open)
    return (
      <>
        <p className="tags">{named}</p>
        {children}
      </>
    );
  return (
    <Fold
      title={
        <>
          {named} {t("note.show")}
        </>
      }
    >
      {children}
    </Fold>
  );
}
