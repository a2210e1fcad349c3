import type { ReactNode } from "react";
import { words } from "@/components/words";

const t = words("common");

/** Something that opens when asked. */
export function Fold({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** Words behind their content notes: the notes say what is inside before anyone has to read it. */
export function NotedWords({ notes, children }: { notes: readonly string[]; children: ReactNode }) {
  if (notes.length === 0) return children;
  return (
    <Fold
      title={
        <>
          <span className="tag tag-note">{t("note.one", { notes: notes.join(", ") })}</span> {t("note.show")}
        </>
      }
    >
      {children}
    </Fold>
  );
}
